#include "server/routes/supervision.hpp"

#include "server/db/supervisions.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/supervision.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadSupervision::Reply> read_supervision(Context& context, const api::Nothing&)
{
    Supervisions supervisions{context.db};
    auto [clients, in_all] = supervisions.clients(local_day(context.now), api::most_supervised_clients);
    return api::ReadSupervision::Reply{supervisions.supervisees(), std::move(clients), in_all,
                                       AgreedActions{context.db}.as_supervisor(api::most_agreed_actions)};
}

Result<api::AgreedAction> agree_action(Context& context, const api::AgreeAction::Request& typed)
{
    auto request = typed;
    request.text = std::string{trimmed(typed.text)};
    Faults faults;
    faults.blank("text", say("The action"), request.text);
    faults.too_long("text", say("The action"), request.text, api::room_for_agreed_action);
    if (request.due_on.value < local_day(context.now).value - std::chrono::days{1})
        faults.add("due_on", say("The day is over already. Choose today or a later one."));
    AgreedActions actions{context.db};
    if (!is_uuid(request.supervisee_id) || (request.client_id && !is_uuid(*request.client_id)) ||
        !actions.may_agree(request))
        faults.add("supervisee_id", say("Actions are agreed with somebody whom you supervise, about their "
                                        "clients or about none."));
    if (faults.any())
        return faults.refusal();
    const auto new_id = new_uuid();
    actions.add(new_id, request, context.user.user_id);
    return actions.find(new_id).value();
}

Result<api::AgreedAction> settle_action(Context& context, const api::SettleAction::Request& request)
{
    AgreedActions actions{context.db};
    const bool settled = actions.settle(request, context.user.user_id);
    auto action = actions.find(request.agreed_action_id);
    if (!action)
        return Refusal{RefusalCode::not_found, say("There is no such agreed action of yours.")};
    if (!settled)
        return stale(*action);
    return *std::move(action);
}

Result<api::ReadSupervisionPairs::Reply> read_pairs(Context& context, const api::Nothing&)
{
    return Supervisions{context.db}.pairs();
}

Result<api::ReadSupervisionPairs::Reply> set_supervision(Context& context,
                                                         const api::SetSupervision::Request& request)
{
    Supervisions supervisions{context.db};
    const auto outcome = is_uuid(request.supervisor_id) && is_uuid(request.supervisee_id)
                             ? supervisions.set(request, context.request_id)
                             : "no_supervisor";
    if (outcome == "oneself")
        return invalid("supervisee_id", say("Nobody supervises themselves. Nothing was changed."));
    if (outcome == "no_supervisor")
        return invalid("supervisor_id",
                       say("Supervisors and practice leads supervise. Nothing was changed."));
    if (outcome == "no_supervisee")
        return invalid("supervisee_id",
                       say("Only who cares for clients is supervised. Nothing was changed."));
    return supervisions.pairs();
}

}  // namespace

std::vector<Route> supervision_routes()
{
    return {
        route<api::ReadSupervision>(read_supervision), route<api::AgreeAction>(agree_action),
        route<api::SettleAction>(settle_action),       route<api::ReadSupervisionPairs>(read_pairs),
        route<api::SetSupervision>(set_supervision),
    };
}

}  // namespace attune::server
