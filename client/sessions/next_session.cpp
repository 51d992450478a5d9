#include "client/sessions/next_session.hpp"

#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

NextSession::NextSession(Screen& screen, ClientModel& model, Told told)
    : screen_{screen},
      model_{model},
      told_{std::move(told)}
{
}

void NextSession::book()
{
    const auto* overview = model_.overview();
    if (!overview || busy_ || held_.is_held(screen_.clock()))
        return;
    const auto* latest = latest_session(*overview);
    if (!latest)
        return told_.by_hand({});
    const auto starts_at = from_local(suggest_next(*overview, screen_.clock()));
    busy_ = true;
    screen_.calls.call<api::CreateSession>(
        alive_,
        {model_.client_id(), starts_at, latest->minutes, api::SessionState::booked, overview->last_room_id},
        [this](const Result<api::Session>& reply) {
            busy_ = false;
            if (reply)
                booked(*reply);
            else
                told_.by_hand(reply.error());
        });
    if (const auto waiting = waiting_sentence(screen_.calls); !waiting.empty())
        told_.done(waiting, nullptr);
}

void NextSession::booked(const api::Session& session)
{
    put(session);
    told_.done(say("The next session is booked: {1}.", day_and_time(session.starts_at, screen_.clock())),
               [this, session] { take_back(session); });
}

// What was booked is not forgotten: it was called off, as everything that does not take place.
void NextSession::take_back(const api::Session& session)
{
    screen_.calls.call<api::UpdateSession>(
        alive_,
        {model_.client_id(), session.session_id, session.row_version, session.starts_at, session.minutes,
         api::SessionState::cancelled_by_therapist},
        [this](const Result<api::Session>& reply) {
            if (!reply)
                return told_.done(reply.error().sentence, nullptr);
            put(*reply);
            told_.done(
                say("The session of {1} is called off.", day_and_time(reply->starts_at, screen_.clock())),
                nullptr);
        });
}

void NextSession::put(const api::Session& session)
{
    model_.amend([&](api::Overview& overview) { put_session(overview, session); });
    model_.refresh();
    screen_.status.say(saved_words(screen_));
}

}  // namespace attune::desktop
