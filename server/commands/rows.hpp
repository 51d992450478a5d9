// The rows of a CSV file that a command was given.
#pragma once

#include <fstream>
#include <functional>
#include <string>

#include "server/commands/refusal_text.hpp"
#include "server/csv/row_faults.hpp"
#include "shared/csv/csv.hpp"

namespace attune::server {

// Throws a sentence when it cannot be read.
std::ifstream open_file(const std::string& path);

// Calls `take` with each row that has as many cells as there are columns; the others become faults. Throws
// what the reader refuses.
void for_each_row(CsvReader& reader, std::size_t columns, RowFaults& faults,
                  const std::function<void(const CsvRow&)>& take);

}  // namespace attune::server
