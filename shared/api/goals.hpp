// Goals of a client: what therapy is to bring, in the client's own words, rated on the form of the measure
// "goals".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/goal.hpp"
#include "shared/wording/wording.hpp"

namespace attune::api {

struct Goal {
    std::string goal_id;
    std::int64_t row_version = 0;
    int place = 1;  // on the form, 1 to most_open_goals; it never changes
    std::string text;
    Day agreed_on;
    GoalState state = GoalState::open;
    std::optional<Day> ended_on;  // empty while it is open
    std::string changed_by;       // display name of whoever entered or changed it last
};
BOOST_DESCRIBE_STRUCT(Goal, (), (goal_id, row_version, place, text, agreed_on, state, ended_on, changed_by))

// The answers of a form that rates goals, by place.
struct GoalRatings {
    Day answered_on;
    std::vector<std::optional<int>> answers;
    std::string administration_id = {};
};
BOOST_DESCRIBE_STRUCT(GoalRatings, (), (answered_on, answers, administration_id))

// The goal that a form of that day rates at that place, among all of a client's goals: of those held then,
// the latest agreed. A mistaken one is never rated. Null when there was none.
const Goal* goal_at(const std::vector<Goal>& goals, int place, Day day);

// Puts the goals held on that day into the labels of the measure that rates them: "My first goal: Ask for
// help". Every other measure stays as it is.
void name_goals(Instrument& instrument, const std::vector<Goal>& goals, Day day);
// So into the words that the client reads.
void name_goals(Wording& wording, const std::vector<Goal>& goals, Day day);

// It takes the first place on the form that no open goal has.
struct CreateGoal {
    static constexpr std::string_view name = "create_goal";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/goals";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string text;
        Day agreed_on;
    };
    using Reply = Goal;
};
BOOST_DESCRIBE_STRUCT(CreateGoal::Request, (), (client_id, text, agreed_on))

// One that has ended is opened again only while its place is free.
struct UpdateGoal {
    static constexpr std::string_view name = "update_goal";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/goals/{goal_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string goal_id;
        std::int64_t row_version = 0;
        std::string text;
        Day agreed_on;
        GoalState state = GoalState::open;
        std::optional<Day> ended_on;  // exactly when it is not open
    };
    using Reply = Goal;
};
BOOST_DESCRIBE_STRUCT(UpdateGoal::Request, (),
                      (client_id, goal_id, row_version, text, agreed_on, state, ended_on))

}  // namespace attune::api
