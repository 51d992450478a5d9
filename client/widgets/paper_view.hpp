// A paper as it will be printed, a page at a time in a window that scrolls, and the way to the printer.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "client/widgets/chart_canvas.hpp"
#include "reports/paper.hpp"

namespace attune::desktop {

class PaperView : public wxPanel {
public:
    // `name` for screen readers, until show() says what is on the paper.
    PaperView(wxWindow* parent, const wxString& name);

    // `words` is what a screen reader hears of the drawing; the PDF holds the whole text.
    void show(reports::Paper paper, const wxString& words);
    [[nodiscard]] bool has_paper() const { return paper_ != nullptr; }

    // Asks which printer. Returns what to say about it; empty when the person changed their mind.
    [[nodiscard]] wxString print();

private:
    wxSizer* make_pager();
    void draw(cairo_t* cr, reports::Size size) const;
    void show_page(int page);
    void fit_page();

    wxButton* back_ = nullptr;
    wxButton* forward_ = nullptr;
    wxStaticText* place_ = nullptr;
    wxScrolledWindow* view_ = nullptr;
    ChartCanvas* canvas_ = nullptr;
    std::unique_ptr<reports::Paper> paper_;
    int page_ = 0;
};

}  // namespace attune::desktop
