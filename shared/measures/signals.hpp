// Signals: rules that ask a person to look at a course. They are rules about measurement error and nothing
// more: no expected course of treatment stands behind them.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/course.hpp"

namespace attune {

// worse_since_baseline: worse than the first score by a reliable amount, confirmed: the next form is so too,
// or one
//     form is by 1.5 times the amount.
// worse_than_best: worse by a reliable amount than the best level held for two forms running, confirmed
// alike. no_reliable_change: the forms up to a session that the practice chose show no reliable change.
// missed_measures: no form in so many sessions held.
enum class SignalRule { worse_since_baseline, worse_than_best, no_reliable_change, missed_measures };
BOOST_DESCRIBE_ENUM(SignalRule, worse_since_baseline, worse_than_best, no_reliable_change, missed_measures)

// What the practice sets.
struct SignalSettings {
    int no_change_by_session = 8;
    int missed_after_sessions = 3;

    bool operator==(const SignalSettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(SignalSettings, (), (no_change_by_session, missed_after_sessions))

// One occurrence: the rule began to hold with this form. It holds until a form ends it; what follows is
// another.
struct Signal {
    SignalRule rule = SignalRule::worse_since_baseline;
    std::string instrument;
    std::string score;
    std::string administration_id;  // of the form that completed what was seen
    Day seen_on;
    std::string
        sentence;  // "PHQ-9: 21 on 24 Nov 2026, worse than the first score of 9 by a reliable amount, twice."

    bool operator==(const Signal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Signal, (), (rule, instrument, score, administration_id, seen_on, sentence))

// Every occurrence in a course, oldest first; none where the course has no basis. `sessions_held` are the
// days of the episode's sessions that took place, in any order.
std::vector<Signal> signals_of(const Instrument& instrument, const ScoreDefinition& score,
                               const Course& course, const std::vector<Day>& sessions_held,
                               const SignalSettings& settings);

// "No measure was given in the last 3 sessions; ..." or empty. `forms` are the days of forms of any
// instrument in the episode. As in due.hpp, one that was filled in the evening before belongs to the session
// it was for.
std::string missed_in_words(const std::vector<Day>& sessions_held, const std::vector<Day>& forms,
                            const SignalSettings& settings);

// How often the rule speaks in vain of a client with so many scores whose errors have nothing to do with each
// other, within ten forms at ten sessions; simulated in tests/shared/test_false_alarms.cpp, and said wherever
// the rule is explained. What is in vain follows from what the rule says:
//
// worse_since_baseline, worse_than_best: of a client whose true score never moves.
// no_reliable_change: of a client whose true score has moved steadily by twice the reliable amount by the
// session
//     that was set. Of one whose true score never moves it says what is so, and it speaks of most of them.
// missed_measures: of a client who is measured as often as the practice asks. It reads days and no scores.
double false_alarm_rate(SignalRule rule, int scores = 1);

// Whether it says that somebody is doing worse.
bool is_worsening(SignalRule rule);

// What the rule looks at and how often it speaks in vain: a few sentences for who reads its flag.
std::string explained(SignalRule rule, const SignalSettings& settings);

// "Reliably worse", "Slipping back", "No change yet", "No measures": the one list of these words.
std::string words_for(SignalRule rule);

}  // namespace attune
