#include "client/diary/diary_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/diary/agenda_panel.hpp"
#include "client/diary/appointment_card_panel.hpp"
#include "client/diary/appointment_dialog.hpp"
#include "client/diary/calendar_import_dialog.hpp"
#include "client/diary/diary_grid_window.hpp"
#include "client/diary/diary_head_panel.hpp"
#include "client/diary/hours_dialog.hpp"
#include "client/diary/leave_dialog.hpp"
#include "client/diary/said_panel.hpp"
#include "client/diary/waiting_form_presenter.hpp"
#include "client/diary/waiting_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int first_hour = 9;

enum BookPage { grid_page, agenda_page, waiting_page };

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
    clock_ = make_notes(this);
    clock_->Hide();
    column->Add(clock_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    said_ = new SaidPanel{this,
                          {[this] { undo(); },
                           [this] {
                               if (left_)
                                   resume(*std::exchange(left_, std::nullopt));
                           },
                           [this] { presenter_.take_back_all_the_same(); }}};
    column->Add(said_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_days(), wxSizerFlags{1}.Expand());
    make_card();
    row->Add(card_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    if (screen_.may(api::Permission::keep_diary))
        column->Add(make_links(), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    make_waiting();
    // The days of a whole practice are too full for a week.
    look(screen_.may(api::Permission::run_reception) ? DiaryLook::day : DiaryLook::week);
    show_selected();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'B' && event.GetModifiers() == wxMOD_CONTROL)
            presenter_.same_time_next_week();
        else
            event.Skip();
    });
}

void DiaryPanel::make_card()
{
    card_ = new AppointmentCardPanel{
        this,
        screen_,
        presenter_,
        {[this] { open_client(); }, [this](const std::string& id) { navigator_.open_client(id); },
         [this] { presenter_.same_time_next_week(); }, [this] { move(); }, [this] { who_could_take(); }}};
}

wxWindow* DiaryPanel::make_head()
{
    head_ = new DiaryHeadPanel{
        this,
        screen_,
        {[this](int steps) { presenter_.go(steps); }, [this] { presenter_.go_to_today(); },
         [this](DiaryLook one) { look(one); }, [this] { show_waiting_list(); }, [this] { new_appointment(); },
         [this](const std::string& whose) { presenter_.look_at(whose); }}};
    return head_;
}

wxWindow* DiaryPanel::make_days()
{
    book_ = new wxSimplebook{this};
    grid_ = new DiaryGridWindow{
        book_,
        screen_,
        presenter_,
        {[this](const LocalTime& starts) { book_at(starts); }, [this] { open_client(); }}};
    book_->AddPage(grid_, {});
    agenda_ = new AgendaPanel{
        book_,
        screen_,
        presenter_,
        {[this] { open_client(); }, [this](const std::string& sentence) { show_sentence(sentence, false); }}};
    book_->AddPage(agenda_, {});
    return book_;
}

void DiaryPanel::make_waiting()
{
    waiting_ =
        new WaitingPanel{book_,
                         screen_,
                         {[this] { show_title(); },
                          [this](const std::string& sentence, bool undo) { show_sentence(sentence, undo); },
                          [this](const api::WaitingEntry& entry, const std::optional<FreeSlot>& slot) {
                              book_waiting(entry, slot);
                          }}};
    book_->AddPage(waiting_, {});
    waiting_->refresh();
}

wxSizer* DiaryPanel::make_links()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [&](const wxString& label, void (DiaryPanel::*act)()) {
        auto* link = make_link(this, label + wxString::FromUTF8("\u2026"));
        link->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
        row->Add(link, wxSizerFlags{}.Border(wxRIGHT, FromDIP(side_margin)));
    };
    add(_("Working hours"), &DiaryPanel::working_hours);
    add(_("Leave"), &DiaryPanel::leave);
    if (screen_.may(api::Permission::record_care))
        add(_("Take over a calendar file"), &DiaryPanel::import_calendar);
    return row;
}

void DiaryPanel::refresh()
{
    presenter_.refresh();
    waiting_->refresh();
}

bool DiaryPanel::waiting_shown() const
{
    return book_->GetSelection() == waiting_page;
}

void DiaryPanel::look(DiaryLook look)
{
    look_at_waiting(false);
    head_->show_look(look, false);
    book_->SetSelection(look == DiaryLook::agenda ? agenda_page : grid_page);
    presenter_.look(look);
    show_title();
}

