#include "client/handover/handover_frame.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/theme.hpp"

namespace attune::desktop {

HandoverFrame::HandoverFrame(const Desk& desk, Handover handover, BackAgain back_again)
    : wxFrame{nullptr, wxID_ANY, _("Questions")},
      desk_{desk},
      back_again_{std::move(back_again)}
{
    set_ground(this, Ground::window);
    SetSizer(new wxBoxSizer{wxVERTICAL});
    form_ = new HandoverPanel{this, desk_.screen, std::move(handover),
                              [this] { ask_for_password(LockReason::given_back); }};
    GetSizer()->Add(form_, wxSizerFlags{1}.Expand());
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        form_->presenter().keep_now();
        if (!event.CanVeto())
            return event.Skip();
        event.Veto();
        ask_for_password(LockReason::given_back);
    });
    SetSize(wxGetClientDisplayRect().GetSize());
    ShowFullScreen(true, wxFULLSCREEN_ALL);
    Show();
    Raise();
    form_->SetFocus();
}

void HandoverFrame::time_out()
{
    if (timed_out_)
        return;
    timed_out_ = true;
    form_->presenter().keep_now();
    ask_for_password(LockReason::handed_over_and_idle);
}

void HandoverFrame::ask_for_password(LockReason reason)
{
    if (!lock_) {
        lock_ = new LockPanel{
            this,
            desk_.connection,
            desk_.screen.async,
            desk_.screen.signed_in,
            desk_.password_hash,
            [this](const api::SignedIn* renewed) { back_again_(form_->presenter().handover(), renewed); },
            [this] { show_form(); }};
        form_->Hide();
        GetSizer()->Add(lock_, wxSizerFlags{1}.Expand());
        Layout();
    }
    if (timed_out_)
        reason = LockReason::handed_over_and_idle;
    lock_->show_reason(reason, desk_.screen.calls.sign_in_expired());
}

// The lock may be asking from one of its own buttons, so it is destroyed after their events.
void HandoverFrame::show_form()
{
    lock_->Hide();
    GetSizer()->Detach(lock_);
    CallAfter([old = lock_] { old->Destroy(); });
    lock_ = nullptr;
    form_->Show();
    Layout();
    form_->SetFocus();
}

}  // namespace attune::desktop
