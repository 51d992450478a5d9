#include "client/retention/retention_rule_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int words_width = 520;

}  // namespace

RetentionRuleDialog::RetentionRuleDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Keeping of records"), _("Use these from now on")},
      presenter_{*this, screen}
{
    auto* why = make_text(
        this, _("How long a record must be kept differs from country to country and from profession to "
                "profession, so Attune assumes no number. Records that the rule no longer asks for are "
                "listed in the caseload under \"Past their time\". None is deleted by itself."));
    why->Wrap(FromDIP(words_width));
    body()->Add(why);
    years_ = add_field("years", _("Years after the last contact"));
    years_after_18_ =
        add_field("years_after_18", _("Years after the 18th birthday, of who was younger than 18 then"));
    auto* later =
        make_notes(this, _("Of somebody younger than 18 at the last contact, the later day holds."));
    body()->Add(later, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    facts_ = make_notes(this);
    body()->Add(facts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    without_draft();
    presenter_.begin();
    open(years_);
}

wxTextCtrl* RetentionRuleDialog::add_field(const char* member, const wxString& label)
{
    auto* text = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{96, -1})};
    body()->Add(field(member, label, text), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    return text;
}

void RetentionRuleDialog::show_rule(const RetentionRuleForm& form, const std::string& facts, bool may_change)
{
    years_->ChangeValue(from_utf8(form.years));
    years_after_18_->ChangeValue(from_utf8(form.years_after_18));
    set_text(facts_, from_utf8(may_change ? facts : facts + ' ' + say("A practice lead can set it.")));
    for (auto* text : {years_, years_after_18_})
        text->SetEditable(may_change);
    allow_submit(may_change);
    Fit();
    years_->SetFocus();
}

void RetentionRuleDialog::submit()
{
    presenter_.enter({years_->GetValue().utf8_string(), years_after_18_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
