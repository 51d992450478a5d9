// The columns of a CSV file by the names in its first row.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "shared/csv/csv.hpp"

namespace attune::server {

// Reads the first row as names. Refuses (invalid) a file without one, a required name that is missing, one
// that is there twice, and one that is neither required nor optional: a slip must not drop a column in
// silence.
Result<std::map<std::string, std::size_t>> read_columns(CsvReader& reader,
                                                        const std::vector<std::string>& required,
                                                        const std::vector<std::string>& optional);

// The same where the optional ones are told by a rule; `in_words` names them to who slipped.
struct OptionalColumns {
    std::function<bool(const std::string&)> is_one;
    std::string in_words;
};
Result<std::map<std::string, std::size_t>> read_columns(CsvReader& reader,
                                                        const std::vector<std::string>& required,
                                                        const OptionalColumns& optional);

// "legal_name, born_on"
std::string listed(const std::vector<std::string>& names);

// "answers.csv, line 5: "
std::string place_of(const CsvReader& reader, const CsvRow& row);

}  // namespace attune::server
