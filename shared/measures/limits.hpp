// What a score's value is set against: bands, cut-offs, criteria of change, and the figures of samples.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/facts.hpp"

namespace attune {

struct Band {
    std::string score;
    double from = 0;  // inclusive; the next band's `from` ends it
    double to = 0;    // inclusive, as published
    std::string label;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Band, (), (score, from, to, label, status, source))

enum class Side { at_or_above, at_or_below };
BOOST_DESCRIBE_ENUM(Side, at_or_above, at_or_below)

// The clinical range lies on `side` of `value`, inclusive.
struct CutOff {
    std::string score;
    double value = 0;
    Side side = Side::at_or_above;
    std::string meaning;
    bool charted = false;  // the one cut-off that is drawn and that decides recovery
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(CutOff, (), (score, value, side, meaning, charted, status, source))

// A published criterion: a change of `points` or more is reliable.
struct ReliableChange {
    std::string score;
    double points = 0;
    std::string level;  // whose rule: "NHS Talking Therapies"
    Status status = Status::from_memory;
    std::string source;
    std::optional<Instant> since;  // when the practice confirmed it; no verdict from before rests on it
};
BOOST_DESCRIBE_STRUCT(ReliableChange, (), (score, points, level, status, source, since))

// The least change that matters to people, which says nothing of whether it is reliable. `points` is absent
// where only words or a range were published.
struct MinimalChange {
    std::string score;
    std::optional<double> points;
    std::string words;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(MinimalChange, (), (score, points, words, status, source))

// Mean, SD and reliability of one sample; null where the paper's table was not read. They hold for the items
// and the scoring of that sample alone: `not_comparable` says why its mean and SD must not be set beside our
// scores, and keeps them out of verdicts.
struct Norm {
    std::string score;
    std::string population;
    bool clinical = false;
    std::optional<int> n;
    std::optional<std::string> item_set;  // "Persian version"; absent: these items, in English
    std::optional<std::string> scoring;   // "sum, 0 to 80", as the paper says
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> alpha;   // Cronbach's
    std::optional<double> retest;  // over `interval`
    std::optional<std::string> interval;
    std::optional<std::string> not_comparable;
    Status status = Status::from_memory;
    std::string source;
    std::optional<Instant> since;  // as of ReliableChange
};
BOOST_DESCRIBE_STRUCT(Norm, (),
                      (score, population, clinical, n, item_set, scoring, mean, sd, alpha, retest, interval,
                       not_comparable, status, source, since))

}  // namespace attune
