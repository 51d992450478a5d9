// One goal, as a dialog. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/plan/goal_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class GoalDialog : public FormDialog, private GoalView {
public:
    // `goal_id` is empty for a new one.
    GoalDialog(wxWindow* parent, PageContext& context, const std::string& goal_id,
               const Draft* draft = nullptr);

private:
    void show_form(const GoalForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_state();
    void changed();

    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* agreed_on_ = nullptr;
    wxChoice* state_ = nullptr;
    wxTextCtrl* ended_on_ = nullptr;
    bool filling_ = false;
    GoalPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_goal(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
