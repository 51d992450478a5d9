#include "client/documents/handout_dialog.hpp"

#include <array>

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 420;
constexpr std::array ways{api::HandoutWay::in_person, api::HandoutWay::post, api::HandoutWay::email,
                          api::HandoutWay::fax,       api::HandoutWay::link, api::HandoutWay::other};

}  // namespace

HandoutDialog::HandoutDialog(wxWindow* parent, Screen& screen, ClientModel& model,
                             const api::Document& document, HandoutPresenter::Recorded recorded)
    : FormDialog{parent, _("Given out"), _("Record it")},
      presenter_{*this, screen, model, document.document_id, std::move(recorded)}
{
    auto* what = make_strong(this, from_utf8(document.title));
    what->Wrap(FromDIP(fields_width));
    recipient_ = new wxTextCtrl{this, wxID_ANY};
    recipient_->Bind(wxEVT_TEXT,
                     [this](wxCommandEvent&) { presenter_.look_at(recipient_->GetValue().utf8_string()); });
    recipient_->SetMaxLength(static_cast<unsigned long>(api::room_for_recipient));
    way_ = new wxChoice{this, wxID_ANY};
    for (const auto way : ways)
        way_->Append(from_utf8(api::words_for(way)));
    given_on_ = new wxTextCtrl{this, wxID_ANY};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(what);
    column->Add(field("recipient", _("To whom"), recipient_), below);
    column->Add(field("way", _("How"), way_), below);
    column->Add(field("given_on", _("On"), given_on_), below);
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    without_draft();
    presenter_.begin();
    open(recipient_);
}

void HandoutDialog::show_form(const HandoutForm& form)
{
    recipient_->ChangeValue(from_utf8(form.recipient));
    way_->SetSelection(static_cast<int>(form.way));
    given_on_->ChangeValue(from_utf8(form.given_on));
}

void HandoutDialog::show_recipients(const std::vector<std::string>& names)
{
    wxArrayString offered;
    for (const auto& name : names)
        offered.Add(from_utf8(name));
    recipient_->AutoComplete(offered);
}

void HandoutDialog::submit()
{
    presenter_.record({recipient_->GetValue().utf8_string(),
                       ways.at(static_cast<std::size_t>(std::max(way_->GetSelection(), 0))),
                       given_on_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
