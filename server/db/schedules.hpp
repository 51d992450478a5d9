// The table schedule, with all that what is due is worked out from, and what weekly courses bring beside it:
// a statement each for one client, and for those of a caseload who are seen today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/schedules.hpp"
#include "shared/measures/library.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct ScoreOfForm {
    std::string score;
    std::optional<double> value;
};
BOOST_DESCRIBE_STRUCT(ScoreOfForm, (), (score, value))

// A form of a scheduled measure.
struct FormSoFar {
    std::string instrument;
    int version = 1;
    Day on;
    bool completed = true;
    bool corrected = false;
    std::vector<ScoreOfForm> scores;
};
BOOST_DESCRIBE_STRUCT(FormSoFar, (), (instrument, version, on, completed, corrected, scores))

struct ScheduledEpisode {
    std::string client_id;
    std::int64_t row_version = 0;
    std::vector<ScheduledMeasure> measures;
    std::optional<Day> ended_on;
    std::optional<int> planned_sessions;
    std::vector<SessionDay> sessions;
    std::vector<FormSoFar> forms;  // in the order in which they were entered
};
BOOST_DESCRIBE_STRUCT(ScheduledEpisode, (),
                      (client_id, row_version, measures, ended_on, planned_sessions, sessions, forms))

class Schedules {
public:
    explicit Schedules(Connection& db, const Library& library) : db_{db}, library_{library} {}

    // Of the latest episode, with what is due on `today`.
    api::Schedule latest_episode(const std::string& client_id, Day today);

    // Refuses (stale) another row_version than that of the schedule that holds; 0 when there is none.
    Result<api::Schedule> set(const api::SetSchedule::Request& request, const std::string& user_id,
                              Day today);

    // What is due on `today` for clients who have a session that day, among those from `first` to `last`, by
    // client_id: the measures' codes.
    struct DueToday {
        std::string client_id;
        std::vector<std::string> instruments;
    };
    std::vector<DueToday> due_in_sessions(const std::string& first, const std::string& last, Day today);

private:
    Connection& db_;
    const Library& library_;
};

}  // namespace attune::server
