#include "server/routes/reassignments.hpp"

#include <algorithm>

#include "server/db/flags.hpp"
#include "server/db/reassignments.hpp"
#include "server/db/series.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "server/signal_flags.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

using Request = api::ReassignAdministration::Request;

constexpr auto no_such_client = to_say("There is no such client on your caseload.");

void check_request(Faults& faults, const Request& request)
{
    if (!is_uuid(request.to_client_id))
        faults.add("to_client_id", no_such_client);
    else if (request.to_client_id == request.client_id)
        faults.add("to_client_id",
                   to_say("This form is in that client's record already. Choose another client."));
    if (request.to_episode_id && !is_uuid(*request.to_episode_id))
        faults.add("to_episode_id", to_say("There is no such episode in that client's record."));
    if (request.to_session_id && !is_uuid(*request.to_session_id))
        faults.add("to_session_id", to_say("There is no such session in that client's record."));
    faults.blank("reason", say("The reason"), request.reason);
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_move_reason);
}

void check_place(Faults& faults, const Request& request, const MoveGround& ground)
{
    if (!ground.called)
        return faults.add("to_client_id", no_such_client);
    if (ground.born_on && ground.answered_on < *ground.born_on)
        faults.add("to_client_id", say("The date of the form, {1}, lies before the birth of {2}.",
                                       medium_date(ground.answered_on), *ground.called));
    if (request.to_session_id && !ground.session_known)
        faults.add("to_session_id", to_say("There is no such session in that client's record."));
    if (!ground.to_episode_id)
        faults.add("to_episode_id", to_say("There is no such episode in that client's record."));
    else if (ground.ended_on && *ground.ended_on < ground.answered_on)
        faults.add(
            "to_episode_id",
            say("That episode of {1} ended on {2}, before the day of the form, {3}. Nothing was moved.",
                *ground.called, medium_date(*ground.ended_on), medium_date(ground.answered_on)));
}

Result<MoveGround> checked_ground(Context& context, const Request& request)
{
    Faults faults;
    check_request(faults, request);
    if (faults.any())
        return faults.refusal();
    auto ground = Reassignments{context.db}.ground(request);
    if (!ground)
        return no_such(PartOfRecord::form);
    if (ground->row_version != request.row_version)
        return stale(*Reassignments{context.db}.history(request.client_id, request.administration_id));
    if (ground->corrected)
        return conflict(to_say(
            "This form was corrected by a later one. Move that one: the forms that it corrects go with it. "
            "Nothing was moved."));
    check_place(faults, request, *ground);
    if (faults.any())
        return faults.refusal();
    return *std::move(ground);
}

// Verdicts are worked out at each look; signals are not.
void renew_signals(Context& context, const Request& request, const MoveGround& ground)
{
    const auto& library = context.facts.library;
    if (ground.from_latest)
        reconsider_without_form(context.db, library, request.client_id, ground.from_episode_id,
                                ground.instrument, ground.answered_on);
    if (ground.to_latest)
        raise_for_form(context.db, library, request.to_client_id, *ground.to_episode_id,
                       Series{context.db, library}.of_instrument(request.to_client_id, ground.instrument),
                       ground.answered_on);
}

Result<api::ReassignAdministration::Reply> reassign_administration(Context& context, const Request& request)
{
    const auto ground = checked_ground(context, request);
    if (!ground)
        return ground.error();
    const int forms = Reassignments{context.db}.move(request, *ground->to_episode_id, context.request_id);
    if (forms == 0)
        return conflict(
            to_say("This form was changed meanwhile. Nothing was moved; look at it as it stands now."));
    renew_signals(context, request, *ground);
    const auto flags = Flags{context.db}.of_administration(request.to_client_id, request.administration_id);
    const auto waiting =
        std::ranges::count_if(flags, [](const api::Flag& flag) { return flag.risk && waits(flag); });
    return api::ReassignAdministration::Reply{request.administration_id, request.to_client_id,
                                              *ground->to_episode_id, forms, static_cast<int>(waiting)};
}

Result<api::ReadFormHistory::Reply> read_form_history(Context& context,
                                                      const api::ReadFormHistory::Request& request)
{
    auto history = Reassignments{context.db}.history(request.client_id, request.administration_id);
    if (!history)
        return no_such(PartOfRecord::form);
    return *std::move(history);
}

}  // namespace

std::vector<Route> reassignment_routes()
{
    return {
        route<api::ReadFormHistory>(read_form_history),
        route<api::ReassignAdministration>(reassign_administration),
    };
}

}  // namespace attune::server
