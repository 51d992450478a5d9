#include "server/routes/homework.hpp"

#include <algorithm>

#include "server/db/practice_dose.hpp"
#include "server/db/sessions.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_session_known(Faults& faults, Context& context, const std::string& client_id,
                         const std::string& session_id)
{
    if (!Sessions{context.db}.find(client_id, session_id))
        faults.add("session_id", to_say("There is no such session in this client's record."));
}

void check_exercise(Faults& faults, const std::vector<Exercise>& exercises, const std::string& code)
{
    const auto found = std::ranges::find(exercises, code, &Exercise::code);
    if (found == exercises.end())
        faults.add("exercise", say("This server knows no exercise \"{1}\".", code));
    else if (!is_offered(*found))
        faults.add("exercise",
                   say("Your practice has retired \"{1}\". Choose another exercise.", found->name));
}

template <class Request>
void check_dose(Faults& faults, const Request& request)
{
    faults.outside("minutes", say("The length in minutes"), request.minutes, 0, 600);
    faults.outside("days_per_week", say("The number of days a week"), request.days_per_week, 1, 7);
    faults.too_long("reason", say("The reason"), request.reason, 1000);
}

Result<api::Assignment> set_homework(Context& context, const api::SetHomework::Request& request)
{
    Faults faults;
    check_exercise(faults, context.facts.exercises, request.exercise);
    check_dose(faults, request);
    faults.in_future("set_on", say("The day it was set"), request.set_on, context.now);
    if (request.until_on && *request.until_on < request.set_on)
        faults.add("until_on", say("The last day, {1}, lies before the first, {2}.",
                                   medium_date(*request.until_on), medium_date(request.set_on)));
    if (request.session_id)
        check_session_known(faults, context, request.client_id, *request.session_id);
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.set(request, context.user.user_id);
}

Result<api::Assignment> review_homework(Context& context, const api::ReviewHomework::Request& request)
{
    Faults faults;
    faults.outside("days_set", say("The number of days it was set for"), request.days_set, 1, 366);
    faults.outside("days_done", say("The number of days it was done"), request.days_done, 0,
                   std::max(request.days_set, 0));
    faults.too_long("said", say_as("at fault", "What the client said"), request.said, 2000);
    check_session_known(faults, context, request.client_id, request.session_id);
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.review(request, context.user.user_id);
}

Result<api::Assignment> stop_homework(Context& context, const api::StopHomework::Request& request)
{
    return Homework{context.db}.stop(request, local_day(context.now));
}

Result<api::ChangeHomework::Reply> change_homework(Context& context,
                                                   const api::ChangeHomework::Request& request)
{
    const auto today = local_day(context.now);
    Faults faults;
    check_dose(faults, request);
    if (request.until_on && *request.until_on < today)
        faults.add("until_on", say("The last day, {1}, has passed.", medium_date(*request.until_on)));
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.change(request, context.user.user_id, today);
}

void check_rating(Faults& faults, const char* path, const std::string& what, std::optional<int> rating)
{
    if (rating)
        faults.outside(path, what, *rating, 0, 10);
}

}  // namespace

Result<api::Assignment> log_practice(Context& context, const api::LogPractice::Request& request,
                                     const PracticeLogger& by)
{
    const auto assignment = Homework{context.db}.find(request.client_id, request.assignment_id);
    if (!assignment)
        return no_such(PartOfRecord::homework);
    Faults faults;
    faults.in_future("practised_on", say("The day of the practice"), request.practised_on, context.now);
    if (request.practised_on < assignment->set_on)
        faults.add("practised_on", say("The day of the practice, {1}, lies before the homework was set, {2}.",
                                       medium_date(request.practised_on), medium_date(assignment->set_on)));
    if (request.minutes)
        faults.outside("minutes", say("The length in minutes"), *request.minutes, 0, 600);
    check_rating(faults, "helpful", say("How helpful it was"), request.helpful);
    check_rating(faults, "difficult", say("How difficult it was"), request.difficult);
    faults.too_long("got_in_the_way", say_as("at fault", "What got in the way"), request.got_in_the_way,
                    1000);
    if (faults.any())
        return faults.refusal();
    return Homework{context.db}.log(request, by);
}

namespace {

Result<api::Assignment> key_in_practice(Context& context, const api::LogPractice::Request& request)
{
    return log_practice(context, request, {new_uuid(), context.user.user_id, std::nullopt});
}

Result<api::Assignment> strike_out_practice(Context& context, const api::StrikeOutPractice::Request& request)
{
    return Homework{context.db}.strike_out(request, context.user.user_id);
}

Result<api::ReadPracticeDose::Reply> read_practice_dose(Context& context,
                                                        const api::ReadPracticeDose::Request& request)
{
    return practice_dose(context.db, request.client_id);
}

}  // namespace

std::vector<Route> homework_routes()
{
    return {
        route<api::SetHomework>(set_homework),
        route<api::ReviewHomework>(review_homework),
        route<api::StopHomework>(stop_homework),
        route<api::ChangeHomework>(change_homework),
        route<api::LogPractice>(key_in_practice),
        route<api::StrikeOutPractice>(strike_out_practice),
        route<api::ReadPracticeDose>(read_practice_dose),
    };
}

}  // namespace attune::server
