#include "client/measure_entry/recorded.hpp"

#include <algorithm>

namespace attune::desktop {

namespace {

void put_course(std::vector<Course>& courses, const Course& course)
{
    const auto same = std::ranges::find_if(courses, [&](const Course& old) {
        return old.instrument == course.instrument && old.score == course.score;
    });
    if (same == courses.end())
        courses.push_back(course);
    else
        *same = course;
}

}  // namespace

void put_in(api::Overview& overview, const api::AdministrationRecorded& recorded)
{
    for (const auto& course : recorded.courses)
        put_course(overview.courses, course);
    for (const auto& flag : recorded.flags)
        put_in(overview, flag);
}

void put_in(api::Overview& overview, const api::Flag& flag)
{
    const auto same = std::ranges::find(overview.flags, flag.flag_id, &api::Flag::flag_id);
    if (same == overview.flags.end())
        overview.flags.insert(overview.flags.begin(), flag);
    else
        *same = flag;
}

}  // namespace attune::desktop
