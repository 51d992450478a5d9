#include "client/forms/typed_figure.hpp"

#include <algorithm>
#include <charconv>

#include "client/forms/typed_time.hpp"

namespace attune::desktop {

std::optional<double> parse_typed_figure(std::string_view text)
{
    auto figures = trimmed(text);
    std::ranges::replace(figures, ',', '.');
    double value = 0;
    const auto* end = figures.data() + figures.size();
    const auto [rest, fault] = std::from_chars(figures.data(), end, value, std::chars_format::fixed);
    if (figures.empty() || fault != std::errc{} || rest != end)
        return std::nullopt;
    return value;
}

}  // namespace attune::desktop
