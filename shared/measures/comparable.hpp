// Whether the figures of a sample may stand beside our scores: in verdicts, as the lowest published
// reliability, and in percentiles. They hold for the items and the scoring of that sample alone.
#pragma once

#include "shared/measures/instrument.hpp"

namespace attune {

// Verified or confirmed, of this version's own items, and made as the score is made. A translation
// (`item_set`) is another version, whatever it assumes of its items; sums do not compare with means ("sum, 0
// to 80", "mean, 1 to 5"); and the file may say itself why a sample does not.
bool is_comparable(const Norm& norm, const ScoreDefinition& score);

}  // namespace attune
