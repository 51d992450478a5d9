#include "client/today/today_presenter.hpp"

#include <algorithm>

#include "client/break_glass/break_glass_words.hpp"
#include "client/inbox/inbox_counts.hpp"
#include "client/schedule/due_words.hpp"
#include "client/score_words.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/state_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::chrono::hours soon{2};

Instant end_of(const api::Appointment& appointment)
{
    return Instant{appointment.starts_at.value + std::chrono::minutes{appointment.minutes}};
}

Instant midnight(Day day)
{
    return from_local({day, 0, 0});
}

// Whose it is, where the reader covers for them.
std::string for_whom(const std::string& what, const std::string& covered_for)
{
    // TRANSLATORS: what or who, and the name of the therapist for whom a colleague covers during leave.
    return covered_for.empty() ? what : say("{1}, for {2}", what, covered_for);
}

void join(std::string& text, const std::string& more)
{
    if (!more.empty())
        text += (text.empty() ? "" : ", ") + more;
}

}  // namespace

void TodayPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    const auto today = local_day(screen_.clock());
    screen_.calls.call<api::ReadToday>(
        reading_, {midnight(today), midnight(Day{today.value + std::chrono::days{1}})},
        [this](const Result<api::ReadToday::Reply>& reply) {
            view_.show_sentence(reply ? std::string{} : reply.error().sentence);
            if (!reply)
                return;
            day_ = *reply;
            loaded_ = true;
            show();
        });
    screen_.calls.call<api::ReadInbox>(reading_, {}, [this](const Result<api::ReadInbox::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        inbox_ = *reply;
        if (loaded_)
            show();
    });
}

void TodayPresenter::pass()
{
    if (loaded_)
        show();
}

std::string TodayPresenter::title() const
{
    return long_date(local_day(screen_.clock()));
}

std::string TodayPresenter::summary() const
{
    const auto appointments = std::ranges::count(rows_, false, &TodayRow::person);
    auto text = appointments == 0 ? say("No appointments")
                                  : say_count("One appointment", "{1} appointments", appointments);
    if (!inbox_.break_glasses.empty())
        join(text, say_count("one record opened by break-glass", "{1} records opened by break-glass",
                             std::ssize(inbox_.break_glasses)));
    if (inbox_.waiting > 0)
        join(text, say_count("one flag to look at", "{1} flags to look at", inbox_.waiting));
    if (inbox_.plans_waiting > 0)
        join(text, say_count("one plan to review", "{1} plans to review", inbox_.plans_waiting));
    if (day_.notes_waiting > 0)
        join(text, say_count("one note to sign", "{1} notes to sign", day_.notes_waiting));
    return text + '.';
}

const api::ExpectedClient* TodayPresenter::expected(const std::string& session_id) const
{
    const auto found = std::ranges::find(day_.expected, session_id, &api::ExpectedClient::session_id);
    return found == day_.expected.end() ? nullptr : &*found;
}

std::string TodayPresenter::sent_by(const api::ExpectedClient& client) const
{
    std::vector<std::string> names;
    for (const auto& code : client.sent)
        names.push_back(measure_name(screen_.library, code));
    if (client.logged)
        names.push_back(say("homework log"));
    return names.empty() ? std::string{} : names_in_short(names);
}

std::string TodayPresenter::state_of(const api::Appointment& appointment, const api::Attendance& attendance,
                                     const api::ExpectedClient* expected) const
{
    const auto now = screen_.clock();
    if (attendance.state == api::SessionState::attended) {
        if (!expected || !expected->note_signed)
            return say("No note");
        return *expected->note_signed ? say("Note signed") : say("Note unsigned");
    }
    if (!api::is_awaited(attendance.state) || attendance.state == api::SessionState::arrived)
        return words_for(attendance.state);
    if (end_of(appointment) <= now)
        return say("Not recorded");
    if (appointment.starts_at <= now)
        return say("Now");
    const auto left =
        std::chrono::duration_cast<std::chrono::minutes>(appointment.starts_at.value - now.value);
    return left < soon ? say_count("In one minute", "In {1} minutes", left.count()) : say("Later today");
}

// An appointment of one client is a row; of several, each of them has one below it.
void TodayPresenter::add_rows(const api::Appointment& appointment, bool next)
{
    const auto& coming = appointment.attendances;
    auto row = coming.size() == 1 ? row_of(appointment, coming.front()) : TodayRow{};
    row.time = time_of_day(to_local(appointment.starts_at));
    row.who = for_whom(who_comes(appointment), appointment.therapist_id == screen_.signed_in.user.user_id
                                                   ? std::string{}
                                                   : appointment.therapist_name);
    row.next = next;
    if (coming.size() == 1)
        return rows_.push_back(row);
    row.session = words_for(appointment.kind);
    row.state = attune::state_of(appointment);
    if (!coming.empty())
        row.client_id = coming.front().client_id;
    rows_.push_back(row);
    for (const auto& attendance : coming) {
        auto one = row_of(appointment, attendance);
        one.who = "\u2003" + full_name(attendance);
        one.person = true;
        rows_.push_back(one);
    }
}

