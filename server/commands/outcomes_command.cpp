#include "server/commands/outcomes_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "server/commands/given_library.hpp"
#include "server/commands/pairs.hpp"
#include "server/db/bases.hpp"
#include "server/db/outcomes.hpp"
#include "shared/csv/cells.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/comparable.hpp"
#include "shared/measures/library.hpp"
#include "shared/measures/sample.hpp"

namespace attune::server {

namespace {

struct Options {
    std::string instrument;
    std::string score;
    std::string norm;
    std::string pairs;
};

struct Scores {
    std::string origin;  // "file" or "practice"
    std::vector<Pair> rows;
    std::optional<BaselineStatistic> baselines;  // the practice's own, as they are today
};

Scores scores_of_file(const std::string& path, const ScoreDefinition& score)
{
    return {"file", read_pairs(path, ScoreRange{score.min, score.max}).rows, {}};
}

Scores scores_of_practice(const std::string& connection, const Instrument& instrument,
                          const ScoreDefinition& score)
{
    Connection owner{connection};
    Scores scores{"practice", {}, {}};
    for (auto& statistic : Bases{owner}.baselines())
        if (statistic.instrument == instrument.code && statistic.version == instrument.version &&
            statistic.score == score.code)
            scores.baselines = std::move(statistic);
    for (const auto& episode : episode_scores(owner, instrument.code, instrument.version, score.code)) {
        auto& pair = scores.rows.emplace_back();
        pair.pre = episode.first;
        pair.post = episode.last;
    }
    return scores;
}

// The sample that was asked for, alone: its figures judge, and no others.
const Norm& norm_named(const Instrument& instrument, const ScoreDefinition& score,
                       const std::string& population)
{
    std::string known;
    for (const auto& norm : instrument.norms) {
        if (!is_comparable(norm, score) || !norm.mean || !norm.sd)
            continue;
        if (norm.population == population)
            return norm;
        known += (known.empty() ? "" : "; ") + norm.population;
    }
    throw std::runtime_error{"There is no verified mean and SD of \"" + population + "\" for this score. " +
                             (known.empty() ? "None is known." : "There are: " + known + '.')};
}

// By the norm alone when one is named.
Basis basis_for(const Library& library, const Instrument& instrument, const ScoreDefinition& score,
                const Scores& scores, const Norm* norm)
{
    if (!norm)
        return library.bases(instrument, score)
            .now(instrument, score, scores.baselines ? scores.baselines->n : 0);
    auto alone = instrument;
    alone.reliable_changes.clear();
    alone.norms = {*norm};
    return find_basis(alone, score, std::nullopt);
}

class Table {
public:
    Table(const Instrument& instrument, const ScoreDefinition& score, const Scores& scores,
          const Basis& basis)
        : around_{instrument.code, std::to_string(instrument.version), score.code, scores.origin},
          basis_{text_cell(basis.sentence)}
    {
        write_row(std::cout,
                  {"instrument", "version", "score", "origin", "outcome", "n", "of", "value", "basis"});
    }
    void count(const std::string& outcome, std::ptrdiff_t n, std::ptrdiff_t of)
    {
        write(outcome, std::to_string(n), std::to_string(of), "");
    }
    void value(const std::string& outcome, std::ptrdiff_t n, std::optional<double> value)
    {
        write(outcome, std::to_string(n), "", number_cell(value));
    }

private:
    void write(const std::string& outcome, const std::string& n, const std::string& of,
               const std::string& value)
    {
        auto cells = around_;
        cells.insert(cells.end(), {outcome, n, of, value, basis_});
        write_row(std::cout, cells);
    }

