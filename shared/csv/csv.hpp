// Comma-separated values (RFC 4180) into rows, each with the line that it begins on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/result.hpp"

namespace attune {

struct CsvRow {
    std::size_t line = 1;
    std::vector<std::string> cells;
};

// Empty lines are passed over; spaces round a cell that is not quoted are dropped. Refuses (malformed) a
// quote out of place and one that is never closed, naming the line.
Result<std::vector<CsvRow>> parse_csv(std::string_view text);

}  // namespace attune
