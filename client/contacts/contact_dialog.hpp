// The form for a client's contact details, as reception edits them.
#pragma once

#include <array>

#include <wx/control.h>

#include "client/client_file/card_section_panel.hpp"
#include "client/contacts/contact_form_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class ContactDialog : public FormDialog, private ContactFormView {
public:
    ContactDialog(wxWindow* parent, Screen& screen, const api::Client& client,
                  ContactFormPresenter::Done done);

private:
    void submit() override;
    void discard() override {}
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void show_people(const std::vector<FileLine>& people) override;
    void close() override { finish(); }

    std::array<wxControl*, details_fields.size()> fields_{};  // a wxChoice where there are choices
    CardSectionPanel* people_ = nullptr;
    ContactFormPresenter presenter_;
};

}  // namespace attune::desktop
