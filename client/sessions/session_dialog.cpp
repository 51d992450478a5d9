#include "client/sessions/session_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/sessions/session_rows.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/diary/state_words.hpp"

namespace attune::desktop {

namespace {

wxString title_of(SessionTask task)
{
    if (task == SessionTask::record)
        return _("Record session");
    return task == SessionTask::book ? _("Book session") : _("Change session");
}

}  // namespace

SessionDialog::SessionDialog(wxWindow* parent, PageContext& context, SessionTask task,
                             const std::string& session_id)
    : FormDialog{parent, title_of(task), title_of(task)},
      presenter_{*this, context.screen, context.model, task, session_id}
{
    make_fields();
}

SessionDialog::SessionDialog(wxWindow* parent, PageContext& context, const Draft& draft)
    : FormDialog{parent, _("Session"), _("Save session")},
      presenter_{*this, context.screen, context.model, draft}
{
    make_fields();
}

void SessionDialog::make_fields()
{
    day_ = new wxTextCtrl{this, wxID_ANY};
    time_ = new wxTextCtrl{this, wxID_ANY};
    minutes_ = new wxSpinCtrl{this, wxID_ANY};
    minutes_->SetRange(1, 480);
    state_ = new wxChoice{this, wxID_ANY};
    for (const auto state : session_states)
        state_->Append(from_utf8(words_for(state)));

    auto* grid = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(side_margin)};
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    for (auto* control : {static_cast<wxWindow*>(day_), static_cast<wxWindow*>(time_),
                          static_cast<wxWindow*>(minutes_), static_cast<wxWindow*>(state_)})
        control->SetMinSize(FromDIP(wxSize{180, -1}));
    grid->Add(field("day", _("Date"), day_), wxSizerFlags{}.Expand());
    grid->Add(field("time", _("Time"), time_), wxSizerFlags{}.Expand());
    grid->Add(field("minutes", _("Minutes"), minutes_), wxSizerFlags{}.Expand());
    grid->Add(field("state", _("State"), state_), wxSizerFlags{}.Expand());
    body()->Add(grid, wxSizerFlags{}.Expand());
    hint_ = make_notes(this);
    hint_->Hide();
    body()->Add(hint_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    if (presenter_.task() == SessionTask::book)
        make_room();
    conflict_ = new wxBoxSizer{wxVERTICAL};
    body()->Add(conflict_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));

    for (auto* text : {day_, time_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    minutes_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
    minutes_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    state_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    presenter_.begin();
    open(day_);
}

void SessionDialog::make_room()
{
    room_ = new wxChoice{this, wxID_ANY};
    room_->Append(_("No room"));
    room_->SetSelection(0);
    room_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    body()->Add(field("room_id", _("Room"), room_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
}

void SessionDialog::changed()
{
    const auto index = state_->GetSelection();
    if (filling_ || index < 0)
        return;
    SessionForm form{day_->GetValue().utf8_string(), time_->GetValue().utf8_string(), minutes_->GetValue(),
                     session_states.at(static_cast<std::size_t>(index))};
    // Until the rooms are known, the one of the last session stays.
    form.room_id = presenter_.form().room_id;
    if (room_ && !presenter_.rooms().empty())
        form.room_id = room_->GetSelection() > 0
                           ? std::optional{presenter_.rooms()
                                               .at(static_cast<std::size_t>(room_->GetSelection() - 1))
                                               .room_id}
                           : std::nullopt;
    presenter_.change(form);
}

void SessionDialog::show_rooms()
{
    if (!room_)
        return;
    room_->Clear();
    room_->Append(_("No room"));
    room_->SetSelection(0);
    for (const auto& room : presenter_.rooms()) {
        room_->Append(from_utf8(room.name));
        if (room.room_id == presenter_.form().room_id)
            room_->SetSelection(static_cast<int>(room_->GetCount()) - 1);
    }
}

void SessionDialog::show_form(const SessionForm& form)
{
    filling_ = true;
    day_->SetValue(from_utf8(form.day));
    time_->SetValue(from_utf8(form.time));
    minutes_->SetValue(form.minutes);
    state_->SetSelection(
        static_cast<int>(std::ranges::find(session_states, form.state) - session_states.begin()));
    filling_ = false;
}

void SessionDialog::show_hint(const std::string& hint)
{
    if (hint_->GetLabelText() == from_utf8(hint))
        return;
    const bool appears = hint_->IsShown() == hint.empty();
    hint_->SetLabelText(from_utf8(hint));
    hint_->Show(!hint.empty());
    if (!hint.empty())
        announce(hint_);
    if (appears && IsShown())
        Fit();
    Layout();
}

void SessionDialog::show_conflict(const std::string& mine, const std::string& theirs)
{
    conflict_->Clear(true);
    conflict_->Add(make_strong(this, _("A colleague has changed this session meanwhile.")));
    conflict_->Add(make_text(this, _("Yours: ") + from_utf8(mine)),
                   wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    conflict_->Add(make_text(this, _("Theirs: ") + from_utf8(theirs)),
                   wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    auto* keep_mine = new wxButton{this, wxID_ANY, _("Keep mine")};
    keep_mine->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.keep_mine(); });
    auto* keep_theirs = new wxButton{this, wxID_ANY, _("Keep theirs")};
    keep_theirs->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.keep_theirs(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(keep_mine);
    row->Add(keep_theirs, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    conflict_->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    set_sentence({});
}

}  // namespace attune::desktop
