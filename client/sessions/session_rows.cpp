#include "client/sessions/session_rows.hpp"

#include <algorithm>

#include "shared/diary/state_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string measures_on(const api::Overview& overview, const Library& library, Day day)
{
    std::vector<std::string> names;
    for (const auto& course : overview.courses) {
        const auto* instrument = library.instrument(course.instrument);
        const auto& name = instrument ? instrument->short_name : course.instrument;
        if (std::ranges::find(course.points, day, &CoursePoint::on) != course.points.end() &&
            std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string note_words(const api::Overview& overview, const api::Session& session)
{
    const auto* note = find_note(overview, session.session_id, api::NoteKind::progress);
    if (note)
        return note->signed_at ? say("Signed") : say("Not signed");
    const auto waived =
        std::ranges::find(overview.note_waivers, session.session_id, &api::NoteWaiver::session_id);
    if (waived != overview.note_waivers.end())
        return say("None: {1}", waived->reason);
    return session.state == api::SessionState::attended ? say("No note") : "";
}

bool takes_place_on(const api::Overview& overview, Day day)
{
    return std::ranges::any_of(overview.sessions, [&](const api::Session& session) {
        return !api::is_cancelled(session.state) && to_local(session.starts_at).day == day;
    });
}

}  // namespace

std::vector<SessionRow> session_rows(const api::Overview& overview, const Library& library, Instant now)
{
    std::vector<SessionRow> rows;
    for (const auto& session : overview.sessions) {
        SessionRow row;
        row.session_id = session.session_id;
        row.state = session.state;
        row.number = session.number > 0 ? std::to_string(session.number) : "\u2013";
        row.when = day_and_time(session.starts_at, now);
        row.how_long = say("{1} min", session.minutes);
        row.state_words = words_for(session.state);
        row.note = note_words(overview, session);
        row.measures = measures_on(overview, library, to_local(session.starts_at).day);
        rows.push_back(std::move(row));
    }
    return rows;
}

const api::Session* find_session(const api::Overview& overview, const std::string& session_id)
{
    const auto found = std::ranges::find(overview.sessions, session_id, &api::Session::session_id);
    return found == overview.sessions.end() ? nullptr : &*found;
}

const api::Note* find_note(const api::Overview& overview, const std::string& session_id, api::NoteKind kind)
{
    const auto found = std::ranges::find_if(overview.notes, [&](const api::Note& note) {
        return note.session_id == session_id && note.kind == kind;
    });
    return found == overview.notes.end() ? nullptr : &*found;
}

const api::Session* latest_held(const api::Overview& overview)
{
    const api::Session* latest = nullptr;
    for (const auto& session : overview.sessions)
        if (session.state == api::SessionState::attended &&
            (!latest || latest->starts_at < session.starts_at))
            latest = &session;
    return latest;
}

const api::Session* booked_today(const api::Overview& overview, Instant now)
{
    const auto today = to_local(now).day;
    const auto found = std::ranges::find_if(overview.sessions, [&](const api::Session& session) {
        return api::is_awaited(session.state) && to_local(session.starts_at).day == today;
    });
    return found == overview.sessions.end() ? nullptr : &*found;
}

const api::Session* at_hand(const api::Overview& overview, Instant now)
{
    const auto* today = booked_today(overview, now);
    return today ? today : latest_held(overview);
}

const api::Session* latest_session(const api::Overview& overview)
{
    const api::Session* last = nullptr;
    for (const auto& session : overview.sessions)
        if (!api::is_cancelled(session.state) && (!last || last->starts_at < session.starts_at))
            last = &session;
    return last;
}

LocalTime suggest_next(const api::Overview& overview, Instant now)
{
    constexpr std::chrono::days week{7};
    const auto* latest = latest_session(overview);
    auto next = to_local(latest ? latest->starts_at : now);
    if (!latest)
        next.minute = 0;
    do
        next.day.value += week;
    while (from_local(next) <= now || takes_place_on(overview, next.day));
    return next;
}

}  // namespace attune::desktop
