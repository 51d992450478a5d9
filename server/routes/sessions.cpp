#include "server/routes/sessions.hpp"

#include "server/routes/session_times.hpp"
#include "server/session_record.hpp"
#include "server/signal_flags.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_session(Faults& faults, Instant starts_at, int minutes, api::SessionState state, Instant now)
{
    if (state == api::SessionState::attended && starts_at > now)
        faults.add("starts_at",
                   to_say("A session that has not started yet cannot have been attended. Book it instead."));
    check_session_time(faults, starts_at, minutes, now);
}

Result<api::Session> with_signals(Context& context, const std::string& client_id,
                                  Result<api::Session> session)
{
    if (session && session->state == api::SessionState::attended)
        raise_for_session(context.db, context.facts.library, client_id, session->episode_id,
                          local_day(session->starts_at));
    return session;
}

Result<api::Session> create_session(Context& context, const api::CreateSession::Request& request)
{
    Faults faults;
    check_session(faults, request.starts_at, request.minutes, request.state, context.now);
    check_room(faults, context.db, request.room_id, request.starts_at, context.now);
    if (faults.any())
        return faults.refusal();
    return with_signals(context, request.client_id, record_session(context, request));
}

Result<api::Session> update_session(Context& context, const api::UpdateSession::Request& request)
{
    Faults faults;
    check_session(faults, request.starts_at, request.minutes, request.state, context.now);
    if (faults.any())
        return faults.refusal();
    return with_signals(context, request.client_id, change_session(context, request));
}

}  // namespace

std::vector<Route> session_routes()
{
    return {
        route<api::CreateSession>(create_session),
        route<api::UpdateSession>(update_session),
    };
}

}  // namespace attune::server
