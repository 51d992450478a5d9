#include "client/lock/lock_panel.hpp"

#include <wx/translation.h>

#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 340;

struct Words {
    wxString title;
    wxString sentence;
};

Words words_for(LockReason reason)
{
    switch (reason) {
        case LockReason::sign_in_ended:
            return {
                _("Your sign-in has ended"),
                _("What you were doing is still there, and what could not be sent waits. Sign in to go on.")};
        case LockReason::given_back:
            return {_("For the therapist"),
                    _("Every answer so far is kept. Your password takes the screen back.")};
        case LockReason::handed_over_and_idle:
            return {_("For the therapist"), _("Nobody has touched this screen for a while. Every answer so "
                                              "far is kept. Your password takes the screen back.")};
        case LockReason::asked:
        case LockReason::idle:
            break;
    }
    return {_("Locked"), _("Everything is as you left it, unsaved text too.")};
}

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
    leave_ = new wxButton{this, wxID_ANY, _("Sign out")};
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(unlock_);
    buttons->AddStretchSpacer();
    buttons->Add(leave_);
    column->Add(buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    unlock_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit(); });
    password_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit(); });
    leave_->Bind(wxEVT_BUTTON, [leave = std::move(leave)](wxCommandEvent&) { leave(); });
    SetSizer(centred(this, column, form_width));
}

void LockPanel::show_reason(LockReason reason, bool sign_in_ended)
{
    sign_in_ended_ = sign_in_ended;
    const auto words = words_for(reason);
    title_->SetLabelText(words.title);
    show_sentence(sentence_, words.sentence, form_width);
    leave_->Show(reason != LockReason::handed_over_and_idle);
    if (reason == LockReason::given_back)
        leave_->SetLabelText(_("Back to the questions"));
    if (reason == LockReason::given_back || reason == LockReason::handed_over_and_idle)
        unlock_->SetLabelText(_("Take the screen back"));
    Layout();
    show_sentence(refusal_, {}, form_width);
    password_->ChangeValue({});
    password_->SetFocus();
}

void LockPanel::submit()
{
    show_sentence(refusal_, {}, form_width);
    presenter_.unlock(password_->GetValue().utf8_string(), sign_in_ended_);
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
