#include "client/diary/diary_panel.hpp"

#include <algorithm>
#include <system_error>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/diary/appointment_dialog.hpp"
#include "client/diary/appointment_words.hpp"
#include "client/diary/calendar_file.hpp"
#include "client/diary/diary_grid_window.hpp"
#include "client/diary/state_words.hpp"
#include "client/summary/summary_file.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int card_width = 264;
constexpr int row_height = 38;
constexpr int reading_width = 720;
constexpr int first_hour = 9;

enum BookPage { grid_page, agenda_page };

}  // namespace

DiaryPanel::DiaryPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    said_ = new Panel{this};
    sentence_ = make_text(said_);
    undo_ = make_link(said_, _("Undo"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    line->Add(sentence_, wxSizerFlags{1}.CentreVertical());
    line->Add(undo_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    said_->SetSizer(line);
    said_->Hide();
    column->Add(said_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_days(), wxSizerFlags{1}.Expand());
    card_ = make_card();
    row->Add(card_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    look(DiaryLook::week);
    show_selected();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'B' && event.GetModifiers() == wxMOD_CONTROL)
            same_time_next_week();
        else
            event.Skip();
    });
}

wxSizer* DiaryPanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    const auto beside = wxSizerFlags{middle}.Border(wxLEFT, FromDIP(gap));
    title_ = make_title(this);
    row->Add(title_, wxSizerFlags{1}.CentreVertical());
    const auto add = [&](const wxString& label, const wxString& name, int steps) {
        auto* button = new wxButton{this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT};
        name_for_screen_readers(button, name);
        button->SetToolTip(name);
        button->Bind(wxEVT_BUTTON, [this, steps](wxCommandEvent&) { presenter_.go(steps); });
        row->Add(button, beside);
    };
    add(wxString::FromUTF8("\u2039"), _("Earlier"), -1);
    auto* today = new wxButton{this, wxID_ANY, _("Today")};
    today->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.go_to_today(); });
    row->Add(today, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(half_gap)));
    add(wxString::FromUTF8("\u203a"), _("Later"), 1);
    row->AddSpacer(FromDIP(side_margin));
    for (const auto& [one, label] :
         {std::pair{DiaryLook::day, _("Day")}, std::pair{DiaryLook::week, _("Week")},
          std::pair{DiaryLook::agenda, _("Agenda")}}) {
        auto* button = new wxToggleButton{this, wxID_ANY, label};
        button->Bind(wxEVT_TOGGLEBUTTON, [this, one = one](wxCommandEvent&) { look(one); });
        row->Add(button, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(half_gap)));
        looks_.emplace_back(one, button);
    }
    if (screen_.may(api::Permission::record_care)) {
        auto* button = make_default_button(this, _("New appointment"));
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new_appointment(); });
        row->Add(button, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(side_margin)));
    }
    return row;
}

wxWindow* DiaryPanel::make_days()
{
    book_ = new wxSimplebook{this};
    grid_ = new DiaryGridWindow{
        book_,
        screen_,
        presenter_,
        {[this](const LocalTime& starts) { book(form_at(starts), {}); }, [this] { open_client(); }}};
    book_->AddPage(grid_, {});
    book_->AddPage(make_agenda(book_), {});
    return book_;
}

wxWindow* DiaryPanel::make_agenda(wxWindow* parent)
{
    auto* page = new Panel{parent};
    set_ground(page, Ground::window);
    agenda_ = new wxDataViewListCtrl{page, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {
        {_("Day"), 110}, {_("Time"), 120}, {_("Who comes"), 230}, {_("State"), 160}, {_("Room"), 110}};
    for (const auto& [label, width] : columns)
        agenda_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(agenda_, _("Agenda"), row_height);
    agenda_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = agenda_->GetSelectedRow();
        if (!filling_ && row != wxNOT_FOUND &&
            static_cast<std::size_t>(row) < presenter_.appointments().size())
            presenter_.select(presenter_.appointments()[static_cast<std::size_t>(row)].appointment_id);
    });
    agenda_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_client(); });
    auto* save = make_link(page, _("Save as a calendar file") + wxString::FromUTF8("\u2026"));
    save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_calendar(); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(agenda_, wxSizerFlags{1}.Expand());
    column->Add(save, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    page->SetSizer(column);
    return page;
}

