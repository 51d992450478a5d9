#include "client/diary/diary_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/diary/appointment_presenter.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/availability.hpp"
#include "shared/diary/state_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int week = 7;
constexpr int working_week = 5;
constexpr int agenda_days = 28;

Day later(Day day, int days)
{
    return Day{day.value + std::chrono::days{days}};
}

Day monday_of(Day day)
{
    return later(day, -static_cast<int>((std::chrono::weekday{day.value} - std::chrono::Monday).count()));
}

Instant midnight(Day day)
{
    return from_local({day, 0, 0});
}

bool falls_into_leave(const Refusal& refusal)
{
    return std::ranges::find(refusal.fields, api::away_field, &FieldError::path) != refusal.fields.end();
}

// Who had cancelled and comes again, as it went off by that; empty for nobody. What may have been charged for
// is said to be taken back.
std::string words_of_returning(const api::Appointment& off, const api::Appointment& booked)
{
    std::string names;
    std::ptrdiff_t count = 0;
    std::ptrdiff_t late = 0;
    for (const auto& one : booked.attendances) {
        const auto before = std::ranges::find(off.attendances, one.session_id, &api::Attendance::session_id);
        if (before == off.attendances.end() || api::comes(*before) || !api::comes(one) ||
            before->state == api::SessionState::cancelled_by_therapist)
            continue;
        names += (names.empty() ? "" : ", ") + full_name(one);
        ++count;
        late += before->state == api::SessionState::late_cancel ? 1 : 0;
    }
    if (count == 0)
        return {};
    const auto words = say_count("{2} had cancelled and is booked again.",
                                 "{2} had cancelled and are booked again.", count, names);
    return late == 0 ? words : words + ' ' + say("The late cancellation is taken back.");
}

}  // namespace

DiaryPresenter::DiaryPresenter(DiaryView& view, Screen& screen)
    : view_{view},
      screen_{screen},
      anchor_{local_day(screen.clock())}
{
}

Day DiaryPresenter::first_day() const
{
    return look_ == DiaryLook::week ? monday_of(anchor_) : anchor_;
}

int DiaryPresenter::days_asked_for() const
{
    return look_ == DiaryLook::day ? 1 : look_ == DiaryLook::week ? week : agenda_days;
}

int DiaryPresenter::days() const
{
    if (look_ != DiaryLook::week)
        return days_asked_for();
    const auto saturday = later(first_day(), working_week);
    const auto monday = later(first_day(), week);
    const bool is_now = today() >= saturday && today() < monday;
    const bool on_weekend = is_now || std::ranges::any_of(appointments(), [&](const auto& one) {
                                return local_day(one.starts_at) >= saturday;
                            });
    return on_weekend ? week : working_week;
}

std::string DiaryPresenter::title() const
{
    if (look_ == DiaryLook::day)
        return long_date(anchor_);
    const auto last = later(first_day(), days() - 1);
    return say("{1} to {2}", short_date(first_day()), medium_date(last));
}

void DiaryPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    const auto first = first_day();
    api::ReadDiary::Request request{midnight(first), midnight(later(first, days_asked_for())), {}};
    if (!therapist_.empty())
        request.therapist_id = therapist_;
    screen_.calls.call<api::ReadDiary>(reading_, std::move(request),
                                       [this](const Result<api::ReadDiary::Reply>& reply) {
                                           if (reply)
                                               return arrived(*reply);
                                           view_.show_sentence(reply.error().sentence, false);
                                       });
}

// What stands as it stood is not drawn anew: somebody may be choosing in it.
void DiaryPresenter::arrived(const api::ReadDiary::Reply& diary)
{
    if (loaded_ && json::to_text(diary) == json::to_text(diary_))
        return;
    diary_ = diary;
    loaded_ = true;
    view_.show_days();
    view_.show_selected();
}

void DiaryPresenter::look(DiaryLook look)
{
    if (const auto* one = selected())
        anchor_ = local_day(one->starts_at);
    look_ = look;
    view_.show_days();
    refresh();
}

void DiaryPresenter::go(int steps)
{
    go_to(later(anchor_, steps * days_asked_for()));
}

