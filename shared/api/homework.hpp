// Homework: exercises set for a client, and how they went.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// One look back at a piece of homework, in a session.
struct Review {
    std::string session_id;
    Day reviewed_on;
    int days_done = 0;
    int days_set = 0;
    std::string said;  // what the client said of it, what got in the way
};
BOOST_DESCRIBE_STRUCT(Review, (), (session_id, reviewed_on, days_done, days_set, said))

// One time that the client practised, as they said or logged it. What they did not say is empty.
struct PracticeLog {
    std::string practice_log_id;
    Day practised_on;
    std::optional<int> minutes;
    std::optional<int> helpful;    // 0 not at all to 10
    std::optional<int> difficult;  // 0 not at all to 10
    std::string got_in_the_way;
    std::string logged_by;  // display name of whoever keyed it in; empty for the client
    bool by_link = false;   // the client logged it on a device of their own
};
BOOST_DESCRIBE_STRUCT(PracticeLog, (),
                      (practice_log_id, practised_on, minutes, helpful, difficult, got_in_the_way, logged_by,
                       by_link))

// How many of the latest times of practice come with a piece of homework.
inline constexpr int practice_logs_shown = 60;

// An exercise set as homework. `stopped_on` ends it; until then it goes on.
struct Assignment {
    std::string assignment_id;
    std::int64_t row_version = 0;
    std::string exercise;  // code
    std::string exercise_name;
    int minutes = 0;  // 0: no set length
    int days_per_week = 7;
    std::string reason;  // what for, in the client's words
    Day set_on;
    std::optional<Day> until_on;
    std::optional<Day> stopped_on;
    std::optional<std::string> session_id;
    std::vector<Review> reviews;           // oldest first
    std::optional<std::string> continues;  // the homework that this one changed or carried over
    std::vector<PracticeLog> practice;     // the latest, oldest first; those struck out left out
    int practised_times = 0;               // of all, not of the latest only
    int practised_minutes = 0;             // as far as they were said
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (assignment_id, row_version, exercise, exercise_name, minutes, days_per_week, reason,
                       set_on, until_on, stopped_on, session_id, reviews, continues, practice,
                       practised_times, practised_minutes))

struct SetHomework {
    static constexpr std::string_view name = "set_homework";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/assignments";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string exercise;
        int minutes = 0;
        int days_per_week = 7;
        std::string reason;
        Day set_on;
        std::optional<Day> until_on;
        std::optional<std::string> session_id;
    };
    using Reply = Assignment;
};
BOOST_DESCRIBE_STRUCT(SetHomework::Request, (),
                      (client_id, exercise, minutes, days_per_week, reason, set_on, until_on, session_id))

struct ReviewHomework {
    static constexpr std::string_view name = "review_homework";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/assignments/{assignment_id}/reviews";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string assignment_id;
        std::string session_id;
        int days_done = 0;
        int days_set = 0;
        std::string said;
    };
    using Reply = Assignment;
};
BOOST_DESCRIBE_STRUCT(ReviewHomework::Request, (),
                      (client_id, assignment_id, session_id, days_done, days_set, said))

struct StopHomework {
    static constexpr std::string_view name = "stop_homework";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/assignments/{assignment_id}/stopped";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string assignment_id;
        std::int64_t row_version = 0;
        bool stopped = true;  // false takes it up again
    };
    using Reply = Assignment;
};
BOOST_DESCRIBE_STRUCT(StopHomework::Request, (), (client_id, assignment_id, row_version, stopped))

// Stops the homework today and sets it anew from today with another dose, end or reason: a change while it
// runs, and carrying it over once it has ended.
struct ChangeHomework {
    static constexpr std::string_view name = "change_homework";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/assignments/{assignment_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string assignment_id;
        std::int64_t row_version = 0;
        int minutes = 0;
        int days_per_week = 7;
        std::string reason;
        std::optional<Day> until_on;
    };
    struct Reply {
        Assignment before;
        Assignment now;
    };
};
BOOST_DESCRIBE_STRUCT(ChangeHomework::Request, (),
                      (client_id, assignment_id, row_version, minutes, days_per_week, reason, until_on))
BOOST_DESCRIBE_STRUCT(ChangeHomework::Reply, (), (before, now))

struct LogPractice {
    static constexpr std::string_view name = "log_practice";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/assignments/{assignment_id}/practice_logs";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string assignment_id;
        Day practised_on;
        std::optional<int> minutes;
        std::optional<int> helpful;
        std::optional<int> difficult;
        std::string got_in_the_way;
    };
    using Reply = Assignment;
};
BOOST_DESCRIBE_STRUCT(LogPractice::Request, (),
                      (client_id, assignment_id, practised_on, minutes, helpful, difficult, got_in_the_way))

// A mistaken one: it stays in the record and counts no more.
struct StrikeOutPractice {
    static constexpr std::string_view name = "strike_out_practice";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path =
        "/clients/{client_id}/assignments/{assignment_id}/practice_logs/{practice_log_id}/struck_out";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string assignment_id;
        std::string practice_log_id;
        bool struck_out = true;  // false takes it back in
    };
    using Reply = Assignment;
};
BOOST_DESCRIBE_STRUCT(StrikeOutPractice::Request, (), (client_id, assignment_id, practice_log_id, struck_out))

}  // namespace attune::api
