// One score's large chart, and under it the other scores of its instrument as small multiples on the same
// dates: the one that is chosen becomes the large one.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/statbmp.h>

#include "client/progress/chart_card_panel.hpp"
#include "client/progress/progress_presenter.hpp"

namespace attune::desktop {

class ScoreChartPanel : public ChartCardPanel {
public:
    ScoreChartPanel(wxWindow* parent, ProgressPresenter& presenter, const std::function<void()>& life_events);

    void show_score();
    void fit(int width) override;

private:
    struct Small {
        wxStaticBitmap* verdict;
        wxButton* name;
        ChartCanvas* chart;
    };
    void show_siblings();
    Small make_small(std::size_t place);
    void show_small(const Small& small, std::size_t score);
    void enlarge(std::size_t place);

    ProgressPresenter& presenter_;
    wxPanel* below_ = nullptr;
    wxGridSizer* grid_ = nullptr;
    std::vector<Small> smalls_;  // one for each sibling
};

}  // namespace attune::desktop