void DiaryPresenter::go_to(Day day)
{
    anchor_ = day;
    diary_.appointments.clear();
    loaded_ = false;
    select({});
    view_.show_days();
    refresh();
}

void DiaryPresenter::look_at(const std::string& therapist_id)
{
    therapist_ = therapist_id;
    go_to(anchor_);
}

std::string DiaryPresenter::whose() const
{
    if (!therapist_.empty() || screen_.may(api::Permission::run_reception))
        return therapist_;
    return screen_.signed_in.user.user_id;
}

std::vector<std::string> DiaryPresenter::hours_in_words() const
{
    const auto until = later(first_day(), days());
    const auto holding_on = today() > first_day() && today() < until ? today() : first_day();
    return known_hours().lines(whose(), {first_day(), until, holding_on}, screen_.clock());
}

DiaryPresenter::Hours DiaryPresenter::hours_shown(Hours least) const
{
    const auto known = known_hours();
    const auto versions = hours_of(known.hours, whose());
    for (int number = 0; number < days(); ++number)
        for (const auto& span : working_spans(versions, later(first_day(), number), known.zone)) {
            const auto from = to_local(span.starts_at);
            const auto until = to_local(span.ends_at);
            if (until.day != from.day)
                continue;
            least.first = std::min(least.first, from.hour);
            least.last = std::max(least.last, until.hour + (until.minute > 0 ? 1 : 0));
        }
    return least;
}

const api::Appointment* DiaryPresenter::find(const std::string& appointment_id) const
{
    const auto found = std::ranges::find(appointments(), appointment_id, &api::Appointment::appointment_id);
    return found == appointments().end() ? nullptr : &*found;
}

const api::Appointment* DiaryPresenter::selected() const
{
    return find(selected_);
}

void DiaryPresenter::select(const std::string& appointment_id)
{
    if (appointment_id == selected_)
        return;
    selected_ = appointment_id;
    view_.show_selected();
}

void DiaryPresenter::select_next(int steps)
{
    const auto& all = appointments();
    if (all.empty())
        return;
    const auto now = screen_.clock();
    const auto place = std::ranges::find(all, selected_, &api::Appointment::appointment_id);
    if (place == all.end()) {
        const auto next = std::ranges::find_if(all, [&](const api::Appointment& one) {
            return one.starts_at.value + std::chrono::minutes{one.minutes} > now.value;
        });
        return select((next == all.end() ? all.front() : *next).appointment_id);
    }
    const auto index = std::clamp<std::ptrdiff_t>(place - all.begin() + steps, 0,
                                                  static_cast<std::ptrdiff_t>(all.size()) - 1);
    select(all[static_cast<std::size_t>(index)].appointment_id);
}

void DiaryPresenter::move_to(const std::string& appointment_id, const LocalTime& starts)
{
    const auto* appointment = find(appointment_id);
    const auto starts_at = from_local(starts);
    if (appointment && starts_at != appointment->starts_at && screen_.may(api::Permission::keep_diary))
        send_move(*appointment, starts_at, false);
}

void DiaryPresenter::move_selected(int days, int minutes)
{
    const auto* appointment = selected();
    if (!appointment)
        return;
    auto starts = to_local(Instant{appointment->starts_at.value + std::chrono::minutes{minutes}});
    starts.day = later(starts.day, days);
    move_to(appointment->appointment_id, starts);
}

void DiaryPresenter::undo()
{
    if (undo_)
        std::exchange(undo_, nullptr)();
}

void DiaryPresenter::say_done(const std::string& sentence, std::function<void()> undo)
{
    undo_ = std::move(undo);
    screen_.status.say(saved_words(screen_));
    view_.show_sentence(sentence, undo_ != nullptr);
}

// What was tried stands as it stood, on the screen too.
void DiaryPresenter::say_refused(const Refusal& refusal)
{
    undo_ = nullptr;
    view_.show_sentence(falls_into_leave(refusal)
                            ? refusal.sentence + ' ' + say("With Change it can be put there all the same.")
                            : refusal.sentence,
                        false);
    view_.show_selected();
    refresh();
}

