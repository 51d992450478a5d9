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
    std::vector<Review> reviews;  // oldest first
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (assignment_id, row_version, exercise, exercise_name, minutes, days_per_week, reason,
                       set_on, until_on, stopped_on, session_id, reviews))

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

}  // namespace attune::api
