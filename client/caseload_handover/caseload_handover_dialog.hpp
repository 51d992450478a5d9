// The dialog in which a practice lead hands a caseload over.
#pragma once

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/caseload_handover/caseload_handover_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class CaseloadHandoverDialog : public FormDialog, private CaseloadHandoverView {
public:
    CaseloadHandoverDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override;
    void discard() override {}
    void show_people() override;
    void show_clients() override;
    void show_counts() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    wxChoice* from_ = nullptr;
    wxChoice* to_ = nullptr;
    wxCheckListBox* clients_ = nullptr;
    wxStaticText* counts_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    CaseloadHandoverPresenter presenter_;
};

}  // namespace attune::desktop
