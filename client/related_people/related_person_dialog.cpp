#include "client/related_people/related_person_dialog.hpp"

#include <wx/translation.h>

#include "client/forms/wx_choices.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int column_width = 300;

}  // namespace

RelatedPersonDialog::RelatedPersonDialog(wxWindow* parent, PageContext& context,
                                         const api::RelatedPerson* person, const Draft* draft)
    : FormDialog{parent, _("Person around the client"), _("Save person")},
      presenter_{*this, context.screen, context.model, person, draft}
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_who(), wxSizerFlags{1}.Expand());
    row->Add(make_reach(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    if (!presenter_.is_new()) {
        auto* remove = new wxButton{this, wxID_ANY, _("Remove this person")};
        remove->SetToolTip(_("They are listed no more. What was known of them stays in the history."));
        remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.remove(); });
        body()->Add(remove, wxSizerFlags{}.Border(wxTOP, FromDIP(margin)));
    }
    for (auto* text : {name_, relation_, phone_, email_, address_, note_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    emergency_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
    open(name_);
}

wxTextCtrl* RelatedPersonDialog::add_text(wxSizer* column, const std::string& member, const wxString& label,
                                          const std::string& text, std::size_t room, int lines,
                                          const wxString& note)
{
    auto* control = new wxTextCtrl{
        this, wxID_ANY, from_utf8(text), wxDefaultPosition, wxDefaultSize, lines > 1 ? wxTE_MULTILINE : 0};
    control->SetMaxLength(static_cast<unsigned long>(room));
    if (lines > 1) {
        give_margins(control);
        control->SetMinSize({-1, lines * control->GetCharHeight() + FromDIP(2 * gap)});
    }
    column->Add(field(member, label, control, note),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(column->IsEmpty() ? 0 : gap + half_gap)));
    return control;
}

wxSizer* RelatedPersonDialog::make_who()
{
    const auto& details = presenter_.details();
    auto* column = new wxBoxSizer{wxVERTICAL};
    name_ = add_text(column, "name", _("Name"), details.name, room_for_related_name);
    kind_ = make_choice(this, related_kinds, details.kind);
    column->Add(field("kind", _("Who they are"), kind_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    relation_ = add_text(column, "relation", _("Relation"), details.relation, room_for_relation, 1,
                         _("mother, head of year"));
    emergency_ = new wxCheckBox{this, wxID_ANY, _("To be called in an emergency")};
    emergency_->SetValue(details.emergency_contact);
    column->Add(emergency_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    note_ = add_text(column, "note", _("Note for the care team"), details.note, room_for_related_note, 3,
                     _("reception does not see it"));
    column->SetMinSize(FromDIP(wxSize{column_width, -1}));
    return column;
}

wxSizer* RelatedPersonDialog::make_reach()
{
    const auto& details = presenter_.details();
    auto* column = new wxBoxSizer{wxVERTICAL};
    phone_ = add_text(column, "phone", _("Phone"), details.phone, room_for_phone);
    email_ = add_text(column, "email", _("E-mail"), details.email, room_for_email);
    address_ = add_text(column, "address", _("Address"), details.address, room_for_related_address, 5,
                        _("as it stands on a letter"));
    column->SetMinSize(FromDIP(wxSize{column_width, -1}));
    return column;
}

void RelatedPersonDialog::changed()
{
    presenter_.change({chosen_of(kind_, related_kinds), emergency_->GetValue(),
                       name_->GetValue().utf8_string(), relation_->GetValue().utf8_string(),
                       phone_->GetValue().utf8_string(), email_->GetValue().utf8_string(),
                       address_->GetValue().utf8_string(), note_->GetValue().utf8_string()});
}

void resume_related_person(wxWindow* window, PageContext& context, const Draft& draft)
{
    new RelatedPersonDialog{window, context, nullptr, &draft};
}

}  // namespace attune::desktop
