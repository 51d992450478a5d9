#include "client/inbox/signals_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int reading_width = 520;

}  // namespace

SignalsDialog::SignalsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Signals"), _("Use these from now on")},
      presenter_{*this, screen}
{
    auto* why =
        make_text(this, _("Attune asks a person to look when one of these rules has seen something. They "
                          "are rules about measurement error; none foretells how a therapy will go."));
    why->Wrap(FromDIP(reading_width));
    body()->Add(why);
    no_change_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{96, -1})};
    missed_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{96, -1})};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    body()->Add(field("no_change_by_session", _("A reliable change is expected by session"), no_change_),
                below);
    body()->Add(field("missed_after_sessions",
                      _("Measures count as missed after how many sessions without one"), missed_),
                below);
    facts_ = make_notes(this);
    rules_ = make_notes(this);
    body()->Add(facts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    body()->Add(rules_, below);
    without_draft();
    presenter_.begin();
    open(no_change_);
}

void SignalsDialog::show_settings(const SignalSettings& settings, const std::string& facts, bool may_change)
{
    no_change_->ChangeValue(wxString::Format("%d", settings.no_change_by_session));
    missed_->ChangeValue(wxString::Format("%d", settings.missed_after_sessions));
    set_text(facts_, from_utf8(may_change ? facts : facts + ' ' + say("A practice lead can change them.")));
    set_text(rules_, from_utf8(rules_in_words(settings)), FromDIP(reading_width));
    no_change_->SetEditable(may_change);
    missed_->SetEditable(may_change);
    allow_submit(may_change);
    Fit();
    no_change_->SetFocus();
}

void SignalsDialog::submit()
{
    presenter_.enter(no_change_->GetValue().utf8_string(), missed_->GetValue().utf8_string());
}

}  // namespace attune::desktop