void DiaryPresenter::send_move(const api::Appointment& appointment, Instant starts_at, bool undoing)
{
    const auto before = appointment.starts_at;
    const auto who = who_comes(appointment);
    screen_.calls.call<api::MoveAppointment>(
        alive_,
        {appointment.appointment_id, appointment.row_version, appointment.title, starts_at,
         appointment.minutes, appointment.room_id, false, undoing ? std::optional{true} : std::nullopt},
        [this, before, who, undoing](const Result<api::MoveAppointment::Reply>& reply) {
            if (!reply)
                return say_refused(reply.error());
            put(reply->appointments);
            const auto& moved = reply->appointments.front();
            if (undoing)
                say_done(say("{1} is back on {2}.", who, day_and_time(moved.starts_at, screen_.clock())),
                         nullptr);
            else
                say_done(moved_words(moved, who), [this, moved, before] { send_move(moved, before, true); });
        });
}

std::string DiaryPresenter::moved_words(const api::Appointment& moved, const std::string& who) const
{
    const auto when = day_and_time(moved.starts_at, screen_.clock());
    return known_hours().is_outside(moved.therapist_id, span_of(moved.starts_at, moved.minutes))
               ? say("{1} is now on {2}, outside the working hours.", who, when)
               : say("{1} is now on {2}.", who, when);
}

void DiaryPresenter::set_state(const std::string& session_id, api::SessionState state)
{
    const auto* appointment = selected();
    if (!appointment)
        return;
    const auto found = std::ranges::find(appointment->attendances, session_id, &api::Attendance::session_id);
    if (found == appointment->attendances.end() || found->state == state)
        return;
    if (state == api::SessionState::attended && appointment->starts_at > screen_.clock()) {
        view_.show_sentence(say("A session that lies ahead cannot have been attended yet."), false);
        return view_.show_selected();
    }
    send_state(*found, {appointment->starts_at, appointment->minutes}, state, false);
}

void DiaryPresenter::send_state(const api::Attendance& attendance, const Time& time, api::SessionState state,
                                bool undoing)
{
    screen_.calls.call<api::UpdateSession>(
        alive_,
        {attendance.client_id, attendance.session_id, attendance.row_version, time.starts_at, time.minutes,
         state},
        [this, attendance, time, undoing](const Result<api::Session>& reply) {
            if (!reply)
                return say_refused(reply.error());
            auto now = attendance;
            now.row_version = reply->row_version;
            const auto sentence = say("{1}: {2}.", full_name(attendance), words_for(reply->state));
            if (undoing)
                say_done(sentence, nullptr);
            else
                say_done(sentence, [this, now, time] { send_state(now, time, now.state, true); });
            refresh();
        });
}

void DiaryPresenter::call_off(bool following)
{
    const auto* appointment = selected();
    if (!appointment)
        return;
    const auto who = who_comes(*appointment);
    screen_.calls.call<api::CancelAppointment>(
        alive_, {appointment->appointment_id, appointment->row_version, true, following},
        [this, who](const Result<api::MoveAppointment::Reply>& reply) {
            if (!reply)
                return say_refused(reply.error());
            put(reply->appointments);
            auto sentence = say_count("{2}: called off.", "{2}: {1} appointments called off.",
                                      static_cast<std::ptrdiff_t>(reply->appointments.size()), who);
            if (const auto left = left_words(reply->left.value_or(0)); !left.empty())
                sentence += ' ' + left;
            say_done(sentence, [this, off = reply->appointments] { book_again(off, false); });
        });
}

void DiaryPresenter::take_back()
{
    if (const auto* appointment = selected())
        book_again({*appointment}, false);
}

void DiaryPresenter::take_back_all_the_same()
{
    if (!offered_.empty())
        book_again(std::exchange(offered_, {}), true);
}

