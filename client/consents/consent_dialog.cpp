#include "client/consents/consent_dialog.hpp"

#include <wx/translation.h>

#include "client/forms/wx_choices.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 420;

}  // namespace

ConsentDialog::ConsentDialog(wxWindow* parent, PageContext& context, const api::Consent* about,
                             const Draft* draft)
    : FormDialog{parent, _("Consent"), _("Record it")},
      presenter_{*this, context.screen, context.model, about, draft}
{
    make_controls();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* when = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    when->AddGrowableCol(0, 1);
    when->AddGrowableCol(1, 1);
    when->Add(field("answered_on", _("On"), answered_on_), wxSizerFlags{}.Expand());
    when->Add(field("way", _("How"), way_), wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("purpose", _("What for"), purpose_), wxSizerFlags{}.Expand());
    column->Add(field("own_purpose", _("In your own words"), own_purpose_, _("of the purpose \"Other\"")),
                below);
    column->Add(field("answer", _("The client's answer"), answer_), below);
    column->Add(when, below);
    column->Add(field("text_version", _("Which text they were shown"), text_version_,
                      _("\"Privacy notice 3\"; may be empty")),
                below);
    auto* note =
        make_notes(this, _("An answer stays on record as it was given. A new one takes its place: what "
                           "is withdrawn today was given until today."));
    note->Wrap(FromDIP(fields_width));
    column->Add(note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    own_purpose_->Enable(presenter_.has_own_words());
    open(purpose_);
}

void ConsentDialog::make_controls()
{
    const auto& form = presenter_.form();
    purpose_ = make_choice(this, consent_purposes, form.purpose);
    own_purpose_ = new wxTextCtrl{this, wxID_ANY, from_utf8(form.own_purpose)};
    own_purpose_->SetMaxLength(static_cast<unsigned long>(room_for_own_purpose));
    answer_ = make_choice(this, consent_answers, form.answer);
    answered_on_ = new wxTextCtrl{this, wxID_ANY, from_utf8(form.answered_on)};
    way_ = make_choice(this, consent_ways, form.way);
    text_version_ = new wxTextCtrl{this, wxID_ANY, from_utf8(form.text_version)};
    text_version_->SetMaxLength(static_cast<unsigned long>(room_for_text_version));
    for (auto* text : {own_purpose_, answered_on_, text_version_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    for (auto* choice : {purpose_, answer_, way_})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
}

void ConsentDialog::show_busy(bool busy)
{
    set_busy(busy);
    own_purpose_->Enable(!busy && presenter_.has_own_words());
}

void ConsentDialog::changed()
{
    presenter_.change({chosen_of(purpose_, consent_purposes), own_purpose_->GetValue().utf8_string(),
                       chosen_of(answer_, consent_answers), text_version_->GetValue().utf8_string(),
                       answered_on_->GetValue().utf8_string(), chosen_of(way_, consent_ways)});
    own_purpose_->Enable(presenter_.has_own_words());
}

void resume_consent(wxWindow* window, PageContext& context, const Draft& draft)
{
    new ConsentDialog{window, context, nullptr, &draft};
}

}  // namespace attune::desktop
