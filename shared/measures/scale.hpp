// What a chart or a table must know of a score's scale: its whole range, which way is better, and the
// verified limits on it. Small enough to travel with a course, so that a page is drawn from what it was sent
// alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/instrument.hpp"

namespace attune {

struct ScaleBand {
    double from = 0;  // inclusive; the next band's `from` ends it
    double to = 0;    // inclusive, as published
    std::string label;

    bool operator==(const ScaleBand&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScaleBand, (), (from, to, label))

// The clinical range lies on `side` of `value`, inclusive.
struct ScaleCutOff {
    double value = 0;
    Side side = Side::at_or_above;

    bool operator==(const ScaleCutOff&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScaleCutOff, (), (value, side))

struct Scale {
    double min = 0;
    double max = 0;
    Direction direction = Direction::higher_worse;
    bool whole = true;             // takes whole numbers only
    std::vector<ScaleBand> bands;  // verified, from the lowest; empty where none are published
    std::optional<ScaleCutOff> cut_off;

    bool operator==(const Scale&) const = default;
};
BOOST_DESCRIBE_STRUCT(Scale, (), (min, max, direction, whole, bands, cut_off))

// The scale of one score, with its verified bands and its charted cut-off.
Scale scale_of(const Instrument& instrument, const ScoreDefinition& score);

}  // namespace attune
