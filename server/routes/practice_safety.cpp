#include "server/routes/practice_safety.hpp"

#include "server/db/practice_safety.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadPracticeSafety::Reply> read_safety(Context& context, const api::Nothing&)
{
    api::ReadPracticeSafety::Reply reply{read_practice_safety(context.db)};
    if (api::may(context.user.role, api::Permission::keep_practice))
        reply.may_stand_in = who_may_stand_in(context.db);
    return reply;
}

Result<api::PracticeSafety> enter_safety(Context& context, const api::EnterPracticeSafety::Request& request)
{
    Faults faults;
    faults.blank("text", say("The safety text"), request.text);
    faults.too_long("text", say("The safety text"), request.text, api::room_for_safety_text);
    faults.blank("read_by", say_as("at fault", "Who reads the answers"), request.read_by);
    faults.too_long("read_by", say_as("at fault", "Who reads the answers"), request.read_by,
                    api::room_for_who_reads);
    for (auto& fault : faults_of(request.hours))
        faults.add("hours." + fault.path, std::move(fault.sentence));
    faults.blank("cover", say_as("at fault", "Who stands in"), request.cover);
    faults.outside("escalate_after_hours",
                   say("The hours after which a risk answer goes to the practice leads"),
                   request.escalate_after_hours, 1, api::most_hours_until_escalated);
    if (faults.any())
        return faults.refusal();
    if (add_practice_safety(context.db, request, context.user.user_id))
        return read_practice_safety(context.db).value();
    faults.add("cover", say("Nobody of the username \"{1}\" can sign off risk answers here.", request.cover));
    return faults.refusal();
}

}  // namespace

std::vector<Route> practice_safety_routes()
{
    return {
        route<api::ReadPracticeSafety>(read_safety),
        route<api::EnterPracticeSafety>(enter_safety),
    };
}

}  // namespace attune::server
