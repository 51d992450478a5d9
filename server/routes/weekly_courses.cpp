#include "server/routes/weekly_courses.hpp"

#include <algorithm>

#include "server/db/own_leaflets.hpp"
#include "server/db/uuid.hpp"
#include "server/db/weekly_courses.hpp"
#include "server/http/bound_route.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

using Reading = api::ReadReading::Reply;

constexpr std::chrono::days earliest_start{-6};  // a course may have been begun in the week's session
constexpr std::chrono::days latest_start{366};

template <class Known>
bool knows(const Known& known, const std::string& code)
{
    return std::ranges::any_of(known, [&](const auto& one) { return one.code == code; });
}

bool knows_leaflet(const Context& context, const Reading& reading, const std::string& code)
{
    return knows(reading.leaflets, code) || OwnLeaflets{context.db}.find(code);
}

// Codes that this server does not know.
void check_codes(Faults& faults, const Context& context, const Reading& reading, const CourseWeek& week,
                 const std::string& path)
{
    for (const auto& exercise : week.exercises)
        if (!knows(context.facts.exercises, exercise.code))
            faults.add(path + ".exercises", say("This server knows no exercise \"{1}\".", exercise.code));
    for (const auto& measure : week.measures)
        if (!context.facts.library.find(measure))
            faults.add(path + ".measures", say("This server knows no measure \"{1}\".", measure));
    for (const auto& leaflet : week.reading)
        if (!knows_leaflet(context, reading, leaflet))
            faults.add(path + ".reading", say("This server knows no leaflet \"{1}\".", leaflet));
}

// Weeks that have begun are what they were, and no week is put where days have passed.
void check_begun(Faults& faults, const std::vector<GivenWeek>& before, const std::vector<GivenWeek>& after,
                 Day today)
{
    const auto begun = [today](const GivenWeek& week) { return week.begins_on <= today; };
    const auto kept = std::ranges::count_if(before, begun);
    const bool same = std::ranges::count_if(after, begun) == kept &&
                      std::equal(before.begin(), before.begin() + kept, after.begin());
    if (!same)
        faults.add(
            "weeks",
            to_say("A week that has begun cannot be changed. Change its homework on the Homework tab."));
}

Result<Reading> read_reading(const Reading& reading, Context& context, const api::Nothing&)
{
    auto all = reading;
    for (auto& own : OwnLeaflets{context.db}.all())
        all.leaflets.push_back(std::move(own));
    return all;
}

Result<Leaflet> keep_leaflet(Context& context, const api::KeepLeaflet::Request& request)
{
    constexpr std::size_t length_of_code = 8;
    auto leaflet = request.leaflet;
    const bool is_new = leaflet.code.empty();
    if (is_new)
        leaflet.code = std::string{own_leaflet_prefix} + new_uuid().substr(0, length_of_code);
    Faults faults;
    if (!is_new && !OwnLeaflets{context.db}.find(leaflet.code))
        faults.add(
            "code",
            say("There is no leaflet of the practice's own with the code \"{1}\". Keep it as a new one.",
                leaflet.code));
    faults.add_all(faults_of(leaflet));
    if (faults.any())
        return faults.refusal();
    OwnLeaflets{context.db}.keep(leaflet, request.withdrawn, context.user.user_id);
    return leaflet;
}

Result<api::ReadWeeklyCourses::Reply> read_weekly_courses(Context& context,
                                                          const api::ReadWeeklyCourses::Request& request)
{
    return api::ReadWeeklyCourses::Reply{WeeklyCourses{context.db}.latest_episode(request.client_id)};
}

Result<api::GivenCourse> give_weekly_course(const Reading& reading, Context& context,
                                            const api::GiveWeeklyCourse::Request& request)
{
    const auto today = local_day(context.now);
    const auto course = std::ranges::find(reading.weekly_courses, request.course, &WeeklyCourse::code);
    Faults faults;
    if (course == reading.weekly_courses.end())
        faults.add("course", say("This server knows no weekly course \"{1}\".", request.course));
    if (request.starts_on.value < today.value + earliest_start ||
        request.starts_on.value > today.value + latest_start)
        faults.add("starts_on", say("A course begins within the last six days or the next year, not on {1}.",
                                    medium_date(request.starts_on)));
    if (const auto length = request.group.value_or("").size(); length > api::room_for_group)
        faults.add("group", say("The group's name has room for {1} characters, not {2}.", api::room_for_group,
                                length));
    if (faults.any())
        return faults.refusal();
    return WeeklyCourses{context.db}.give(request, *course, context.user.user_id, today);
}

Result<api::GivenCourse> adapt_weekly_course(const Reading& reading, Context& context,
                                             const api::AdaptWeeklyCourse::Request& request)
{
    const auto today = local_day(context.now);
    const auto before = WeeklyCourses{context.db}.find(request.client_id, request.weekly_course_id);
    if (!before)
        return no_such(PartOfRecord::weekly_course);
    if (before->row_version != request.row_version)
        return stale(*before);
    if (before->stopped_on)
        return conflict(say("This course was stopped on {1}. Give another one to go on.",
                            medium_date(*before->stopped_on)));
    Faults faults;
    faults.add_all(faults_of(request.weeks));
    for (std::size_t i = 0; i < request.weeks.size(); ++i)
        check_codes(faults, context, reading, request.weeks[i].week, "weeks[" + std::to_string(i) + "].week");
    check_begun(faults, before->weeks, request.weeks, today);
    if (faults.any())
        return faults.refusal();
    return WeeklyCourses{context.db}.adapt(request, context.user.user_id, today);
}

}  // namespace

std::vector<Route> weekly_course_routes(const api::ReadReading::Reply& reading)
{
    return {
        bound_route<api::ReadReading>(reading, read_reading),
        route<api::KeepLeaflet>(keep_leaflet),
        route<api::ReadWeeklyCourses>(read_weekly_courses),
        bound_route<api::GiveWeeklyCourse>(reading, give_weekly_course),
        bound_route<api::AdaptWeeklyCourse>(reading, adapt_weekly_course),
    };
}

}  // namespace attune::server
