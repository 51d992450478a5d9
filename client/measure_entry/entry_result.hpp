// What a form has come to, in words: each score, whether the change is real, and what that rests on.
#pragma once

#include <string>
#include <vector>

#include "shared/api/administrations.hpp"

namespace attune::desktop {

struct ResultScore {
    std::string name;     // "Fear of self-compassion"
    std::string value;    // "27"; "–" without a score
    std::string range;    // "of 60"; "so far 10, of 60"
    std::string band;     // "moderate"; empty where none is published
    std::string missing;  // "1 of 10 missing, filled with the mean of the others"; mostly empty
    VerdictKind kind = VerdictKind::not_judged;
    std::string verdict;   // "Reliably better"
    std::string sentence;  // "12 lower; mild, below cut-off 10."
    std::string basis;     // "Reliable change: 6 points or more (NHS Talking Therapies)."
};

// Each score against the first complete one of the episode.
std::vector<ResultScore> result_scores(const Instrument& instrument,
                                       const api::AdministrationRecorded& recorded);

// What becomes of a scale with a blank: the instrument's rule, or that there is none.
std::string missing_rule_in_words(const Instrument& instrument);

}  // namespace attune::desktop