    std::vector<std::string> around_;
    std::string basis_;
};

void write_verdicts(Table& table, const Instrument& instrument, const ScoreDefinition& score,
                    const Basis& basis, const std::vector<Pair>& complete)
{
    const auto paired = std::ssize(complete);
    for (const auto& [name, kind] : {std::pair{"reliably_better", VerdictKind::reliably_better},
                                     std::pair{"no_reliable_change", VerdictKind::no_reliable_change},
                                     std::pair{"reliably_worse", VerdictKind::reliably_worse},
                                     std::pair{"not_judged", VerdictKind::not_judged}})
        table.count(name,
                    std::ranges::count_if(complete,
                                          [&, kind = kind](const Pair& pair) {
                                              return judge_kind(score, basis, pair.pre, pair.post) == kind;
                                          }),
                    paired);
    const auto* cut_off = charted_cut_off(instrument, score.code);
    if (!cut_off)
        return;
    const auto clinical =
        std::ranges::count_if(complete, [&](const Pair& pair) { return is_clinical(*pair.pre, *cut_off); });
    table.count("clinical_at_start", clinical, paired);
    table.count(
        "recovered",
        std::ranges::count_if(
            complete,
            [&](const Pair& pair) { return judge(instrument, score, basis, pair.pre, pair.post).recovered; }),
        clinical);
}

void write_descriptions(Table& table, const Norm* norm, const std::vector<Pair>& complete)
{
    for (const auto& [name, member] : {std::pair{"first", &Pair::pre}, std::pair{"last", &Pair::post}}) {
        std::vector<double> values;
        values.reserve(complete.size());
        for (const auto& pair : complete)
            values.push_back(*(pair.*member));
        const auto described = describe(values);
        const auto median = described.median;
        for (const auto& [figure, value] : {std::pair{"_median", median}, std::pair{"_mean", described.mean},
                                            std::pair{"_sd", described.sd}, std::pair{"_min", described.min},
                                            std::pair{"_max", described.max}})
            table.value(name + std::string{figure}, std::ssize(values), value);
        if (norm)
            table.value(std::string{name} + "_median_percentile_normal", std::ssize(values),
                        median ? std::optional{normal_percentile(*median, *norm->mean, *norm->sd).value}
                               : std::nullopt);
    }
}

void write_baselines(Table& table, const BaselineStatistic& baselines)
{
    table.value("baselines_mean", baselines.n, baselines.mean);
    table.value("baselines_sd", baselines.n, baselines.n > 1 ? std::optional{baselines.sd} : std::nullopt);
    table.value("baselines_alpha", baselines.n, baselines.alpha);
}

void print_outcomes(const Options& options, const std::string& connection)
{
    if (options.pairs.empty() && connection.empty())
        throw std::runtime_error{"Give --pairs FILE, or the practice's database before the command."};
    const auto library = given_library(connection);
    const auto& instrument = instrument_named(library, options.instrument);
    const auto& score = score_named(instrument, options.score);
    const auto* norm = options.norm.empty() ? nullptr : &norm_named(instrument, score, options.norm);
    const auto scores = options.pairs.empty() ? scores_of_practice(connection, instrument, score)
                                              : scores_of_file(options.pairs, score);
    const auto basis = basis_for(library, instrument, score, scores, norm);
    std::vector<Pair> complete;
    std::ranges::copy_if(scores.rows, std::back_inserter(complete), &Pair::complete);
    Table table{instrument, score, scores, basis};
    table.count("paired", std::ssize(complete), std::ssize(scores.rows));
    write_verdicts(table, instrument, score, basis, complete);
    write_descriptions(table, norm, complete);
    if (scores.baselines)
        write_baselines(table, *scores.baselines);
}

}  // namespace

void add_outcomes_command(CLI::App& app, const std::function<std::string()>& database)
{
    const auto options = std::make_shared<Options>();
    auto* command =
        app.add_subcommand("outcomes", "Count verdicts of a file or of the practice; docs/batch.md");
    command->add_option("--instrument", options->instrument, "Its code, as phq9")->required();
    command->add_option("--score", options->score, "The score's code, as total")->required();
    command->add_option("--norm", options->norm, "Judge by this published sample, named by its population");
    command->add_option(
        "--pairs", options->pairs,
        "Columns pre and post, instead of the practice's own data; with its database before the "
        "command, judged as the practice judges");
    command->final_callback([options, database] { print_outcomes(*options, database()); });
}

}  // namespace attune::server
