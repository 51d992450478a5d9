// The safety plan, as a dialog: its steps as fields, its versions below. Widgets and wording only.
#pragma once

#include <array>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/safety_plan/safety_plan_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SafetyPlanDialog : public FormDialog, private SafetyPlanView {
public:
    SafetyPlanDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr);

private:
    void show_plan(const SafetyPlanContents& contents) override;
    void show_versions() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_versions();
    [[nodiscard]] SafetyPlanContents typed() const;

    std::array<wxTextCtrl*, safety_plan_steps.size()> texts_{};
    wxChoice* versions_ = nullptr;
    wxTextCtrl* version_ = nullptr;
    wxButton* paper_ = nullptr;
    SafetyPlanPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

void write_safety_plan(wxWindow* window, PageContext& context);
void resume_safety_plan(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
