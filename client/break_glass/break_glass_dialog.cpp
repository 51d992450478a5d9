#include "client/break_glass/break_glass_dialog.hpp"

#include <wx/translation.h>

#include "client/break_glass/break_glass_words.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 460;
constexpr int reason_height = 88;

wxTextCtrl* make_lines(wxWindow* parent, std::size_t room)
{
    auto* lines = new wxTextCtrl{
        parent,        wxID_ANY, {}, wxDefaultPosition, parent->FromDIP(wxSize{dialog_width, reason_height}),
        wxTE_MULTILINE};
    lines->SetMaxLength(room);
    return lines;
}

}  // namespace

BreakGlassDialog::BreakGlassDialog(wxWindow* parent, Screen& screen, BreakGlassPresenter::Opened opened)
    : FormDialog{parent, _("Break-glass"), _("Open record")},
      presenter_{*this, screen, std::move(opened)}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* why =
        make_text(this, _("For the record of a client who is not on your caseload, when it cannot wait. "
                          "Every practice lead and the responsible therapist are told at once, with "
                          "your reason, and everything you look at is in the audit trail."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    legal_name_ = new wxTextCtrl{this, wxID_ANY};
    born_on_ = new wxTextCtrl{this, wxID_ANY};
    auto* person = new wxBoxSizer{wxHORIZONTAL};
    person->Add(field("legal_name", _("Full name"), legal_name_, _("as it stands in the record")),
                wxSizerFlags{2}.Expand());
    person->Add(field("born_on", _("Born"), born_on_), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(person, below);
    reference_ = new wxTextCtrl{this, wxID_ANY};
    body()->Add(field("reference", _("Or the reference"), reference_), below);
    hours_ = new wxChoice{this, wxID_ANY};
    for (const auto hours : api::break_glass_hours)
        hours_->Append(from_utf8(say_count("one hour", "{1} hours", hours)));
    hours_->SetSelection(0);
    body()->Add(field("hours", _("For how long"), hours_), below);
    reason_ = make_lines(this, api::room_for_break_glass_reason);
    body()->Add(field("reason", _("Why you need it now"), reason_), below);
    open(legal_name_);
}

void BreakGlassDialog::submit()
{
    presenter_.open({reference_->GetValue().utf8_string(), legal_name_->GetValue().utf8_string(),
                     born_on_->GetValue().utf8_string(),
                     api::break_glass_hours.at(static_cast<std::size_t>(hours_->GetSelection())),
                     reason_->GetValue().utf8_string()});
}

BreakGlassSignOffDialog::BreakGlassSignOffDialog(wxWindow* parent, Screen& screen,
                                                 const api::BreakGlassToLookInto& waiting,
                                                 BreakGlassSignOffPresenter::Done done)
    : FormDialog{parent, _("Sign off a break-glass"), _("Sign off")},
      presenter_{*this, screen, waiting.break_glass_id, std::move(done)}
{
    without_draft();
    auto* what = make_strong(this, from_utf8(full_name(waiting) + ". " + look_into_words(waiting)));
    what->Wrap(FromDIP(dialog_width));
    body()->Add(what);
    found_ = make_lines(this, api::room_for_break_glass_reason);
    body()->Add(field("found", _("What you found"), found_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    open(found_);
}

}  // namespace attune::desktop
