// Text inside HTML and SVG.
#pragma once

#include <string>
#include <string_view>

namespace attune::reports {

// The text as it stands between two tags: &, < and > as their entities.
std::string in_markup(std::string_view text);

}  // namespace attune::reports
