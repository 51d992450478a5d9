// The interventions of a care plan: on the left the exercises to choose from, with the reason of those that
// are suggested, on the right what was chosen. Widgets and wording only.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/plan/care_plan_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class PlanInterventionsPanel : public Panel {
public:
    // `changed` is called while an intervention is typed in other words.
    PlanInterventionsPanel(wxWindow* parent, CarePlanPresenter& presenter,
                           const std::function<void()>& changed);

    // What the presenter now has.
    void fill(const std::string& in_other_words);
    [[nodiscard]] std::string in_other_words() const;

private:
    wxSizer* make_choice(const std::function<void()>& changed);
    wxSizer* make_chosen();
    wxListBox* make_exercises();
    void show_exercise();
    void add_exercise();

    CarePlanPresenter& presenter_;
    wxListBox* exercises_ = nullptr;
    wxStaticText* reason_ = nullptr;
    wxButton* add_exercise_ = nullptr;
    wxTextCtrl* words_ = nullptr;
    wxButton* add_words_ = nullptr;
    wxListBox* chosen_ = nullptr;
    wxButton* remove_ = nullptr;
};

}  // namespace attune::desktop
