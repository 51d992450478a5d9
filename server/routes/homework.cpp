#include "server/routes/homework.hpp"

#include <algorithm>

#include "server/db/homework.hpp"
#include "server/db/sessions.hpp"
#include "server/routes/faults.hpp"

namespace attune::server {

namespace {

void check_session_known(Faults& faults, Context& context, const std::string& client_id,
                         const std::string& session_id)
{
    if (!Sessions{context.db}.find(client_id, session_id))
        faults.add("session_id", "There is no such session in this client's record.");
}

Result<api::Assignment> set_homework(Context& context, const api::SetHomework::Request& request)
{
    Faults faults;
    if (std::ranges::find(context.facts.exercises, request.exercise, &Exercise::code) ==
        context.facts.exercises.end())
        faults.add("exercise", "This server knows no exercise \"" + request.exercise + "\".");
    faults.outside("minutes", "The length in minutes", request.minutes, 0, 600);
    faults.outside("days_per_week", "The number of days a week", request.days_per_week, 1, 7);
    faults.too_long("reason", "The reason", request.reason, 1000);
    faults.in_future("set_on", "The day it was set", request.set_on, context.now);
    if (request.until_on && *request.until_on < request.set_on)
        faults.add("until_on", "The last day, " + medium_date(*request.until_on) +
                                   ", lies before the first, " + medium_date(request.set_on) + '.');
    if (request.session_id)
        check_session_known(faults, context, request.client_id, *request.session_id);
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.set(request, context.user.user_id);
}

Result<api::Assignment> review_homework(Context& context, const api::ReviewHomework::Request& request)
{
    Faults faults;
    faults.outside("days_set", "The number of days it was set for", request.days_set, 1, 366);
    faults.outside("days_done", "The number of days it was done", request.days_done, 0,
                   std::max(request.days_set, 0));
    faults.too_long("said", "What the client said", request.said, 2000);
    check_session_known(faults, context, request.client_id, request.session_id);
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.review(request, context.user.user_id);
}

Result<api::Assignment> stop_homework(Context& context, const api::StopHomework::Request& request)
{
    return Homework{context.db}.stop(request, local_day(context.now));
}

}  // namespace

std::vector<Route> homework_routes()
{
    return {
        route<api::SetHomework>(set_homework),
        route<api::ReviewHomework>(review_homework),
        route<api::StopHomework>(stop_homework),
    };
}

}  // namespace attune::server