void DiaryPanel::look_at_waiting(bool waiting)
{
    head_->show_look(presenter_.looks(), waiting);
    card_->Show(!waiting);
    if (waiting)
        book_->SetSelection(waiting_page);
    show_sentence({}, false);
    show_title();
    if (!waiting)
        return;
    waiting_->refresh();
    waiting_->focus_table();
}

void DiaryPanel::show_waiting_list()
{
    waiting_->look_for_all();
    look_at_waiting(true);
}

void DiaryPanel::who_could_take()
{
    if (const auto* appointment = presenter_.selected()) {
        waiting_->look_for(slot_of(*appointment));
        look_at_waiting(true);
    }
}

void DiaryPanel::show_title()
{
    head_->show_title(waiting_shown() ? waiting_->list().title() : presenter_.title());
    head_->show_waiting(static_cast<int>(waiting_->list().waiting()));
    Layout();
}

void DiaryPanel::working_hours()
{
    if (screen_.may(api::Permission::keep_diary))
        new HoursDialog{this, screen_, presenter_.therapist(), [this] { presenter_.refresh(); }};
}

void DiaryPanel::leave()
{
    if (screen_.may(api::Permission::keep_diary))
        new LeaveDialog{this, screen_, presenter_.therapist(), [this] { presenter_.refresh(); }};
}

void DiaryPanel::import_calendar()
{
    if (screen_.may(api::Permission::record_care))
        new CalendarImportDialog{this, screen_,
                                 [this](const std::vector<api::Appointment>& made) { imported(made); }};
}

void DiaryPanel::imported(const std::vector<api::Appointment>& appointments)
{
    std::vector<std::string> ids;
    ids.reserve(appointments.size());
    for (const auto& one : appointments)
        ids.push_back(one.appointment_id);
    if (!appointments.empty())
        booked(appointments.front().starts_at, {});
    show_sentence(say_count("One appointment was taken over.", "{1} appointments were taken over.",
                            static_cast<std::ptrdiff_t>(ids.size())),
                  !ids.empty());
    imported_ = std::move(ids);
}

// Whatever was said last.
void DiaryPanel::undo()
{
    if (waiting_shown())
        return waiting_->undo();
    if (imported_.empty())
        return presenter_.undo();
    screen_.calls.call<api::UndoCalendarImport>(
        alive_, {std::exchange(imported_, {})}, [this](const Result<api::UndoCalendarImport::Reply>& reply) {
            show_sentence(reply ? say_count("One appointment was called off again.",
                                            "{1} appointments were called off again.", reply->called_off)
                                : reply.error().sentence,
                          false);
            presenter_.refresh();
        });
}

void DiaryPanel::focus_days()
{
    if (waiting_shown())
        waiting_->focus_table();
    else if (presenter_.looks() == DiaryLook::agenda)
        agenda_->focus_table();
    else
        grid_->SetFocus();
}

void DiaryPanel::show_days()
{
    head_->show_therapists(presenter_.therapists(), presenter_.therapist());
    if (waiting_)
        show_title();
    grid_->show_days();
    agenda_->show_days();
    const auto clocks = presenter_.clock_words();
    clock_->SetLabelText(from_utf8(clocks));
    clock_->Show(!clocks.empty());
    Layout();
    if (when_there_ && presenter_.loaded())
        CallAfter([act = std::exchange(when_there_, nullptr)] { act(); });
}

// A form is of rooms, therapists and hours, which come with the days.
void DiaryPanel::once_there(std::function<void()> act)
{
    if (presenter_.loaded())
        act();
    else
        when_there_ = std::move(act);
}

void DiaryPanel::show_selected()
{
    grid_->show_days();
    agenda_->show_selected();
    card_->show_selected();
}

void DiaryPanel::show_sentence(const std::string& sentence, bool undo)
{
    imported_.clear();
    said_->say(sentence, undo ? SaidPanel::Offer::undo : SaidPanel::Offer::nothing);
}

void DiaryPanel::offer_all_the_same(const std::string& sentence)
{
    imported_.clear();
    said_->say(sentence, SaidPanel::Offer::all_the_same);
}

// Today's, where today is shown; a morning of the days shown otherwise.
LocalTime DiaryPanel::next_hour() const
{
    const auto now = to_local(screen_.clock());
    const auto first = presenter_.first_day();
    const bool shown = now.day >= first && now.day < Day{first.value + std::chrono::days{presenter_.days()}};
    return shown ? LocalTime{now.day, std::min(now.hour + 1, 23), 0} : LocalTime{first, first_hour, 0};
}

