// A found wording beside an instrument: item and label side by side, so that the order can be checked by eye,
// with what is wrong said where it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/wording/found_wording.hpp"
#include "shared/wording/wording.hpp"

namespace attune {

struct ReviewRow {
    int number = 0;     // of the instrument's item; 0 when the text has more
    std::string sheet;  // the number that the paper prints
    std::string label;  // ours
    std::string text;   // what was found; empty when the text has fewer
    std::string doubt;  // what to look at here; empty for nothing
};

struct Review {
    std::vector<ReviewRow> rows;
    std::optional<std::string> refusal;  // why this cannot be accepted
    std::string order;  // what is known of the order, for people; empty while the count is wrong
};

// The labels alone, before there is a text.
Review labels_alone(const Instrument& instrument);

Review review(const Instrument& instrument, const FoundWording& found);

// With the text's own answers where it has them, else the instrument's. Language, source and licence are for
// a person to say.
Wording to_wording(const Instrument& instrument, const FoundWording& found);

}  // namespace attune
