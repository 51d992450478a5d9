// The head of a manuscript's first page: the practice with its address and logo, then what the paper is and
// whom it is about.
#pragma once

#include "reports/page_text.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

void add_head(PageText& page, const ManuscriptHead& head);

}  // namespace attune::reports
