// Formatted text as HTML.
#pragma once

#include <string>
#include <vector>

#include "reports/formatted_text.hpp"

namespace attune::reports {

// Headings from <h3> on, since a part's own is an <h2>. Everything that was typed is escaped.
std::string formatted_html(const std::vector<FormattedBlock>& blocks);

}  // namespace attune::reports
