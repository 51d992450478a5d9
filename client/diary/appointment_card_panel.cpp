#include "client/diary/appointment_card_panel.hpp"

#include <algorithm>
#include <iterator>

#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/state_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int card_width = 264;

}  // namespace

AppointmentCardPanel::AppointmentCardPanel(wxWindow* parent, Screen& screen, DiaryPresenter& presenter,
                                           const Acts& acts)
    : Card{parent},
      screen_{screen},
      presenter_{presenter},
      open_one_{acts.open_one}
{
    SetMinSize(FromDIP(wxSize{card_width, -1}));
    who_ = make_heading(this);
    when_ = make_text(this);
    what_ = make_notes(this);
    attendances_ = new ScrolledPanel{this};
    attendances_->SetScrollRate(0, FromDIP(gap));
    set_ground(attendances_, Ground::view);
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap));
    column->Add(who_, wxSizerFlags{}.Expand());
    column->Add(when_, below);
    column->Add(what_, below);
    column->Add(attendances_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    make_buttons(column, acts);
    GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
}

void AppointmentCardPanel::make_buttons(wxSizer* column, const Acts& acts)
{
    const auto add = [&](const wxString& label, const std::function<void()>& act) {
        auto* button = new wxButton{this, wxID_ANY, label};
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        column->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
        return button;
    };
    open_ =
        add(screen_.may(api::Permission::run_reception) ? _("Contact details") : _("Open client"), acts.open);
    again_ = add(_("Same time next week"), acts.again);
    again_->SetToolTip("Ctrl+B");
    move_ = add(wxGETTEXT_IN_CONTEXT("act", "Change") + wxString::FromUTF8("\u2026"), acts.move);
    call_off_ = add(_("Call off"), [this] { presenter_.call_off(false); });
    call_off_all_ = add(_("Call off all from here on"), [this] { presenter_.call_off(true); });
    take_ = add(_("Who could take this time"), acts.take);
    take_back_ = add(_("Book again"), [this] { presenter_.take_back(); });
}

void AppointmentCardPanel::show_selected()
{
    const auto* appointment = presenter_.selected();
    what_->Show(appointment != nullptr);
    attendances_->DestroyChildren();
    attendances_->SetSizer(new wxBoxSizer{wxVERTICAL});
    for (auto* button : {open_, again_, move_, call_off_, call_off_all_, take_, take_back_})
        button->Hide();
    if (appointment) {
        describe(*appointment);
        show_attendances(*appointment);
        show_buttons(*appointment);
    } else {
        const int width = FromDIP(card_width - 2 * side_margin);
        set_text(who_, _("No appointment selected"), width);
        set_text(when_, _("Select one to see who comes, or double-click a free time to book it."), width);
    }
    attendances_->FitInside();
    Layout();
}

void AppointmentCardPanel::describe(const api::Appointment& appointment)
{
    const int width = FromDIP(card_width - 2 * side_margin);
    set_text(who_, from_utf8(who_comes(appointment)), width);
    set_text(when_,
             from_utf8(long_date(local_day(appointment.starts_at)) + ", " +
                       time_span(appointment.starts_at, appointment.minutes)),
             width);
    auto what = words_for(appointment.kind);
    const auto add = [&](const std::string& more) { what += more.empty() ? "" : ", " + more; };
    add(with_whom(appointment, screen_.signed_in.user.user_id));
    add(room_of(appointment, presenter_.rooms()));
    if (appointment.series_id)
        add(say("one of a series"));
    if (appointment.standing == api::Standing::recorded)
        add(say("entered afterwards"));
    set_text(what_, from_utf8(what), width);
}

// Whether a session took place is its therapist's to say.
std::vector<api::SessionState> AppointmentCardPanel::states_to_choose(api::SessionState now) const
{
    if (!screen_.may(api::Permission::run_reception))
        return {session_states.begin(), session_states.end()};
    if (now == api::SessionState::attended)
        return {now};
    std::vector<api::SessionState> states;
    std::ranges::copy_if(session_states, std::back_inserter(states),
                         [](api::SessionState state) { return state != api::SessionState::attended; });
    return states;
}

void AppointmentCardPanel::show_attendances(const api::Appointment& appointment)
{
    auto* column = attendances_->GetSizer();
    for (const auto& attendance : appointment.attendances) {
        if (appointment.attendances.size() > 1)
            add_name(column, attendance);
        const auto choices = states_to_choose(attendance.state);
        auto* state = new wxChoice{attendances_, wxID_ANY};
        for (const auto one : choices)
            state->Append(from_utf8(words_for(one)));
        state->SetSelection(static_cast<int>(std::ranges::find(choices, attendance.state) - choices.begin()));
        state->Enable(screen_.may(api::Permission::keep_diary) && choices.size() > 1);
        name_for_screen_readers(state, wxString::Format(_("State of %s"), from_utf8(full_name(attendance))));
        state->Bind(wxEVT_CHOICE, [this, choices, id = attendance.session_id](wxCommandEvent& event) {
            const auto chosen = choices.at(static_cast<std::size_t>(event.GetSelection()));
            CallAfter([this, id, chosen] { presenter_.set_state(id, chosen); });
        });
        column->Add(state, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    }
}

// Of several: each name opens its client.
void AppointmentCardPanel::add_name(wxSizer* column, const api::Attendance& attendance)
{
    auto* link = make_link(attendances_, wxControl::EscapeMnemonics(from_utf8(full_name(attendance))));
    describe_for_screen_readers(link, open_->GetLabelText());
    link->Bind(wxEVT_BUTTON, [this, id = attendance.client_id](wxCommandEvent&) {
        CallAfter([this, id] { open_one_(id); });
    });
    column->Add(link, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
}

// A menu waits for the person; whoever pressed the button, perhaps a screen reader, does not.
void AppointmentCardPanel::offer_to_open(const std::vector<api::Attendance>& coming)
{
    CallAfter([this, coming] { show_menu(coming); });
}

void AppointmentCardPanel::show_menu(const std::vector<api::Attendance>& coming)
{
    wxMenu menu;
    for (const auto& one : coming) {
        const auto* item = menu.Append(wxID_ANY, wxControl::EscapeMnemonics(from_utf8(full_name(one))));
        menu.Bind(
            wxEVT_MENU,
            [this, id = one.client_id](wxCommandEvent&) { CallAfter([this, id] { open_one_(id); }); },
            item->GetId());
    }
    open_->PopupMenu(&menu, {0, open_->GetSize().y});
}

void AppointmentCardPanel::show_buttons(const api::Appointment& appointment)
{
    const bool may = screen_.may(api::Permission::keep_diary);
    const bool off = appointment.standing == api::Standing::off;
    const bool awaited = std::ranges::any_of(
        appointment.attendances, [](const api::Attendance& one) { return api::is_awaited(one.state); });
    const bool can_be_off = may && !off && (awaited || appointment.attendances.empty());
    open_->Show(!appointment.attendances.empty());
    again_->Show(may && !appointment.attendances.empty());
    move_->Show(may && !off);
    call_off_->Show(can_be_off);
    call_off_all_->Show(can_be_off && appointment.series_id);
    take_->Show(may && off && appointment.starts_at > screen_.clock());
    take_back_->Show(may && off);
}

}  // namespace attune::desktop
