#include "client/first_run/first_run_panel.hpp"

#include <wx/button.h>
#include <wx/translation.h>

#include "client/connection/address.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 460;

}  // namespace

FirstRunPanel::FirstRunPanel(wxWindow* parent, const ConnectionSettings& before, Chosen chosen)
    : wxPanel{parent},
      chosen_{std::move(chosen)}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_title(this, _("Where is your practice?")));
    column->AddSpacer(FromDIP(side_margin));

    const auto add_choice = [&](wxRadioButton* button, const wxString& sentence) {
        column->Add(button, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
        auto* notes = make_notes(this, sentence);
        notes->Wrap(FromDIP(form_width - margin));
        column->Add(notes, wxSizerFlags{}.Border(wxLEFT, FromDIP(margin)));
    };
    here_ = new wxRadioButton{this,          wxID_ANY,  _("On &this computer"), wxDefaultPosition,
                              wxDefaultSize, wxRB_GROUP};
    add_choice(
        here_,
        _("For one therapist. The records stay on this computer, and there is nothing to administer."));
    server_ = new wxRadioButton{this, wxID_ANY, _("On my practice's &server")};
    add_choice(server_,
               _("For a practice with colleagues. Whoever runs it gives you the address and a username."));

    make_details();
    column->Add(details_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    Form outer{this, column, form_width};
    refusal_ = outer.refusal();
    auto* go_on = make_default_button(this, _("Continue"));
    column->Add(go_on, wxSizerFlags{}.Border(wxTOP, FromDIP(margin)));

    (before.this_computer || before.address.empty() ? here_ : server_)->SetValue(true);
    address_->ChangeValue(from_utf8(before.address));
    ca_file_->ChangeValue(from_utf8(before.ca_file));
    here_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_choice(); });
    server_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_choice(); });
    go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit(); });
    address_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit(); });
    SetSizer(centred(this, column, form_width));
    show_choice();
}

void FirstRunPanel::make_details()
{
    details_ = new wxPanel{this};
    auto* inner = new wxBoxSizer{wxVERTICAL};
    Form form{details_, inner, form_width - margin};
    address_ = form.text(_("Address of the server"));
    address_->SetHint("https://attune.your-practice.org");
    ca_file_ = form.text(_("Certificate file, if you were given one"));
    details_->SetSizer(inner);
}

void FirstRunPanel::show_choice()
{
    details_->Enable(server_->GetValue());
    if (server_->GetValue())
        address_->SetFocus();
}

void FirstRunPanel::submit()
{
    if (here_->GetValue())
        return chosen_({true, {}, {}});
    const auto address = address_->GetValue().Strip(wxString::both).utf8_string();
    if (const auto parsed = parse_address(address); !parsed)
        return show_sentence(refusal_, from_utf8(parsed.error().sentence), form_width);
    chosen_({false, address, ca_file_->GetValue().Strip(wxString::both).utf8_string()});
}

}  // namespace attune::desktop
