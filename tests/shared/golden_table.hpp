// A table that a tool worked out apart from Attune: rows of cells by the names of the first line.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/shared/measure_data.hpp"

namespace attune::test {

using GoldenRow = std::map<std::string, std::string>;

inline std::vector<std::string> cells_of(const std::string& line)
{
    std::istringstream in{line};
    std::vector<std::string> cells;
    for (std::string cell; std::getline(in, cell, ',');)
        cells.push_back(cell);
    return cells;
}

inline std::vector<GoldenRow> golden_table(const std::string& name)
{
    std::istringstream in{read_file(source_dir() / "tests/data" / name)};
    std::string line;
    std::getline(in, line);
    const auto names = cells_of(line);
    std::vector<GoldenRow> rows;
    while (std::getline(in, line)) {
        const auto cells = cells_of(line);
        GoldenRow row;
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = cells.at(i);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace attune::test
