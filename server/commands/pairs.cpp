#include "server/commands/pairs.hpp"

#include <charconv>
#include <cmath>

#include "server/commands/rows.hpp"
#include "server/csv/columns.hpp"
#include "shared/measures/figure.hpp"

namespace attune::server {

std::string read_score(const std::string& cell, const std::optional<ScoreRange>& range,
                       std::optional<double>& score)
{
    if (cell.empty())
        return {};
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value))
        return "holds \"" + cell.substr(0, 40) + "\", which is not a number with a decimal point.";
    if (range && (value < range->min || value > range->max))
        return "holds " + cell.substr(0, 40) + ", which is outside " + figure(range->min) + " to " +
               figure(range->max) + '.';
    score = value;
    return {};
}

Pairs read_pairs(const std::string& path, const std::optional<ScoreRange>& range)
{
    auto in = open_file(path);
    CsvReader reader{in, path};
    const auto columns = read_columns(reader, {"pre", "post"}, {"id"});
    if (!columns)
        give_up(columns.error());
    Pairs pairs;
    pairs.with_id = columns->contains("id");
    RowFaults faults;
    for_each_row(reader, columns->size(), faults, [&](const CsvRow& row) {
        auto& pair = pairs.rows.emplace_back();
        pair.line = row.line;
        if (pairs.with_id)
            pair.id = row.cells[columns->at("id")];
        for (auto [name, score] : {std::pair{"pre", &pair.pre}, std::pair{"post", &pair.post}})
            if (const auto fault = read_score(row.cells[columns->at(name)], range, *score); !fault.empty())
                faults.add(place_of(reader, row) + "Column " + name + ' ' + fault);
    });
    faults.give_up_on_any();
    return pairs;
}

}  // namespace attune::server
