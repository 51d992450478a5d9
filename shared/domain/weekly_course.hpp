// A weekly course: exercises, measures and reading by week. Ready-made ones are data in shared/courses/; one
// that is given to a client is a copy with days, which is then adapted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune {

struct CourseExercise {
    std::string code;
    int minutes = 0;  // 0: no set length
    int days_per_week = 7;

    bool operator==(const CourseExercise&) const = default;
};
BOOST_DESCRIBE_STRUCT(CourseExercise, (), (code, minutes, days_per_week))

struct CourseWeek {
    std::string title;
    std::string about;  // said to the client
    std::vector<CourseExercise> exercises;
    std::vector<std::string> measures;  // codes of instruments
    std::vector<std::string> reading;   // codes of leaflets

    bool operator==(const CourseWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(CourseWeek, (), (title, about, exercises, measures, reading))

struct WeeklyCourse {
    std::string code;
    std::string name;
    std::string purpose;
    std::vector<CourseWeek> weeks;
};
BOOST_DESCRIBE_STRUCT(WeeklyCourse, (), (code, name, purpose, weeks))

// A week of a course that was given: from that day on, for seven days.
struct GivenWeek {
    Day begins_on;
    CourseWeek week;

    bool operator==(const GivenWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(GivenWeek, (), (begins_on, week))

inline constexpr std::size_t most_course_weeks = 26;
inline constexpr std::size_t most_in_a_week = 12;  // exercises, measures and leaflets each

Day last_day_of(const GivenWeek& week);

// Week after week from that day on.
std::vector<GivenWeek> weeks_from(const WeeklyCourse& course, Day starts_on);

// The week, and all that follow it, seven days later.
void put_off(std::vector<GivenWeek>& weeks, std::size_t from);

// Weeks that follow one another, each a week long at least, with no more in them than there is room for and
// nothing in them twice. The paths begin at "weeks". Whether the codes exist is for who holds the library.
std::vector<FieldError> faults_of(const std::vector<GivenWeek>& weeks);

// Reads the list of ready-made courses. Refuses (malformed) what is not one.
Result<std::vector<WeeklyCourse>> parse_weekly_courses(std::string_view json);

}  // namespace attune
