// The session summary on A4. What it may say is what api::SessionSummary can hold, which has no place for a
// private note.
#pragma once

#include "reports/local_time.hpp"
#include "reports/paper.hpp"
#include "shared/api/summary.hpp"

namespace attune::reports {

Paper summary_paper(const api::SessionSummary& summary, const UtcOffset& offset = {},
                    const Palette& palette = print_palette);

}  // namespace attune::reports
