// What a session summary says: the data behind its preview and its PDF. A private note cannot be in it, for
// there is no place here to put one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"
#include "shared/domain/life_event.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/scale.hpp"

namespace attune::api {

// One line of the score table. Everything the small chart needs is here, so that a page is drawn from this
// alone.
struct SummaryScore {
    std::string title;  // "PHQ-9", "Fear of self-compassion"
    std::string topic;  // "depression"; may be empty
    Scale scale;
    Course course;
    std::vector<std::string> remarks;  // "20 Oct: incomplete, 4 of 9 answered"
};
BOOST_DESCRIBE_STRUCT(SummaryScore, (), (title, topic, scale, course, remarks))

struct SummaryHomework {
    std::string exercise;
    std::string dose;  // "5 min, 7 days a week"
    std::string what_for;
    bool set_today = false;
    int days_done = 0;  // of days_set, since it was last looked at; both 0 when not reviewed
    int days_set = 0;
    std::string said;
    int days_logged = 0;  // days since the session before on which practice was logged
};
BOOST_DESCRIBE_STRUCT(SummaryHomework, (),
                      (exercise, dose, what_for, set_today, days_done, days_set, said, days_logged))

struct SummarySession {
    Day on;
    int number = 0;  // 0: not held
    bool held = true;
};
BOOST_DESCRIBE_STRUCT(SummarySession, (), (on, number, held))

// The day of the last session that was held before that day; empty for the first.
inline std::optional<Day> last_held_before(const std::vector<SummarySession>& sessions, Day day)
{
    std::optional<Day> last;
    for (const auto& session : sessions)
        if (session.held && session.on < day && (!last || session.on > *last))
            last = session.on;
    return last;
}

// A life event of the episode, for the chart's rug.
struct SummaryEvent {
    EventKind kind = EventKind::life;
    std::string text;
    Day started_on;
    std::optional<Day> ended_on;
};
BOOST_DESCRIBE_STRUCT(SummaryEvent, (), (kind, text, started_on, ended_on))

// What was added to the signed progress note.
struct SummaryAddendum {
    std::string author;
    Instant signed_at;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SummaryAddendum, (), (author, signed_at, text))

struct SessionSummary {
    std::string practice_name;
    bool demonstration = false;
    std::string preferred_name;
    std::string initials;
    std::string pronouns;
    std::optional<Day> born_on;
    int episode_number = 1;
    Day episode_started_on;
    std::string therapist;
    int session_number = 0;
    Instant session_at;
    std::string worked_on;                      // from the progress note
    std::vector<SummaryAddendum> addenda = {};  // to it, the earliest first
    std::vector<SummaryScore> scores;
    std::optional<int> charted;             // index into scores: the one drawn large
    std::vector<SummarySession> sessions;   // of the episode, for the chart's rug; oldest first
    std::vector<SummaryEvent> life_events;  // of the episode up to this session, the earliest first
    std::vector<std::string> risk;          // sentences, flags and how they were signed off
    std::vector<SummaryHomework> homework;
    std::optional<Instant> next_session_at;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(SessionSummary, (),
                      (practice_name, demonstration, preferred_name, initials, pronouns, born_on,
                       episode_number, episode_started_on, therapist, session_number, session_at, worked_on,
                       addenda, scores, charted, sessions, life_events, risk, homework, next_session_at,
                       made_at))

}  // namespace attune::api
