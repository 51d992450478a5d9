// Chance that is the same everywhere: the demonstration practice looks alike on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>
#include <string_view>

namespace attune::server::demo {

// The standard fixes what std::mt19937_64 yields, but not what its distributions make of it.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}

    // In [0, 1).
    double uniform() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }

    // Normal, by Box and Muller.
    double normal(double mean, double sd)
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return mean + sd * radius * std::cos(2 * std::numbers::pi * uniform());
    }

    // In [0, below).
    int whole(int below) { return static_cast<int>(uniform() * below); }

    bool happens(double probability) { return uniform() < probability; }

    // A version 4 UUID.
    std::string uuid()
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text = "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx";
        for (char& place : text)
            if (place == 'x')
                place = digits[static_cast<std::size_t>(whole(16))];
        return text;
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace attune::server::demo
