// Text with its formatting, to be read: as high as the text is at the width that it is given. A stop of Tab,
// so that a screen reader tells it; its keys scroll the window around it.
#pragma once

#include <string>
#include <vector>

#include "client/widgets/chart_canvas.hpp"
#include "reports/formatted_page.hpp"

namespace attune::desktop {

class FormattedView : public ChartCanvas {
public:
    explicit FormattedView(wxWindow* parent);

    // `name` is said before the words; empty for none.
    void show(std::vector<reports::FormattedBlock> blocks, const wxString& name);
    // Where that block begins, in this window's pixels.
    [[nodiscard]] int top_of(std::size_t block) const;

private:
    void lay_out();
    void draw(cairo_t* cr) const;

    std::vector<reports::FormattedBlock> blocks_;
    std::vector<reports::LaidBlock> laid_;
    std::vector<double> tops_;
    int width_ = 0;  // that it is laid out for
};

}  // namespace attune::desktop
