#include "server/commands/score_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <sstream>

#include "server/commands/given_library.hpp"
#include "server/commands/refusal_text.hpp"
#include "server/commands/rows.hpp"
#include "server/csv/columns.hpp"
#include "server/csv/row_faults.hpp"
#include "shared/csv/cells.hpp"
#include "shared/measures/scoring.hpp"

namespace attune::server {

namespace {

struct Options {
    std::string instrument;
    std::string answers;
};

using Columns = std::map<std::string, std::size_t>;

std::vector<std::string> item_columns(const Instrument& instrument)
{
    std::vector<std::string> names;
    for (const auto& item : instrument.items)
        names.push_back('i' + std::to_string(item.number));
    return names;
}

using Answered = std::vector<std::optional<int>>;

std::string not_whole(const std::string& place, const std::string& column, const std::string& cell)
{
    return place + "Column " + column + " holds \"" + cell.substr(0, 40) +
           "\", which is not a whole number. A blank is left empty.";
}

// Absent when a cell is at fault.
std::optional<Answered> read_answers(const Instrument& instrument, const CsvRow& row, const Columns& columns,
                                     const std::string& place, RowFaults& faults)
{
    Answered answers;
    bool sound = true;
    for (const auto& name : item_columns(instrument)) {
        const auto& cell = row.cells[columns.at(name)];
        auto& answer = answers.emplace_back();
        if (cell.empty())
            continue;
        int value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        answer = value;
        if (error == std::errc{} && end == cell.data() + cell.size())
            continue;
        sound = false;
        faults.add(not_whole(place, name, cell));
    }
    return sound ? std::optional{std::move(answers)} : std::nullopt;
}

// The path of a refused answer counts from 0, columns from 1.
void add_faults(RowFaults& faults, const Refusal& refusal, const std::string& place)
{
    for (const auto& field : refusal.fields) {
        const auto open = field.path.find('[');
        const auto column =
            open == std::string::npos
                ? std::string{}
                : "Column i" + std::to_string(std::stoi(field.path.substr(open + 1)) + 1) + ": ";
        faults.add(place + column + field.sentence);
    }
}

const char* status_of(const Score& score)
{
    return !score.value ? "incomplete" : score.prorated ? "prorated" : "complete";
}

std::vector<std::string> head(const Instrument& instrument, bool with_id)
{
    std::vector<std::string> names{"line"};
    if (with_id)
        names.emplace_back("id");
    names.emplace_back("missing");
    for (const auto& score : instrument.scores)
        if (score.ready)
            for (const auto* part : {"", "_status", "_missing", "_band"})
                names.push_back(score.code + part);
    return names;
}

// One row's line of scores; none when it is at fault.
std::optional<std::vector<std::string>> scored_cells(const Instrument& instrument, const CsvReader& reader,
                                                     const CsvRow& row, const Columns& columns,
                                                     RowFaults& faults)
{
    const auto place = place_of(reader, row);
    const auto answers = read_answers(instrument, row, columns, place, faults);
    if (!answers)
        return std::nullopt;
    const auto scores = score(instrument, *answers);
    if (!scores) {
        add_faults(faults, scores.error(), place);
        return std::nullopt;
    }
    std::vector<std::string> cells{std::to_string(row.line)};
    if (const auto id = columns.find("id"); id != columns.end())
        cells.push_back(text_cell(row.cells[id->second]));
    cells.push_back(std::to_string(std::ranges::count(*answers, std::optional<int>{})));
    for (const auto& score : *scores) {
        cells.push_back(number_cell(score.value));
        cells.emplace_back(status_of(score));
        cells.push_back(std::to_string(score.missing));
        cells.push_back(text_cell(score.band.value_or("")));
    }
    return cells;
}

// Everything is worked out before anything is written: half a table is never mistaken for a whole one.
std::string score_rows(const Instrument& instrument, CsvReader& reader)
{
    const auto columns = read_columns(reader, item_columns(instrument), {"id"});
    if (!columns)
        give_up(columns.error());
    std::ostringstream out;
    write_row(out, head(instrument, columns->contains("id")));
    RowFaults faults;
    for_each_row(reader, columns->size(), faults, [&](const CsvRow& row) {
        if (const auto cells = scored_cells(instrument, reader, row, *columns, faults))
            write_row(out, *cells);
    });
    faults.give_up_on_any();
    return out.str();
}

void score_file(const Options& options, const std::string& connection)
{
    const auto library = given_library(connection);
    const auto& instrument = instrument_named(library, options.instrument);
    if (!can_be_scored(instrument))
        throw std::runtime_error{"No score of " + instrument.short_name +
                                 " can be worked out: its keys are not verified."};
    auto in = open_file(options.answers);
    CsvReader reader{in, options.answers};
    std::cout << score_rows(instrument, reader);
}

}  // namespace

void add_score_command(CLI::App& app, const std::function<std::string()>& database)
{
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("score", "Score a CSV file of answers; columns in docs/batch.md");
    command->add_option("--instrument", options->instrument, "Its code, as phq9")->required();
    command->add_option("--answers", options->answers, "Columns i1 to iN, and id if wanted; blank is missing")
        ->required();
    command->final_callback([options, database] { score_file(*options, database()); });
}

}  // namespace attune::server
