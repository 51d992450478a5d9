// The course of one score through an episode: the points, the verdicts on them, and the caption in words that
// chart, screen reader, PDF and note all use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/basis_history.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

// One form's score at its clinical date. `value` absent: incomplete, `answered` of `items` answered.
struct CoursePoint {
    std::string administration_id;
    Day on;
    std::optional<double> value;
    std::optional<std::string> band;
    int answered = 0;
    int items = 0;
    bool prorated = false;
    VerdictKind verdict = VerdictKind::not_judged;  // against the baseline
    Instant entered_at{};                           // says which basis judges it
};
BOOST_DESCRIBE_STRUCT(CoursePoint, (),
                      (administration_id, on, value, band, answered, items, prorated, verdict, entered_at))

// One score's course. The baseline is the first complete score in the episode.
struct Course {
    std::string instrument;
    int version = 1;
    std::string score;
    std::vector<CoursePoint> points;  // by clinical date, then by when it was entered
    Basis basis;  // of the verdicts on the latest complete score; of the next form while there is none
    Verdict since_first;  // latest complete score against the baseline
    Verdict since_last;   // latest complete score against the one before it
    std::string caption;  // "PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild."
};
BOOST_DESCRIBE_STRUCT(Course, (),
                      (instrument, version, score, points, basis, since_first, since_last, caption))

// Judges the points (whose verdicts are overwritten), sorts them and writes the caption. `sessions` is the
// number of sessions held from the first form's date to the latest's, for the caption; 0 leaves it out. Each
// form is judged by the basis that `bases` has for it; `baselines` is how many the practice has so far.
Course make_course(const Instrument& instrument, const ScoreDefinition& score,
                   std::vector<CoursePoint> points, const BasisHistory& bases, int sessions,
                   int baselines = 0);

}  // namespace attune
