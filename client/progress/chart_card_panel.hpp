// A chart on a card under what it says in words: the caption, the line about its axis with the way to the
// life events on it, and what stands alongside. The ground of the chart of one score and of the one that
// several share.
#pragma once

#include <functional>
#include <string>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

class ChartCardPanel : public Card {
public:
    // `life_events` opens them; empty for who may not record care.
    ChartCardPanel(wxWindow* parent, wxSize least, ChartCanvas::Draw draw,
                   const std::function<void()>& life_events);

    struct Words {
        std::string caption;
        std::string subline;
        std::string alongside;  // empty: there is none
        std::string spoken;     // all of it, for screen readers
    };
    // The chart is drawn again.
    void show_words(Words words);
    // Breaks the words into lines of that width.
    virtual void fit(int width);

protected:
    [[nodiscard]] wxBoxSizer* column() const { return column_; }
    void focus_chart() { chart_->SetFocus(); }

private:
    wxBoxSizer* column_ = nullptr;
    wxStaticText* caption_ = nullptr;
    wxStaticText* subline_ = nullptr;
    wxStaticText* alongside_ = nullptr;
    ChartCanvas* chart_ = nullptr;
    Words words_;
};

}  // namespace attune::desktop
