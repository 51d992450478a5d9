#include "server/routes/sessions.hpp"

#include "server/db/sessions.hpp"
#include "server/routes/faults.hpp"
#include "server/signal_flags.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_session(Faults& faults, Instant starts_at, int minutes, api::SessionState state, Instant now)
{
    constexpr auto years_ahead = std::chrono::days{5 * 366};
    faults.outside("minutes", say("The length in minutes"), minutes, 5, 600);
    if (state == api::SessionState::held && starts_at > now)
        faults.add("starts_at",
                   to_say("A session that has not started yet cannot have been held. Plan it instead."));
    if (starts_at.value > now.value + years_ahead || starts_at.value < std::chrono::sys_days{})
        faults.add("starts_at",
                   say("The start, {1}, is too far away to be right.", medium_date(local_day(starts_at))));
}

Result<api::Session> with_signals(Context& context, const std::string& client_id,
                                  Result<api::Session> session)
{
    if (session && session->state == api::SessionState::held)
        raise_for_session(context.db, context.facts.library, client_id, session->episode_id,
                          local_day(session->starts_at));
    return session;
}

Result<api::Session> create_session(Context& context, const api::CreateSession::Request& request)
{
    Faults faults;
    check_session(faults, request.starts_at, request.minutes, request.state, context.now);
    if (faults.any())
        return faults.refusal();
    return with_signals(context, request.client_id, Sessions{context.db}.create(request));
}

Result<api::Session> update_session(Context& context, const api::UpdateSession::Request& request)
{
    Faults faults;
    check_session(faults, request.starts_at, request.minutes, request.state, context.now);
    if (faults.any())
        return faults.refusal();
    return with_signals(context, request.client_id, Sessions{context.db}.update(request));
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
