// How a score, an answer or a note is named where a formulation points at it.
#pragma once

#include <optional>
#include <string>

#include "shared/domain/day.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

// "PHQ-9: 21 on 3 Sep 2026".
std::string score_as_evidence(const Instrument& instrument, const ScoreDefinition& score, double value,
                              Day answered_on);

// "PHQ-9, item 9, thoughts of death: several days on 3 Sep 2026"; nothing when the instrument has no such
// item.
std::optional<std::string> item_as_evidence(const Instrument& instrument, int item, int answer,
                                            Day answered_on);

// "Note of session 11 on 24 Nov 2026".
std::string note_as_evidence(int session_number, Day held_on);

}  // namespace attune
