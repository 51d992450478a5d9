// The trajectories on the Outcomes page: one panel a verdict with its mean, and below them one panel an
// episode. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/stattext.h>

#include "client/navigator.hpp"
#include "client/outcomes/trajectories_presenter.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class TrajectoriesPanel : public ScrolledPanel, private TrajectoriesView {
public:
    TrajectoriesPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    [[nodiscard]] TrajectoriesPresenter& presenter() { return presenter_; }

private:
    void show_trajectories() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_choices();
    void draw();
    void open(wxPoint place);
    void draw_sheet(ChartCanvas* canvas, const reports::TrajectorySheet& sheet);

    Navigator& navigator_;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* axes_ = nullptr;
    ChartCanvas* groups_ = nullptr;
    wxChoice* choice_ = nullptr;
    wxChoice* axis_ = nullptr;
    wxButton* earlier_ = nullptr;
    wxButton* later_ = nullptr;
    wxStaticText* words_ = nullptr;
    ChartCanvas* episodes_ = nullptr;
    int drawn_width_ = 0;
    TrajectoriesPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
