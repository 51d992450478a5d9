// Adding a client, as a dialog. Widgets and wording only.
#pragma once

#include <functional>

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/new_client/new_client_presenter.hpp"

namespace attune::desktop {

class NewClientDialog : public FormDialog, private NewClientView {
public:
    using Created = std::function<void(std::string client_id)>;
    NewClientDialog(wxWindow* parent, Screen& screen, Created created, const Draft* draft = nullptr);

private:
    void show_form(const NewClientForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close(const std::string& client_id) override;

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxTextCtrl* text(wxSizer* into, std::string NewClientForm::*member, const char* name,
                     const wxString& label, const wxString& note = {}, int lines = 1);

    struct Entry {
        std::string NewClientForm::*member;
        wxTextCtrl* control;
    };
    Created created_;
    std::vector<Entry> entries_;
    bool filling_ = false;
    NewClientPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features: asks for a new client, or takes up the draft of one.
void add_new_client(wxWindow* window, Screen& screen, const Draft* draft, NewClientDialog::Created created);

}  // namespace attune::desktop
