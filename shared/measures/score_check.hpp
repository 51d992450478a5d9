// The part of an instrument's check that is about how its scores are made: items, groups, tables and limits.
#pragma once

#include "shared/measures/fault_list.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

void check_scores(const Instrument& instrument, FaultList& faults);

// The least step between two neighbouring scores of complete forms.
double step_of(const ScoreDefinition& score);

// Small letters, digits and underscores.
bool is_code(std::string_view text);

}  // namespace attune
