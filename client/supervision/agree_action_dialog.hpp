// The dialog in which a supervisor writes down what was agreed with a supervisee.
#pragma once

#include <vector>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/supervision/supervision_presenter.hpp"

namespace attune::desktop {

class AgreeActionDialog : public FormDialog, private AgreeActionView {
public:
    // `about` is the client it is about at first; may be null.
    AgreeActionDialog(wxWindow* parent, Screen& screen, api::ReadSupervision::Reply supervision,
                      const api::SupervisedClient* about, AgreeActionPresenter::Agreed agreed);

private:
    void submit() override;
    void discard() override {}
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    // Those of the chosen supervisee, below "no one client".
    void list_clients(const std::string& chosen_id);

    api::ReadSupervision::Reply supervision_;
    std::vector<std::string> client_ids_;  // in the order of client_, from its second entry on
    wxChoice* supervisee_ = nullptr;
    wxChoice* client_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* due_on_ = nullptr;
    AgreeActionPresenter presenter_;
};

}  // namespace attune::desktop
