#include "client/sessions/session_form_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/diary/both_clocks.hpp"
#include "shared/diary/state_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int longest = 480;

SessionForm form_of(const LocalTime& local, int minutes, api::SessionState state)
{
    return {medium_date(local.day), time_of_day(local), minutes, state};
}

std::string in_words(const api::Session& session, Instant now)
{
    return say("{1}, {2} min, {3}", day_and_time(session.starts_at, now), session.minutes,
               attune::words_for(session.state));
}

// The form knows day and time apart; the server speaks of the moment.
std::string field_of(const std::string& path)
{
    return path == "starts_at" ? "day" : path;
}

}  // namespace

SessionFormPresenter::SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model,
                                           std::string draft_id)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{std::move(draft_id)}
{
    connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
}

SessionFormPresenter::SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model,
                                           SessionTask task, const std::string& session_id)
    : SessionFormPresenter{view, screen, model, new_key()}
{
    const auto now = screen_.clock();
    const auto* overview = model_.overview();
    kept_.task = task;
    kept_.form = form_of(to_local(now), 50, api::SessionState::attended);
    if (!overview)
        return;
    if (task == SessionTask::book) {
        const auto* last = latest_session(*overview);
        kept_.form =
            form_of(suggest_next(*overview, now), last ? last->minutes : 50, api::SessionState::booked);
        kept_.form.room_id = overview->last_room_id;
    }
    const auto* session = task == SessionTask::change   ? find_session(*overview, session_id)
                          : task == SessionTask::record ? booked_today(*overview, now)
                                                        : nullptr;
    if (session)
        begin_with(*session);
}

SessionFormPresenter::SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model,
                                           const Draft& draft)
    : SessionFormPresenter{view, screen, model, draft.id}
{
    if (const auto kept = json::from_text<Kept>(draft.json))
        kept_ = *kept;
}

void SessionFormPresenter::begin_with(const api::Session& session)
{
    const bool recording = kept_.task == SessionTask::record;
    const auto starts_at = recording ? std::min(session.starts_at, screen_.clock()) : session.starts_at;
    kept_.session_id = session.session_id;
    kept_.row_version = session.row_version;
    kept_.form = form_of(to_local(starts_at), session.minutes,
                         recording ? api::SessionState::attended : session.state);
}

void SessionFormPresenter::begin()
{
    view_.show_form(kept_.form);
    tell_of_clocks();
    if (kept_.task != SessionTask::book)
        return;
    screen_.calls.call<api::ReadRooms>(alive_, {}, [this](const Result<api::ReadRooms::Reply>& reply) {
        if (!reply)
            return;
        rooms_ = reply->rooms;
        std::erase_if(rooms_, [](const api::Room& room) { return room.closed_at.has_value(); });
        if (kept_.form.room_id &&
            std::ranges::find(rooms_, *kept_.form.room_id, &api::Room::room_id) == rooms_.end())
            kept_.form.room_id.reset();
        view_.show_rooms();
    });
}

void SessionFormPresenter::change(const SessionForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
    tell_of_clocks();
}

void SessionFormPresenter::tell_of_clocks()
{
    const auto* overview = model_.overview();
    const auto day = parse_typed_day(kept_.form.day);
    const auto time = parse_typed_time(kept_.form.time);
    const bool known = overview && overview->time_zone && is_time_zone(*overview->time_zone);
    view_.show_hint(known && day && time
                        ? both_clocks(from_local({*day, time->hour, time->minute}), *overview->time_zone)
                        : std::string{});
}

Draft SessionFormPresenter::draft() const
{
    const auto* overview = model_.overview();
    const auto name = overview ? ", " + full_name(overview->client.details) : std::string{};
    return {draft_id_,
            draft_kind,
            model_.client_id(),
            say("Session of {1}", kept_.form.day) + name,
            json::to_text(kept_),
            {}};
}

void SessionFormPresenter::submit()
{
    if (busy_)
        return;
    const auto session = typed_session(kept_.form, screen_.clock());
    view_.show_faults(session ? std::vector<FieldError>{} : session.error().fields);
    view_.show_sentence({});
    if (session)
        send(*session);
}

void SessionFormPresenter::send(const api::Session& session)
{
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    const auto done = [this](const Result<api::Session>& reply) { answered(reply); };
    if (kept_.session_id.empty())
        send_kept<api::CreateSession>(
            screen_, alive_,
            {model_.client_id(), session.starts_at, session.minutes, session.state, kept_.form.room_id},
            draft(), kept_.key, done);
    else
        send_kept<api::UpdateSession>(screen_, alive_,
                                      {model_.client_id(), kept_.session_id, kept_.row_version,
                                       session.starts_at, session.minutes, session.state},
                                      draft(), kept_.key, done);
}

void SessionFormPresenter::answered(const Result<api::Session>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply)
        return recorded(*reply);
    view_.show_busy(false);
    const auto& refusal = reply.error();
    if (refusal.code == RefusalCode::stale) {
        const auto theirs = json::from_text<api::Session>(refusal.current);
        const auto mine = typed_session(kept_.form, screen_.clock());
        if (theirs && mine) {
            theirs_ = *theirs;
            return view_.show_conflict(in_words(*mine, screen_.clock()), in_words(*theirs, screen_.clock()));
        }
    }
    auto faults = refusal.fields;
    for (auto& fault : faults)
        fault.path = field_of(fault.path);
    view_.show_faults(faults);
    view_.show_sentence(refusal.sentence);
}

void SessionFormPresenter::keep_mine()
{
    if (!theirs_)
        return;
    kept_.row_version = theirs_->row_version;
    theirs_.reset();
    submit();
}

void SessionFormPresenter::keep_theirs()
{
    if (!theirs_)
        return;
    discard();
    recorded(*theirs_);
}

void SessionFormPresenter::recorded(const api::Session& session)
{
    model_.amend([&](api::Overview& overview) { put_session(overview, session); });
    model_.refresh();
    screen_.status.say(saved_words(screen_));
    view_.close();
}

void SessionFormPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

void SessionFormPresenter::tell_of_waiting()
{
    if (busy_)
        view_.show_sentence(waiting_sentence(screen_.calls));
}

Result<api::Session> typed_session(const SessionForm& form, Instant now)
{
    std::vector<FieldError> faults;
    const auto day = parse_typed_day(form.day);
    const auto time = parse_typed_time(form.time);
    if (!day)
        faults.push_back({"day", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    if (!time)
        faults.push_back({"time", say("This is not a time of day. Write it like 14:00.")});
    if (form.minutes < 1 || form.minutes > longest)
        faults.push_back({"minutes", say("A session lasts from 1 to 480 minutes.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    api::Session session;
    session.starts_at = from_local({*day, time->hour, time->minute});
    session.minutes = form.minutes;
    session.state = form.state;
    if (session.state == api::SessionState::attended && session.starts_at > now)
        return invalid("day",
                       say("A session that lies ahead cannot have been attended yet. Book it instead."));
    return session;
}

void put_session(api::Overview& overview, const api::Session& session)
{
    std::erase_if(overview.sessions,
                  [&](const api::Session& other) { return other.session_id == session.session_id; });
    const auto place = std::ranges::find_if(
        overview.sessions, [&](const api::Session& other) { return other.starts_at < session.starts_at; });
    overview.sessions.insert(place, session);
}

}  // namespace attune::desktop
