// The answers that a client chooses from at an item, on whatever screen it is asked.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "shared/wording/wording.hpp"

namespace attune {

struct Choice {
    int value = 0;
    std::string label;  // empty where the wording names no more than the number
    bool numbered =
        false;  // its number is shown before the label, for the wording does not name every answer
};

// `item` is counted from 0. Ends with "This does not apply to me" where that may be answered. An answer list
// of the item's own is whole; the shared one of a wide range may name its ends only. Not for items that are
// answered on a line.
std::vector<Choice> choices_at(const Instrument& instrument, const Wording& wording, std::size_t item);

// "3   several days", "Several days".
std::string choice_in_words(const Choice& choice);

}  // namespace attune
