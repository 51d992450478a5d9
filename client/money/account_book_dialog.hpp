// Asks for which period the accountant's CSV is, then where to save it. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/account_book_presenter.hpp"

namespace attune::desktop {

class AccountBookDialog : public FormDialog, private AccountBookView {
public:
    AccountBookDialog(wxWindow* parent, Screen& screen);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void ask_where(const std::string& suggested_name) override;
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxTextCtrl* from_ = nullptr;
    wxTextCtrl* until_ = nullptr;
    AccountBookPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
