// Signals: rules that ask a person to look at a course. They are rules about measurement error and nothing
// more: no expected course of treatment stands behind them.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/course.hpp"

namespace attune {

// How often a rule speaks of a client whose true score never moves, with ten forms, is worked out by a
// simulation (tests/shared/test_signals.cpp) and stated by false_alarm_rate().
//
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

// "No form in the last 3 sessions." or empty. `forms` are the days of forms of any instrument in the episode.
std::string missed_in_words(const std::vector<Day>& sessions_held, const std::vector<Day>& forms,
                            const SignalSettings& settings);

// The share of clients whose true score never moves, of whom the rule speaks within ten forms; what is said
// of the rule wherever it is explained. no_reliable_change and missed_measures say what is so, and cannot be
// false.
double false_alarm_rate(SignalRule rule);

// Whether it says that somebody is doing worse.
bool is_worsening(SignalRule rule);

// What the rule looks at and how often it speaks in vain: a sentence or two for who reads its flag.
std::string explained(SignalRule rule, const SignalSettings& settings);

// "Reliably worse", "Slipping back", "No change yet", "No measures": the one list of these words.
std::string words_for(SignalRule rule);

}  // namespace attune