// One after the other, so that the first that is refused is the last that is tried. `in_leave` is said of
// that one alone.
void DiaryPresenter::book_again(std::vector<api::Appointment> off, bool in_leave)
{
    const auto one = off.front();
    screen_.calls.call<api::CancelAppointment>(
        alive_,
        {one.appointment_id, one.row_version, false, false, in_leave ? std::optional{true} : std::nullopt},
        [this, off = std::move(off)](const Result<api::MoveAppointment::Reply>& reply) {
            if (!reply)
                return refuse_again(reply.error(), off);
            put(reply->appointments);
            if (off.size() > 1)
                return book_again({off.begin() + 1, off.end()}, false);
            const auto& booked = reply->appointments.front();
            const auto returning = words_of_returning(off.front(), booked);
            say_done(returning.empty() ? say("{1} is booked again.", who_comes(booked)) : returning, nullptr);
        });
}

void DiaryPresenter::refuse_again(const Refusal& refusal, std::vector<api::Appointment> off)
{
    if (!falls_into_leave(refusal))
        return say_refused(refusal);
    undo_ = nullptr;
    offered_ = std::move(off);
    view_.offer_all_the_same(refusal.sentence);
    refresh();
}

// A colleague's diary is theirs to book in.
void DiaryPresenter::same_time_next_week()
{
    const auto* appointment = selected();
    if (!appointment || booking_ || !screen_.may(api::Permission::keep_diary) ||
        held_.is_held(screen_.clock()))
        return;
    auto starts = to_local(appointment->starts_at);
    starts.day = later(starts.day, week);
    const bool reception = screen_.may(api::Permission::run_reception);
    if (!reception && appointment->therapist_id != screen_.signed_in.user.user_id)
        return view_.book_by_hand(*appointment, starts, {});
    api::BookAppointment::Request request;
    request.kind = appointment->kind;
    request.title = appointment->title;
    for (const auto& comer : next_comers_of(*appointment))
        request.client_ids.push_back(comer.client_id);
    request.starts_at = from_local(starts);
    request.minutes = appointment->minutes;
    request.room_id = appointment->room_id;
    if (reception)
        request.therapist_id = appointment->therapist_id;
    booking_ = true;
    screen_.calls.call<api::BookAppointment>(
        alive_, std::move(request),
        [this, like = *appointment, starts](const Result<api::BookAppointment::Reply>& reply) {
            booking_ = false;
            if (!reply)
                return view_.book_by_hand(like, starts, reply.error());
            show_booked(reply->appointments.front());
        });
    if (const auto waiting = waiting_sentence(screen_.calls); !waiting.empty())
        view_.show_sentence(waiting, false);
}

// The day on which it stands comes into view, and it is the one selected: the week after is one key more.
void DiaryPresenter::show_booked(const api::Appointment& booked)
{
    const auto day = local_day(booked.starts_at);
    if (day < first_day() || day >= later(first_day(), days_asked_for()))
        go_to(day);
    selected_ = booked.appointment_id;
    put({booked});
    const auto when = day_and_time(booked.starts_at, screen_.clock());
    const auto who = who_comes(booked);
    const bool outside =
        known_hours().is_outside(booked.therapist_id, span_of(booked.starts_at, booked.minutes));
    say_done(outside ? say("{1} is booked for {2}, outside the working hours.", who, when)
                     : say("{1} is booked for {2}.", who, when),
             [this, booked, who] {
                 screen_.calls.call<api::CancelAppointment>(
                     alive_, {booked.appointment_id, booked.row_version, true, false},
                     [this, who](const Result<api::MoveAppointment::Reply>& reply) {
                         if (!reply)
                             return say_refused(reply.error());
                         put(reply->appointments);
                         say_done(say("{1}: called off again.", who), nullptr);
                     });
             });
}

// As the server answered; what no longer falls into the days shown goes.
void DiaryPresenter::put(const std::vector<api::Appointment>& changed)
{
    auto& all = diary_.appointments;
    const auto until = later(first_day(), days_asked_for());
    for (const auto& one : changed) {
        std::erase_if(all, [&](const auto& other) { return other.appointment_id == one.appointment_id; });
        const auto day = local_day(one.starts_at);
        if (day >= first_day() && day < until)
            all.push_back(one);
    }
    std::ranges::stable_sort(all, {}, &api::Appointment::starts_at);
    view_.show_days();
    view_.show_selected();
}

}  // namespace attune::desktop
