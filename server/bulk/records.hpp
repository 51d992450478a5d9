// The rows of records that are written whole: by an import, and by the demonstration practice. Members are
// the columns of the tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/notes.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/formulation.hpp"
#include "shared/measures/schedule.hpp"

namespace attune::server::bulk {

struct ClientRow {
    std::string id;
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::string pronouns;
    std::optional<Day> born_on;
    std::string phone;
    std::string email;
    Instant created_at;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (id, reference, legal_name, preferred_name, pronouns, born_on, phone, email, created_at,
                       import_id))

struct CareTeamRow {
    std::string client_id;
    std::string user_id;
    std::string capacity;
    Instant started_at;
};
BOOST_DESCRIBE_STRUCT(CareTeamRow, (), (client_id, user_id, capacity, started_at))

struct EpisodeRow {
    std::string id;
    std::string client_id;
    int number = 1;
    std::string problem;
    Day started_on;
    std::optional<Day> ended_on;
    std::string therapist_id;
    std::optional<int> planned_sessions;
};
BOOST_DESCRIBE_STRUCT(EpisodeRow, (),
                      (id, client_id, number, problem, started_on, ended_on, therapist_id, planned_sessions))

struct SessionRow {
    std::string id;
    std::string client_id;
    std::string episode_id;
    Instant starts_at;
    int minutes = 50;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, client_id, episode_id, starts_at, minutes, state))

struct AdministrationRow {
    std::string id;
    std::string client_id;
    std::string episode_id;
    std::optional<std::string> session_id;
    std::string instrument;
    int version = 1;
    Day answered_on;
    std::string state = "completed";
    std::vector<std::optional<int>> answers;
    std::optional<std::string> replaces;
    std::string entered_by;
    Instant entered_at;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(AdministrationRow, (),
                      (id, client_id, episode_id, session_id, instrument, version, answered_on, state,
                       answers, replaces, entered_by, entered_at, import_id))

struct ScoreRow {
    std::string administration_id;
    std::string client_id;
    std::string score;
    std::optional<double> value;
    std::optional<std::string> band;
    int answered = 0;
    int missing = 0;
    bool prorated = false;
};
BOOST_DESCRIBE_STRUCT(ScoreRow, (),
                      (administration_id, client_id, score, value, band, answered, missing, prorated))

struct FlagRow {
    std::string id;
    std::string client_id;
    std::string administration_id;
    int item = 0;
    std::string risk;
    Day seen_on;
    std::string sentence;
    Instant raised_at;
    bool historical = false;
    std::optional<Instant> signed_off_at = std::nullopt;
    std::optional<std::string> signed_off_by = std::nullopt;
    std::optional<std::string> what_was_done = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(FlagRow, (),
                      (id, client_id, administration_id, item, risk, seen_on, sentence, raised_at, historical,
                       signed_off_at, signed_off_by, what_was_done))

struct NoteRow {
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

struct GoalRow {
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
    std::string episode_id;
    std::string client_id;
    std::int64_t row_version = 1;
    std::vector<ScheduledMeasure> measures;
    std::string set_by;
    Instant set_at;
};
BOOST_DESCRIBE_STRUCT(ScheduleRow, (), (episode_id, client_id, row_version, measures, set_by, set_at))

// One therapist's caseload.
struct Records {
    std::vector<ClientRow> clients;
    std::vector<CareTeamRow> care_team;
    std::vector<EpisodeRow> episodes;
    std::vector<SessionRow> sessions;
    std::vector<AdministrationRow> administrations;
    std::vector<ScoreRow> scores;
    std::vector<FlagRow> flags;
    std::vector<NoteRow> notes;
    std::vector<AssignmentRow> assignments;
    std::vector<ReviewRow> reviews;
    std::vector<PracticeLogRow> practice_logs;
    std::vector<LifeEventRow> life_events;
    std::vector<FormulationRow> formulations;
    std::vector<GoalRow> goals;
    std::vector<ScheduleRow> schedules;
};

}  // namespace attune::server::bulk