// A client is their initials in it, unless the other kind of file is chosen.
void DiaryPanel::save_calendar()
{
    wxFileDialog dialog{this,
                        _("Save as a calendar file"),
                        {},
                        from_utf8("diary " + to_string(presenter_.first_day()) + ".ics"),
                        _("Calendar with initials (*.ics)|*.ics|Calendar with full names (*.ics)|*.ics"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto names = dialog.GetFilterIndex() == 1 ? NamesInFile::full : NamesInFile::initials;
    auto own = presenter_.appointments();
    std::erase_if(
        own, [&](const api::Appointment& one) { return one.therapist_id != screen_.signed_in.user.user_id; });
    const auto path = dialog.GetPath().utf8_string();
    try {
        write_whole(path, calendar_file(own, presenter_.rooms(), names, screen_.clock()));
        show_sentence(say_count("One appointment saved in {2}.", "{1} appointments saved in {2}.",
                                static_cast<std::ptrdiff_t>(own.size()), path),
                      false);
    } catch (const std::system_error& error) {
        show_sentence(say("The file was not written: {1}", error.code().message()), false);
    }
}

wxWindow* DiaryPanel::make_card()
{
    auto* card = new Card{this};
    card->SetMinSize(FromDIP(wxSize{card_width, -1}));
    who_ = make_heading(card);
    when_ = make_text(card);
    what_ = make_notes(card);
    attendances_ = new ScrolledPanel{card};
    attendances_->SetScrollRate(0, FromDIP(gap));
    set_ground(attendances_, Ground::view);
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap));
    column->Add(who_, wxSizerFlags{}.Expand());
    column->Add(when_, below);
    column->Add(what_, below);
    column->Add(attendances_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    const auto add = [&](const wxString& label, const std::function<void()>& act) {
        auto* button = new wxButton{card, wxID_ANY, label};
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        column->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
        return button;
    };
    open_ = add(_("Open client"), [this] { open_client(); });
    again_ = add(_("Same time next week"), [this] { same_time_next_week(); });
    again_->SetToolTip("Ctrl+B");
    move_ = add(_("Move") + wxString::FromUTF8("\u2026"), [this] { move(); });
    call_off_ = add(_("Call off"), [this] { presenter_.call_off(false); });
    call_off_all_ = add(_("Call off all from here on"), [this] { presenter_.call_off(true); });
    take_back_ = add(_("Book again"), [this] { presenter_.take_back(); });
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

void DiaryPanel::look(DiaryLook look)
{
    for (const auto& [one, button] : looks_)
        button->SetValue(one == look);
    book_->SetSelection(look == DiaryLook::agenda ? agenda_page : grid_page);
    presenter_.look(look);
}

void DiaryPanel::focus_days()
{
    if (presenter_.looks() == DiaryLook::agenda)
        agenda_->SetFocus();
    else
        grid_->SetFocus();
}

void DiaryPanel::show_days()
{
    title_->SetLabelText(from_utf8(presenter_.title()));
    grid_->show_days();
    fill_agenda();
    Layout();
}

void DiaryPanel::fill_agenda()
{
    filling_ = true;
    agenda_->DeleteAllItems();
    for (const auto& appointment : presenter_.appointments()) {
        const auto day = local_day(appointment.starts_at);
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(spoken().weekday(day) + ' ' + short_date(day)));
        cells.push_back(from_utf8(time_span(appointment.starts_at, appointment.minutes)));
        auto who = who_comes(appointment);
        if (const auto other = with_whom(appointment, screen_.signed_in.user.user_id); !other.empty())
            who += ", " + other;
        cells.push_back(from_utf8(who));
        cells.push_back(from_utf8(state_of(appointment)));
        cells.push_back(from_utf8(room_of(appointment, presenter_.rooms())));
        agenda_->AppendItem(cells);
    }
    filling_ = false;
}

void DiaryPanel::show_selected()
{
    const auto* appointment = presenter_.selected();
    grid_->show_days();
    what_->Show(appointment != nullptr);
    attendances_->DestroyChildren();
    attendances_->SetSizer(new wxBoxSizer{wxVERTICAL});
    for (auto* button : {open_, again_, move_, call_off_, call_off_all_, take_back_})
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
    card_->Layout();
}

void DiaryPanel::describe(const api::Appointment& appointment)
{
    const auto row = &appointment - presenter_.appointments().data();
    filling_ = true;
    if (agenda_->GetSelectedRow() != row)
        agenda_->SelectRow(static_cast<unsigned>(row));
    filling_ = false;
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

void DiaryPanel::show_attendances(const api::Appointment& appointment)
{
    auto* column = attendances_->GetSizer();
    for (const auto& attendance : appointment.attendances) {
        auto* state = new wxChoice{attendances_, wxID_ANY};
        for (const auto one : session_states)
            state->Append(from_utf8(words_for(one)));
        state->SetSelection(
            static_cast<int>(std::ranges::find(session_states, attendance.state) - session_states.begin()));
        state->Enable(screen_.may(api::Permission::record_care));
        const auto name = full_name(attendance);
        auto* label = make_notes(attendances_, from_utf8(name));
        label->MoveBeforeInTabOrder(state);
        name_for_screen_readers(state, wxString::Format(_("State of %s"), from_utf8(name)));
        state->Bind(wxEVT_CHOICE, [this, id = attendance.session_id](wxCommandEvent& event) {
            const auto chosen = session_states.at(static_cast<std::size_t>(event.GetSelection()));
            CallAfter([this, id, chosen] { presenter_.set_state(id, chosen); });
        });
        label->Show(appointment.attendances.size() > 1);
        column->Add(label, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
        column->Add(state, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    }
}

void DiaryPanel::show_buttons(const api::Appointment& appointment)
{
    const bool may = screen_.may(api::Permission::record_care);
    const bool off = appointment.standing == api::Standing::off;
    const bool awaited = std::ranges::any_of(
        appointment.attendances, [](const api::Attendance& one) { return api::is_awaited(one.state); });
    const bool can_be_off = may && !off && (awaited || appointment.attendances.empty());
    open_->Show(!appointment.attendances.empty());
    again_->Show(may && !appointment.attendances.empty());
    move_->Show(may && !off);
    call_off_->Show(can_be_off);
    call_off_all_->Show(can_be_off && appointment.series_id);
    take_back_->Show(may && off);
}

void DiaryPanel::show_sentence(const std::string& sentence, bool undo)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Wrap(FromDIP(reading_width));
    undo_->Show(undo);
    said_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void DiaryPanel::new_appointment()
{
    const auto now = to_local(screen_.clock());
    const auto first = presenter_.first_day();
    const bool shown = now.day >= first && now.day < Day{first.value + std::chrono::days{presenter_.days()}};
    book(form_at(shown ? LocalTime{now.day, std::min(now.hour + 1, 23), 0} : LocalTime{first, first_hour, 0}),
         {});
}

void DiaryPanel::same_time_next_week()
{
    const auto* appointment = presenter_.selected();
    if (!appointment)
        return;
    auto starts = to_local(appointment->starts_at);
    starts.day.value += std::chrono::days{7};
    std::vector<std::string> client_ids;
    for (const auto& attendance : appointment->attendances)
        client_ids.push_back(attendance.client_id);
    book(form_like(*appointment, starts), std::move(client_ids));
}

void DiaryPanel::book(AppointmentForm form, std::vector<std::string> client_ids)
{
    if (screen_.may(api::Permission::record_care))
        new AppointmentDialog{this,
                              screen_,
                              presenter_.rooms(),
                              std::move(form),
                              std::move(client_ids),
                              [this](Instant starts_at) { booked(starts_at); }};
}

void DiaryPanel::move()
{
    if (const auto* appointment = presenter_.selected())
        new AppointmentDialog{this, screen_, presenter_.rooms(), *appointment,
                              [this](Instant starts_at) { booked(starts_at); }};
}

// The day on which it stands comes into view.
void DiaryPanel::booked(Instant starts_at)
{
    presenter_.go_to(local_day(starts_at));
}

void DiaryPanel::open_client()
{
    const auto* appointment = presenter_.selected();
    if (appointment && !appointment->attendances.empty())
        navigator_.open_client(appointment->attendances.front().client_id);
}

}  // namespace attune::desktop
