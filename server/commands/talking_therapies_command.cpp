#include "server/commands/talking_therapies_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>

#include "server/commands/pairs.hpp"
#include "server/commands/rows.hpp"
#include "server/csv/columns.hpp"
#include "server/db/outcomes.hpp"
#include "shared/csv/cells.hpp"
#include "shared/measures/talking_therapies.hpp"

namespace attune::server {

namespace {

constexpr auto depression = "phq9";
constexpr auto anxiety = "gad7";
constexpr int most_contacts = 10'000;

std::string read_contacts(const std::string& cell, int& contacts)
{
    const auto* end = cell.data() + cell.size();
    const auto [rest, error] = std::from_chars(cell.data(), end, contacts);
    return error == std::errc{} && rest == end && contacts >= 0 && contacts <= most_contacts
               ? std::string{}
               : "holds \"" + cell.substr(0, 40) + "\", which is no number of contacts.";
}

std::vector<EndedEpisode> episodes_of_file(const std::string& path)
{
    auto in = open_file(path);
    CsvReader reader{in, path};
    const auto columns =
        read_columns(reader, {"contacts", "phq9_first", "phq9_last", "gad7_first", "gad7_last"}, {"id"});
    if (!columns)
        give_up(columns.error());
    std::vector<EndedEpisode> episodes;
    RowFaults faults;
    for_each_row(reader, columns->size(), faults, [&](const CsvRow& row) {
        auto& episode = episodes.emplace_back();
        const auto note = [&](const std::string& column, const std::string& fault) {
            if (!fault.empty())
                faults.add(place_of(reader, row) + "Column " + column + ' ' + fault);
        };
        const auto cell = [&](const std::string& column) { return row.cells[columns->at(column)]; };
        note("contacts", read_contacts(cell("contacts"), episode.contacts));
        const ScoreRange phq9{0, 27};
        const ScoreRange gad7{0, 21};
        note("phq9_first", read_score(cell("phq9_first"), phq9, episode.depression_first));
        note("phq9_last", read_score(cell("phq9_last"), phq9, episode.depression_last));
        note("gad7_first", read_score(cell("gad7_first"), gad7, episode.anxiety_first));
        note("gad7_last", read_score(cell("gad7_last"), gad7, episode.anxiety_last));
    });
    faults.give_up_on_any();
    return episodes;
}

std::optional<FirstAndLast> both(std::optional<double> first, std::optional<double> last)
{
    return first && last ? std::optional{FirstAndLast{*first, *last}} : std::nullopt;
}

std::vector<TalkingTherapiesOutcome> outcomes_of(const std::vector<EndedEpisode>& episodes)
{
    std::vector<TalkingTherapiesOutcome> outcomes;
    for (const auto& episode : episodes)
        if (const auto outcome = talking_therapies_outcome(
                episode.contacts, *verified_measure(depression),
                both(episode.depression_first, episode.depression_last), *verified_measure(anxiety),
                both(episode.anxiety_first, episode.anxiety_last)))
            outcomes.push_back(*outcome);
    return outcomes;
}

void write_counts(const std::string& origin, const std::vector<EndedEpisode>& episodes)
{
    const auto outcomes = outcomes_of(episodes);
    const auto count = [&](bool TalkingTherapiesOutcome::*which) {
        return std::ranges::count_if(outcomes, which);
    };
    const auto write = [&](const std::string& outcome, std::ptrdiff_t n, std::ptrdiff_t of) {
        write_row(std::cout, {origin, outcome, std::to_string(n), std::to_string(of)});
    };
    const auto eligible = std::ssize(outcomes);
    const auto cases = count(&TalkingTherapiesOutcome::caseness_at_start);
    write_row(std::cout, {"origin", "outcome", "n", "of"});
    write("eligible", eligible, std::ssize(episodes));
    write("caseness_at_start", cases, eligible);
    write("recovery", count(&TalkingTherapiesOutcome::recovery), cases);
    write("reliable_improvement", count(&TalkingTherapiesOutcome::reliable_improvement), eligible);
    write("reliable_deterioration", count(&TalkingTherapiesOutcome::reliable_deterioration), eligible);
    write("reliable_recovery", count(&TalkingTherapiesOutcome::reliable_recovery), cases);
}

}  // namespace

void add_talking_therapies_command(CLI::App& app, const std::function<std::string()>& database)
{
    const auto courses = std::make_shared<std::string>();
    auto* command =
        app.add_subcommand("talking-therapies", "Count the outcomes of NHS Talking Therapies; docs/batch.md");
    command->add_option("--courses", *courses,
                        "Columns contacts, phq9_first, phq9_last, gad7_first, gad7_last, instead of the "
                        "practice's own data");
    command->final_callback([courses, database] {
        const auto connection = database();
        if (courses->empty() == connection.empty())
            throw std::runtime_error{
                "Give either --courses FILE or the practice's database, before the command."};
        if (!courses->empty())
            return write_counts("file", episodes_of_file(*courses));
        Connection owner{connection};
        write_counts("practice", ended_episodes(owner, depression, anxiety));
    });
}

}  // namespace attune::server
