// The versions of a care plan: a line each, and the chosen one in full below. Widgets and wording only.
#pragma once

#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/plan/care_plan_versions_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class PlanVersionsPanel : public Panel, private CarePlanVersionsView {
public:
    PlanVersionsPanel(wxWindow* parent, Screen& screen, ClientModel& model);

    void open() { presenter_.open(); }

private:
    void show_lines(const std::vector<std::string>& lines) override;
    void show_text(const std::string& text) override;

    wxListBox* list_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    CarePlanVersionsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
