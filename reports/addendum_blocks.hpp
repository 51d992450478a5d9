// What was added to a signed note, as documents tell it.
#pragma once

#include <vector>

#include "reports/local_time.hpp"
#include "shared/api/summary.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// Each under its author and day.
std::vector<ManuscriptBlock> addendum_blocks(const std::vector<api::SummaryAddendum>& addenda,
                                             const UtcOffset& offset);

}  // namespace attune::reports