void DiaryPanel::new_appointment()
{
    once_there([this] { book_at(next_hour()); });
}

void DiaryPanel::book_for(const Comer& comer)
{
    once_there([this, comer] {
        auto form = form_at(next_hour());
        form.therapist_id = comer.therapist_id;
        book(std::move(form), {comer});
    });
}

void DiaryPanel::book_by_hand(const api::Appointment& like, const LocalTime& starts, const Refusal& why)
{
    if (auto* dialog = book(form_like(like, starts), next_comers_of(like)); dialog && !why.sentence.empty())
        dialog->say_why(why);
}

// In the diary that is looked at.
void DiaryPanel::book_at(const LocalTime& starts)
{
    auto form = form_at(starts);
    form.therapist_id = presenter_.therapist();
    book(std::move(form), {});
}

AppointmentDialog* DiaryPanel::book(AppointmentForm form, std::vector<Comer> comers)
{
    if (!screen_.may(api::Permission::keep_diary))
        return nullptr;
    auto* dialog = new AppointmentDialog{
        this,
        screen_,
        {presenter_.rooms(), presenter_.therapists(), presenter_.known_hours()},
        std::move(form),
        std::move(comers),
        [this](Instant starts_at, const std::string& sentence) { booked(starts_at, sentence); }};
    watch(*dialog);
    return dialog;
}

void DiaryPanel::move()
{
    if (const auto* appointment = presenter_.selected())
        watch(*new AppointmentDialog{
            this,
            screen_,
            {presenter_.rooms(), {}, presenter_.known_hours()},
            *appointment,
            [this](Instant starts_at, const std::string& sentence) { booked(starts_at, sentence); }});
}

// The place on the list is closed by the booking itself.
void DiaryPanel::book_waiting(const api::WaitingEntry& entry, const std::optional<FreeSlot>& slot)
{
    auto form = form_at(slot ? to_local(slot->starts_at) : next_hour());
    if (slot) {
        form.minutes = slot->minutes;
        form.room_id = slot->room_id.value_or("");
    }
    form.therapist_id = slot ? slot->therapist_id : entry.details.therapist_id.value_or("");
    form.waiting_id = entry.entry_id;
    const std::vector<Comer> comers{{entry.client_id, name_and_reference(entry), form.therapist_id}};
    book(std::move(form), comers);
}

bool DiaryPanel::can_resume(const Draft& draft)
{
    return draft.kind == AppointmentPresenter::draft_kind || draft.kind == WaitingFormPresenter::draft_kind;
}

void DiaryPanel::resume(const Draft& draft)
{
    show_sentence({}, false);
    if (draft.kind == WaitingFormPresenter::draft_kind) {
        show_waiting_list();
        return waiting_->resume(draft);
    }
    once_there([this, draft] {
        watch(*new AppointmentDialog{
            this,
            screen_,
            {presenter_.rooms(), presenter_.therapists(), presenter_.known_hours()},
            draft,
            [this](Instant starts_at, const std::string& sentence) { booked(starts_at, sentence); }});
    });
}

// What is closed by accident is a click away.
void DiaryPanel::watch(AppointmentDialog& dialog)
{
    dialog.when_left([this, alive = std::weak_ptr<void>{alive_}](const Draft& draft) {
        if (!alive.expired())
            CallAfter([this, draft] { leave_unfinished(draft); });
    });
}

void DiaryPanel::leave_unfinished(const Draft& draft)
{
    left_ = draft;
    said_->say(say("{1} is kept as a draft, and nothing was booked.", draft.title), SaidPanel::Offer::go_on);
}

// The day on which it stands comes into view.
void DiaryPanel::booked(Instant starts_at, const std::string& sentence)
{
    if (waiting_shown())
        look(presenter_.looks());
    waiting_->refresh();
    presenter_.go_to(local_day(starts_at));
    if (!sentence.empty())
        show_sentence(sentence, false);
}

// Whoever comes; of several, the one who is chosen.
void DiaryPanel::open_client()
{
    const auto* appointment = presenter_.selected();
    if (!appointment || appointment->attendances.empty())
        return;
    const auto coming = api::those_who_come(*appointment);
    if (coming.size() != 1)
        return card_->offer_to_open(coming);
    navigator_.open_client(coming.front().client_id);
}

}  // namespace attune::desktop