TodayRow TodayPresenter::row_of(const api::Appointment& appointment, const api::Attendance& attendance) const
{
    TodayRow row;
    const auto* client = expected(attendance.session_id);
    row.client_id = attendance.client_id;
    row.state = state_of(appointment, attendance, client);
    if (!client)
        return row;
    if (client->session_number > 0)
        row.session = say("Session {1}", client->session_number);
    row.sent = sent_by(*client);
    row.risk = client->open_risk_flags > 0;
    std::vector<std::string> due;
    for (const auto& code : client->due)
        due.push_back(measure_name(screen_.library, code));
    if (!due.empty())
        join(row.sent, say("due: {1}", names_in_short(due)));
    if (row.sent.empty())
        row.sent = say("Nothing sent");
    if (row.risk)
        row.state = say("Risk answer");
    return row;
}

const api::NoteToSign* TodayPresenter::note_of(const WaitingRow& row) const
{
    const auto found = std::ranges::find(day_.notes, row.session_id, &api::NoteToSign::session_id);
    return found == day_.notes.end() ? nullptr : &*found;
}

std::string TodayPresenter::when(Instant instant) const
{
    const auto local = to_local(instant);
    return local.day == local_day(screen_.clock()) ? time_of_day(local) : short_date(local.day);
}

std::string TodayPresenter::more_waiting() const
{
    int more = all_waiting(inbox_) - inbox_.notes_waiting - inbox_.links_waiting;
    for (const auto& row : waiting_)
        more -= 1 + row.more;
    return more > 0 ? say_count("One more in the Inbox", "{1} more in the Inbox", more) : std::string{};
}

void TodayPresenter::list_waiting()
{
    waiting_.clear();
    const auto add = [this](WaitingRow row) {
        if (waiting_.size() < most_waiting)
            waiting_.push_back(std::move(row));
    };
    for (const auto& opened : inbox_.break_glasses)
        add({Waiting::break_glass, opened.client_id, full_name(opened),
             short_date(local_day(opened.opened_at)), look_into_words(opened), std::nullopt});
    for (const auto& item : inbox_.items) {
        const auto known = std::ranges::find_if(waiting_, [&](const WaitingRow& row) {
            return row.client_id == item.client_id && row.what != Waiting::break_glass;
        });
        if (known != waiting_.end())
            ++known->more;
        else
            add({item.flag.rule ? Waiting::signal : Waiting::risk, item.client_id, full_name(item),
                 short_date(item.flag.seen_on), say_again(item.flag.sentence), item.flag.rule});
    }
    for (const auto& plan : inbox_.plans_to_review)
        add({Waiting::review, plan.client_id, full_name(plan), short_date(plan.review_on),
             say("Review of the plan due"), std::nullopt});
    for (auto& row : waiting_)
        if (row.more > 0)
            row.sentence += ' ' + say_count("One more flag.", "{1} more flags.", row.more);
}

std::optional<std::size_t> row_to_select(const std::vector<TodayRow>& rows,
                                         const std::optional<TodayRow>& selected)
{
    const auto first = [&](const auto& condition) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(rows, condition);
        return found == rows.end() ? std::nullopt
                                   : std::optional{static_cast<std::size_t>(found - rows.begin())};
    };
    std::optional<std::size_t> found;
    if (selected) {
        found = first([&](const TodayRow& row) {
            return row.client_id == selected->client_id && row.who == selected->who &&
                   row.time == selected->time;
        });
        if (!found && !selected->client_id.empty())
            found = first([&](const TodayRow& row) { return row.client_id == selected->client_id; });
    }
    return found ? found : first([](const TodayRow& row) { return row.next; });
}

void TodayPresenter::show()
{
    const auto now = screen_.clock();
    rows_.clear();
    bool next_found = false;
    for (const auto& appointment : day_.appointments) {
        if (appointment.standing == api::Standing::off && appointment.attendances.empty())
            continue;
        const bool next =
            !next_found && end_of(appointment) > now && appointment.standing == api::Standing::booked;
        next_found = next_found || next;
        add_rows(appointment, next);
    }

    scores_.clear();
    for (const auto& score : day_.scores)
        scores_.push_back({score.client_id, full_name(score),
                           score_title(screen_.library, score.instrument, score.score),
                           first_to_now(score.since_first), score.since_first.kind,
                           words_for(score.since_first.kind), when(score.entered_at)});

    list_waiting();

    notes_.clear();
    for (const auto& note : day_.notes)
        notes_.push_back(
            {Waiting::note, note.client_id, full_name(note), short_date(local_day(note.starts_at)),
             for_whom(note.begun ? say("begun, not signed") : say("not begun"), note.covered_for),
             std::nullopt, 0, note.session_id});

    links_.clear();
    for (const auto& link : day_.links)
        links_.push_back({Waiting::link, link.client_id, for_whom(full_name(link), link.covered_for),
                          short_date(local_day(link.made_at)),
                          link.next_at ? say("Here {1}.", day_and_time(*link.next_at, now)) : std::string{},
                          std::nullopt});
    view_.show_day();
}

}  // namespace attune::desktop
