// A measure of the practice's own. It has the format of every instrument file, and is held to more than those
// that come with Attune: it was written by somebody who has not read our checks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "shared/measures/instrument.hpp"

namespace attune {

// The code of a practice's own measure begins so, and no other's does: what Attune ships one day is never in
// its way.
inline constexpr std::string_view own_prefix = "own_";

bool is_own(const Instrument& instrument);

inline constexpr std::size_t largest_own_instrument = std::size_t{256} * 1024;
inline constexpr std::size_t most_own_items = 200;
inline constexpr std::size_t most_own_scores = 20;
inline constexpr std::size_t room_for_own_name = 200;
inline constexpr std::size_t room_for_own_short_name = 30;
inline constexpr std::size_t room_for_own_label = 300;
inline constexpr int highest_own_answer = 10;  // one key answers an item

// Every fault, with its path and a sentence that follows the path: those of any instrument, and a code
// without the prefix, texts and lists beyond their bounds, answers that no key gives, and no score in use.
std::vector<FieldError> faults_in_own(const Instrument& instrument);

// Reads a file that somebody wrote. Refuses as parse_instrument() does, and (too_large) a file beyond its
// bounds, (invalid) whatever faults_in_own() finds, and every member that the format does not know: a slip of
// the pen there would be a rule that is never in force.
Result<Instrument> parse_own_instrument(std::string_view json);

}  // namespace attune
