// Invoices for many clients in one act: until which day, whom it concerns, and how far it is. Widgets and
// wording only.
#pragma once

#include <wx/dataview.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/invoicing_presenter.hpp"

namespace attune::desktop {

class InvoicingDialog : public FormDialog, private InvoicingView {
public:
    InvoicingDialog(wxWindow* parent, Screen& screen, std::function<void()> changed);

private:
    void show_clients() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void submit() override { presenter_.draft(); }
    void discard() override {}

    wxTextCtrl* until_ = nullptr;
    wxButton* preview_ = nullptr;
    wxDataViewListCtrl* list_ = nullptr;
    wxStaticText* words_ = nullptr;
    InvoicingPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
