// Figures as people type them into a field.
#pragma once

#include <optional>
#include <string_view>

namespace attune::desktop {

// "12", "10.6" and "10,6"; nullopt for what is no figure.
std::optional<double> parse_typed_figure(std::string_view text);

}  // namespace attune::desktop
