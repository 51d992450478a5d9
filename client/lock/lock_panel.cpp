#include "client/lock/lock_panel.hpp"

#include <wx/translation.h>

#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 340;

}  // namespace

LockPanel::LockPanel(wxWindow* parent, Connection& connection, Async& async, const api::SignedIn& signed_in,
                     std::string password_hash, UnlockPresenter::Unlocked unlocked,
                     std::function<void()> leave)
    : wxPanel{parent},
      presenter_{*this,
                 connection,
                 async,
                 signed_in.user.username,
                 std::move(password_hash),
                 [this, unlocked = std::move(unlocked)](const api::SignedIn* renewed) {
                     password_->ChangeValue({});
                     unlocked(renewed);
                 }}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    title_ = make_title(this, _("Locked"));
    sentence_ = make_text(this);
    column->Add(title_);
    column->Add(sentence_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    Form form{this, column, form_width};
    // TRANSLATORS: %s is a colleague's name.
    password_ = form.password(wxString::Format(_("Password of %s"), from_utf8(signed_in.user.display_name)));
    refusal_ = form.refusal();
    unlock_ = new wxButton{this, wxID_ANY, _("Unlock")};
    give_style(unlock_, "attune-accent");
    auto* out = new wxButton{this, wxID_ANY, _("Sign out")};
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(unlock_);
    buttons->AddStretchSpacer();
    buttons->Add(out);
    column->Add(buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    unlock_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit(); });
    password_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit(); });
    out->Bind(wxEVT_BUTTON, [leave = std::move(leave)](wxCommandEvent&) { leave(); });
    SetSizer(centred(this, column, form_width));
}

void LockPanel::show_reason(LockReason reason)
{
    reason_ = reason;
    const bool ended = reason == LockReason::sign_in_ended;
    title_->SetLabelText(ended ? _("Your sign-in has ended") : _("Locked"));
    show_sentence(
        sentence_,
        ended ? _("What you were doing is still there, and what could not be sent waits. Sign in to go on.")
              : _("Everything is as you left it, unsaved text too."),
        form_width);
    show_sentence(refusal_, {}, form_width);
    password_->ChangeValue({});
    password_->SetFocus();
}

void LockPanel::submit()
{
    show_sentence(refusal_, {}, form_width);
    presenter_.unlock(password_->GetValue().utf8_string(), reason_ == LockReason::sign_in_ended);
}

void LockPanel::show_busy(bool busy)
{
    unlock_->Enable(!busy);
}

void LockPanel::show_refusal(const std::string& sentence)
{
    show_sentence(refusal_, from_utf8(sentence), form_width);
    password_->SetFocus();
    password_->SelectAll();
}

}  // namespace attune::desktop
