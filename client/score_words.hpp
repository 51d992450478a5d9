// Scores in the words and figures of lists and headers.
#pragma once

#include <optional>
#include <string>

#include "client/library.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/score_words.hpp"

namespace attune::desktop {

// The figures of one score, or null where the library does not know it.
const ScoreDefinition* score_definition(const Library& library, const std::string& instrument,
                                        const std::string& score);

// "PHQ-9", or for an instrument of several scores the score's own name; the code where it is unknown.
std::string score_title(const Library& library, const std::string& instrument, const std::string& score);

// "+4", "−12", "0"; empty unless both scores are there.
std::string signed_change(const Verdict& verdict);
// "21 → 9"; one score alone where there is no other.
std::string first_to_now(const Verdict& verdict);

}  // namespace attune::desktop
