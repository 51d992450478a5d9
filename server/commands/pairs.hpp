// First and last scores, a pair a row, as commands read them from a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attune::server {

struct Pair {
    std::size_t line = 0;
    std::string id;  // as the file has it; empty without such a column
    std::optional<double> pre;
    std::optional<double> post;

    [[nodiscard]] bool complete() const { return pre && post; }
};

struct Pairs {
    bool with_id = false;
    std::vector<Pair> rows;
};

struct ScoreRange {
    double min = 0;
    double max = 0;
};

// What is wrong with a cell that should hold a score, after the column's name; empty when nothing is.
std::string read_score(const std::string& cell, const std::optional<ScoreRange>& range,
                       std::optional<double>& score);

// Columns pre and post, and id if wanted; blank is missing. Throws sentences that name line and column;
// `range` refuses scores outside it.
Pairs read_pairs(const std::string& path, const std::optional<ScoreRange>& range = std::nullopt);

}  // namespace attune::server
