// A manuscript for e-mail: as plain text and as HTML, with what its paper says and in the same order.
#pragma once

#include <string>

#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

std::string plain_text_of(const Manuscript& manuscript);

// One page by itself: no scripts, nothing that is loaded from elsewhere.
std::string html_of(const Manuscript& manuscript);

}  // namespace attune::reports
