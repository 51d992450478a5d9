#include "server/routes/caseload_handovers.hpp"

#include <algorithm>
#include <set>

#include "server/db/caseload_handovers.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/caseload_handovers.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

bool is_among(const std::vector<api::HandoverPerson>& people, const std::string& id)
{
    return std::ranges::find(people, id, &api::HandoverPerson::user_id) != people.end();
}

Result<api::PreviewHandover::Reply> preview(Context& context, const api::PreviewHandover::Request& request)
{
    CaseloadHandovers handovers{context.db};
    api::PreviewHandover::Reply reply{handovers.may_leave(), handovers.may_take(), {}};
    if (is_among(reply.may_leave, request.from_id))
        reply.clients = handovers.clients(request.from_id);
    return reply;
}

Result<api::HandOverCaseload::Reply> hand_over(Context& context, const api::HandOverCaseload::Request& typed)
{
    auto request = typed;
    request.reason = std::string{trimmed(typed.reason)};
    CaseloadHandovers handovers{context.db};
    Faults faults;
    faults.blank("reason", say("The reason"), request.reason);
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_team_reason);
    if (!is_among(handovers.may_leave(), request.from_id))
        faults.add("from_id", say("There is no such colleague."));
    if (!is_among(handovers.may_take(), request.to_id) || request.to_id == request.from_id)
        faults.add("to_id", say("Clients are handed over to another therapist."));
    if (request.client_ids.empty())
        faults.add("client_ids", say("Choose the clients who are handed over."));
    if (faults.any())
        return faults.refusal();
    const std::set<std::string> chosen{request.client_ids.begin(), request.client_ids.end()};
    auto clients = handovers.clients(request.from_id);
    std::erase_if(clients, [&](const api::ClientToHandOver& one) { return !chosen.contains(one.client_id); });
    if (clients.size() != chosen.size())
        return conflict(
            say("Some of these clients are not on that caseload any more. Nothing was handed over: "
                "look at the list as it stands now."));
    if (handovers.hand_over(request) != std::ssize(clients))
        return conflict(say("The caseload changed at this very moment. Nothing was handed over: try again."));
    return api::HandOverCaseload::Reply{std::move(clients), handovers.hand_over_appointments(request)};
}

}  // namespace

std::vector<Route> caseload_handover_routes()
{
    return {
        route<api::PreviewHandover>(preview),
        route<api::HandOverCaseload>(hand_over),
    };
}

}  // namespace attune::server
