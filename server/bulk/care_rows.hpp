// Rows of the care itself: notes, homework, life events, plans and schedules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/notes.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/formulation.hpp"
#include "shared/measures/schedule.hpp"

namespace attune::server::bulk {

struct NoteRow {
    static constexpr auto table = "note";

    std::string id;
    std::string client_id;
    std::string session_id;
    std::string kind;
    api::NoteText text;
    std::string author_id;
    std::string changed_by;
    Instant changed_at;
    std::optional<Instant> signed_at;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (),
                      (id, client_id, session_id, kind, text, author_id, changed_by, changed_at, signed_at))

struct AssignmentRow {
    static constexpr auto table = "assignment";

    std::string id;
    std::string client_id;
    std::string episode_id;
    std::optional<std::string> session_id;
    std::string exercise;
    int minutes = 0;
    int days_per_week = 7;
    std::string reason;
    Day set_on;
    std::optional<Day> stopped_on;
    std::string set_by;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (),
                      (id, client_id, episode_id, session_id, exercise, minutes, days_per_week, reason,
                       set_on, stopped_on, set_by))

struct ReviewRow {
    static constexpr auto table = "review";

    std::string assignment_id;
    std::string client_id;
    std::string session_id;
    int days_done = 0;
    int days_set = 7;
    std::string said;
    std::string entered_by;
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (),
                      (assignment_id, client_id, session_id, days_done, days_set, said, entered_by,
                       entered_at))

struct PracticeLogRow {
    static constexpr auto table = "practice_log";

    std::string id;
    std::string client_id;
    std::string assignment_id;
    Day practised_on;
    std::optional<int> minutes;
    std::optional<int> helpful;
    std::optional<int> difficult;
    std::string got_in_the_way;
    std::optional<std::string> logged_by;
    Instant logged_at;
};
BOOST_DESCRIBE_STRUCT(PracticeLogRow, (),
                      (id, client_id, assignment_id, practised_on, minutes, helpful, difficult,
                       got_in_the_way, logged_by, logged_at))

struct LifeEventRow {
    static constexpr auto table = "life_event";

    std::string id;
    std::string client_id;
    std::string kind;
    std::string text;
    Day started_on;
    std::optional<Day> ended_on;
    std::string changed_by;
    Instant changed_at;
    std::int64_t row_version = 1;
};
BOOST_DESCRIBE_STRUCT(LifeEventRow, (),
                      (id, client_id, kind, text, started_on, ended_on, changed_by, changed_at, row_version))

struct FormulationRow {
    static constexpr auto table = "formulation";

    std::string client_id;
    std::int64_t number = 1;
    FormulationBoxes boxes;
    std::optional<int> threat;
    std::optional<int> drive;
    std::optional<int> soothing;
    std::vector<FormulationPart> changed;
    std::string saved_by;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(FormulationRow, (),
                      (client_id, number, boxes, threat, drive, soothing, changed, saved_by, saved_at))

struct CarePlanRow {
    static constexpr auto table = "care_plan";

    std::string client_id;
    std::int64_t number = 1;
    std::optional<int> phase;
    std::vector<PlanTarget> targets;
    std::vector<Intervention> interventions;
    FearsOfFlows fears;
    std::optional<Day> review_on;
    std::optional<Day> agreed_on;
    std::string agreed_how;
    std::vector<CarePlanPart> changed;
    std::string saved_by;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(CarePlanRow, (),
                      (client_id, number, phase, targets, interventions, fears, review_on, agreed_on,
                       agreed_how, changed, saved_by, saved_at))

struct GoalRow {
    static constexpr auto table = "goal";

    std::string id;
    std::string client_id;
    int place = 1;
    std::string text;
    Day agreed_on;
    std::string state = "open";
    std::optional<Day> ended_on = std::nullopt;
    std::string changed_by;
    Instant changed_at;
    std::int64_t row_version = 1;
};
BOOST_DESCRIBE_STRUCT(GoalRow, (),
                      (id, client_id, place, text, agreed_on, state, ended_on, changed_by, changed_at,
                       row_version))

struct ScheduleRow {
    static constexpr auto table = "schedule";

    std::string episode_id;
    std::string client_id;
    std::int64_t row_version = 1;
    std::vector<ScheduledMeasure> measures;
    std::string set_by;
    Instant set_at;
};
BOOST_DESCRIBE_STRUCT(ScheduleRow, (), (episode_id, client_id, row_version, measures, set_by, set_at))

}  // namespace attune::server::bulk
