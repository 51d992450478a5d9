// The dialog in which a practice lead says who may count more than their own outcomes.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/outcomes/outcome_permissions_presenter.hpp"

namespace attune::desktop {

class OutcomePermissionsDialog : public FormDialog, private OutcomePermissionsView {
public:
    OutcomePermissionsDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override;
    void discard() override {}
    void show_permissions() override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    void make_fields();
    [[nodiscard]] api::OutcomePermissionKind kind() const;
    void show_kind();

    wxListBox* list_ = nullptr;
    wxButton* end_ = nullptr;
    wxChoice* member_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* days_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    OutcomePermissionsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
