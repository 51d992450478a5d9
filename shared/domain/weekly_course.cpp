#include "shared/domain/weekly_course.hpp"

#include <algorithm>
#include <set>

#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::chrono::days one_week{7};
constexpr int longest_practice = 240;

template <class Codes>
bool holds_twice(const Codes& codes)
{
    return std::set<std::string>{codes.begin(), codes.end()}.size() != codes.size();
}

std::vector<std::string> codes_of(const std::vector<CourseExercise>& exercises)
{
    std::vector<std::string> codes;
    codes.reserve(exercises.size());
    for (const auto& exercise : exercises)
        codes.push_back(exercise.code);
    return codes;
}

void check_list(std::vector<FieldError>& faults, const std::string& path, const char* what,
                const std::vector<std::string>& codes)
{
    if (codes.size() > most_in_a_week)
        faults.push_back(
            {path, say("A week has room for {1} {2}, not {3}.", most_in_a_week, say(what), codes.size())});
    if (holds_twice(codes))
        faults.push_back({path, say("One of the {1} is in this week twice.", say(what))});
}

void check_week(std::vector<FieldError>& faults, const std::string& path, const CourseWeek& week)
{
    if (week.title.empty() || week.title.size() > 200)
        faults.push_back({path + ".title", say("A week needs a title of at most 200 characters.")});
    if (week.about.size() > 1000)
        faults.push_back({path + ".about", say("What a week is about has room for 1000 characters.")});
    check_list(faults, path + ".exercises", to_say("exercises"), codes_of(week.exercises));
    check_list(faults, path + ".measures", to_say("measures"), week.measures);
    check_list(faults, path + ".reading", to_say("leaflets"), week.reading);
    for (const auto& exercise : week.exercises)
        if (exercise.minutes < 0 || exercise.minutes > longest_practice || exercise.days_per_week < 1 ||
            exercise.days_per_week > 7)
            faults.push_back(
                {path + ".exercises",
                 say("An exercise takes 0 to {1} minutes on 1 to 7 days a week.", longest_practice)});
}

}  // namespace

Day last_day_of(const GivenWeek& week)
{
    return Day{week.begins_on.value + one_week - std::chrono::days{1}};
}

std::vector<GivenWeek> weeks_from(const WeeklyCourse& course, Day starts_on)
{
    std::vector<GivenWeek> weeks;
    weeks.reserve(course.weeks.size());
    for (const auto& week : course.weeks) {
        weeks.push_back({starts_on, week});
        starts_on.value += one_week;
    }
    return weeks;
}

void put_off(std::vector<GivenWeek>& weeks, std::size_t from)
{
    for (std::size_t i = from; i < weeks.size(); ++i)
        weeks[i].begins_on.value += one_week;
}

std::vector<FieldError> faults_of(const std::vector<GivenWeek>& weeks)
{
    std::vector<FieldError> faults;
    if (weeks.empty() || weeks.size() > most_course_weeks)
        faults.push_back({"weeks", say("A weekly course has 1 to {1} weeks.", most_course_weeks)});
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        const auto path = "weeks[" + std::to_string(i) + ']';
        if (i > 0 && weeks[i].begins_on.value < weeks[i - 1].begins_on.value + one_week)
            faults.push_back(
                {path + ".begins_on", say("This week begins before the one before it has ended.")});
        check_week(faults, path + ".week", weeks[i].week);
    }
    return faults;
}

Result<std::vector<WeeklyCourse>> parse_weekly_courses(std::string_view json)
{
    return json::from_text<std::vector<WeeklyCourse>>(json);
}

}  // namespace attune
