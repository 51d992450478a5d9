#include "client/mailing/mail_settings_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int words_width = 520;

}  // namespace

MailSettingsDialog::MailSettingsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("E-mails to clients"), _("Use these from now on")},
      presenter_{*this, screen}
{
    auto* why = make_text(
        this, _("A link that is sent by e-mail is followed by one reminder and one last call, while "
                "not everything was answered. The mails hold a link and no word of what is asked. "
                "Each has a stop link; who uses it gets no further mail, and the therapist is "
                "told."));
    why->Wrap(FromDIP(words_width));
    body()->Add(why);
    reminder_ = add_field("reminder_after_days", _("Days until the reminder"));
    last_call_ = add_field("last_call_days", _("Days before the end for the last call; 0 for none"));
    quiet_from_ = add_field("quiet_from", _("No mail leaves from"));
    quiet_until_ = add_field("quiet_until", _("until"));
    facts_ = make_notes(this);
    body()->Add(facts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    without_draft();
    presenter_.begin();
    open(reminder_);
}

wxTextCtrl* MailSettingsDialog::add_field(const char* member, const wxString& label)
{
    auto* text = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{96, -1})};
    body()->Add(field(member, label, text), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    return text;
}

void MailSettingsDialog::show_settings(const MailSettingsForm& form, const std::string& facts,
                                       bool may_change)
{
    reminder_->ChangeValue(from_utf8(form.reminder_after_days));
    last_call_->ChangeValue(from_utf8(form.last_call_days));
    quiet_from_->ChangeValue(from_utf8(form.quiet_from));
    quiet_until_->ChangeValue(from_utf8(form.quiet_until));
    set_text(facts_, from_utf8(may_change ? facts : facts + ' ' + say("A practice lead can change them.")));
    for (auto* text : {reminder_, last_call_, quiet_from_, quiet_until_})
        text->SetEditable(may_change);
    allow_submit(may_change);
    Fit();
    reminder_->SetFocus();
}

void MailSettingsDialog::submit()
{
    presenter_.enter({reminder_->GetValue().utf8_string(), last_call_->GetValue().utf8_string(),
                      quiet_from_->GetValue().utf8_string(), quiet_until_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
