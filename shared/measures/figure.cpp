#include "shared/measures/figure.hpp"

#include <array>
#include <charconv>
#include <cmath>

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
    return number;
}

}  // namespace attune
