// A measure of the practice's own as it is typed, and the instrument that it makes, with what is still wrong
// in words. Pure values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/measures/instrument.hpp"

namespace attune::desktop {

// One score. Figures are kept as typed; empty: there is none.
struct OwnScoreForm {
    std::string name;
    std::string items;    // "1-5, 7"; empty: all of them
    std::string reverse;  // "3"; empty: none
    bool mean = false;    // otherwise their sum
    std::string min;      // of a total alone
    std::string max;
    bool whole = true;  // of a total alone: whole numbers only
    Direction direction = Direction::higher_worse;
    std::string bands;  // one a line: "0 to 4 calm"
    std::string cut_off;
    std::string reliable_change;
    std::string sample;  // whose mean, SD and alpha these are
    std::string mean_score;
    std::string sd;
    std::string alpha;

    bool operator==(const OwnScoreForm&) const = default;
};

struct OwnMeasureForm {
    std::string name;
    std::string short_name;
    bool total_only = false;
    std::string items;  // one a line
    std::string instructions;
    std::string language = "en-GB";
    int min = 0;
    int max = 4;
    std::string anchors;  // one a line, each with its number: "0 never"
    std::string source;   // where the figures come from
    std::vector<OwnScoreForm> scores{OwnScoreForm{}};

    bool operator==(const OwnMeasureForm&) const = default;
};

// Which version of what is being made; `code` is empty for a new measure and follows from its short name.
struct OwnMeasureIdentity {
    std::string code;
    int version = 1;
};

struct OwnMeasure {
    Instrument instrument;
    std::vector<std::string> problems;  // sentences for people; none: it can be kept
};

OwnMeasure make_own_measure(const OwnMeasureForm& form, const OwnMeasureIdentity& identity);

}  // namespace attune::desktop
