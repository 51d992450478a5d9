// A score's course over the weeks in which its client practised. Widgets and wording only.
#pragma once

#include <functional>

#include "client/progress/chart_card_panel.hpp"
#include "client/progress/progress_presenter.hpp"

namespace attune::desktop {

class DosePanel : public ChartCardPanel {
public:
    DosePanel(wxWindow* parent, ProgressPresenter& presenter, const std::function<void()>& life_events);

    void show_dose();

private:
    ProgressPresenter& presenter_;
};

}  // namespace attune::desktop
