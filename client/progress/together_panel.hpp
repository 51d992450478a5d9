// Several scores on one axis of 0 to 100 %, and the boxes that choose them.
#pragma once

#include <functional>
#include <vector>

#include <wx/checkbox.h>
#include <wx/panel.h>

#include "client/progress/chart_card_panel.hpp"
#include "client/progress/progress_presenter.hpp"

namespace attune::desktop {

class TogetherPanel : public ChartCardPanel {
public:
    TogetherPanel(wxWindow* parent, ProgressPresenter& presenter, const std::function<void()>& life_events);

    void show_together();

private:
    void show_boxes();

    ProgressPresenter& presenter_;
    wxPanel* boxes_ = nullptr;
    std::vector<wxCheckBox*> on_axis_;  // one for each score
};

}  // namespace attune::desktop
