// A chart on a card: over it the caption and the line about its axis with the way to the life events on it,
// under it what stands alongside. The mouse is told what it rests on; Left and Right step through all that
// stands on the chart, whose words take the line under it. The ground of the chart of one score and of the
// one that several share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"
#include "reports/chart_places.hpp"

namespace attune::desktop {

class ChartCardPanel : public Card {
public:
    using Places = std::function<std::vector<reports::ChartPlace>(reports::Size)>;

    // `life_events` opens them; empty for who may not record care.
    ChartCardPanel(wxWindow* parent, wxSize least, ChartCanvas::Draw draw, Places places,
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
    // What is added to it keeps a gap at its left and right, as the words do.
    [[nodiscard]] wxBoxSizer* column() const { return column_; }
    // The line about the axis, and what can be done with it.
    [[nodiscard]] wxBoxSizer* line() const { return line_; }
    void focus_chart() { chart_->SetFocus(); }

private:
    // The mouse and the keys on the chart.
    void follow_hands();
    void follow_mouse(wxPoint at);
    void draw_ring_of_place(cairo_t* cr) const;
    void step(wxKeyEvent& event);
    // At one of the places, or back at what stands alongside.
    void stand_at(std::optional<std::size_t> place);
    void show_under(const std::string& words);
    [[nodiscard]] std::vector<reports::ChartPlace> all_places() const;

    Places places_;
    std::optional<std::size_t> stands_at_;
    int width_ = 0;
    int chart_width_ = 0;
    wxBoxSizer* column_ = nullptr;
    wxBoxSizer* line_ = nullptr;
    wxStaticText* caption_ = nullptr;
    wxStaticText* subline_ = nullptr;
    ChartCanvas* chart_ = nullptr;
    wxStaticText* under_ = nullptr;
    Words words_;
};

}  // namespace attune::desktop
