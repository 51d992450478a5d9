// A manuscript on A4 pages.
#pragma once

#include "reports/paper.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// The parts as they are given; whoever chooses among them calls chosen() first.
Paper paper_of(const Manuscript& manuscript, const Palette& palette = print_palette);

}  // namespace attune::reports
