// One line of the table that tools/bench prints; server_and_desktop.py prints the same columns.
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace attune::bench {

inline std::string milliseconds(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f ms", value);
    return text.data();
}

// Returns `met`.
inline bool row(const std::string& what, const std::string& figure, const std::string& limit, bool met)
{
    // The sign ≤ or ≥ of a limit takes three bytes and one column.
    std::printf("%-48s %-28s %-36s %s\n", what.c_str(), figure.c_str(), limit.c_str(),
                met ? "met" : "MISSED");
    return met;
}

}  // namespace attune::bench
