#include "shared/measures/figure.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace attune {

std::string figure(double value)
{
    std::array<char, 64> text{};
    constexpr int decimals = 2;
    constexpr double power = 100;
    const double rounded = std::round(value * power) / power + 0.0;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, decimals)
            .ptr;
    std::string number{text.data(), end};
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.'))
        number.pop_back();
    return number;
}

}  // namespace attune
