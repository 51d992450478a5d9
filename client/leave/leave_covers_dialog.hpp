// The dialog in which a therapist, or a practice lead, names who covers a caseload during leave.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/leave/leave_covers_presenter.hpp"

namespace attune::desktop {

class LeaveCoversDialog : public FormDialog, private LeaveCoversView {
public:
    LeaveCoversDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override;
    void discard() override {}
    void show_covers() override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    wxListBox* list_ = nullptr;
    wxButton* take_back_ = nullptr;
    wxChoice* therapist_ = nullptr;
    wxChoice* cover_ = nullptr;
    wxTextCtrl* starts_on_ = nullptr;
    wxTextCtrl* ends_on_ = nullptr;
    LeaveCoversPresenter presenter_;
};

}  // namespace attune::desktop
