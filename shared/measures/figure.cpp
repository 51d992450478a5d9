#include "shared/measures/figure.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune {

std::string figure(double value, int decimals)
{
    std::array<char, 64> text{};
    const double power = std::pow(10.0, decimals);
    const double rounded = std::round(value * power) / power + 0.0;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, decimals)
            .ptr;
    std::string number{text.data(), end};
    if (decimals > 0)
        number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.'))
        number.pop_back();
    if (const auto point = number.find('.'); point != std::string::npos)
        number.replace(point, 1, say_as("before decimals", "."));
    return number;
}

}  // namespace attune
