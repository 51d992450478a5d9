// Says when rules fall, for recurrences.py to compare: a line "zone <tab> rule <tab> 2026-03-27T14:00" in,
// its starts in UTC out, or "refused".
#include <iostream>
#include <sstream>

#include "shared/domain/recurrence.hpp"

int main()
{
    using namespace attune;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream cells{line};
        std::string zone;
        std::string rule;
        std::string first;
        std::getline(cells, zone, '\t');
        std::getline(cells, rule, '\t');
        std::getline(cells, first);
        const LocalTime local{parse_day(first.substr(0, 10)).value(), std::stoi(first.substr(11, 2)),
                              std::stoi(first.substr(14, 2))};
        const auto starts = occurrences(rule, local, zone);
        std::string told;
        if (starts)
            for (const auto start : *starts)
                told += (told.empty() ? "" : " ") + to_string(start);
        std::cout << (starts ? told : "refused") << '\n';
    }
}
