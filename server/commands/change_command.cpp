#include "server/commands/change_command.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "server/commands/pairs.hpp"
#include "server/commands/refusal_text.hpp"
#include "shared/csv/cells.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/sample.hpp"

namespace attune::server {

namespace {

struct Options {
    std::string pairs;
    ChangeMethod method = ChangeMethod::jacobson_truax;
    Confidence confidence = Confidence::ninety_five;
    ReliabilityKind kind = ReliabilityKind::alpha;
    Direction direction = Direction::higher_worse;
    ChangeFigures figures;
    std::optional<double> sd;
    std::optional<double> cut_off;
    std::string cut_off_by;  // a, b, c or true_scores; empty: `cut_off` as it was given
    std::optional<double> functional_mean;
    std::optional<double> functional_sd;
    std::optional<double> functional_reliability;
    bool counts = false;
};

template <class E>
std::map<std::string, E> names_of()
{
    std::map<std::string, E> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto value) { names[value.name] = value.value; });
    return names;
}

const auto cut_off_methods = names_of<CutOffMethod>();
constexpr auto true_scores = "true_scores";

std::optional<double> or_else(std::optional<double> given, std::optional<double> computed)
{
    return given ? given : computed;
}

// What was not given is worked out from the complete pairs of the file.
ChangeFigures figures_for(const Options& options, const Pairs& pairs)
{
    std::vector<double> pre;
    std::vector<double> post;
    for (const auto& pair : pairs.rows)
        if (pair.complete()) {
            pre.push_back(*pair.pre);
            post.push_back(*pair.post);
        }
    const auto first = describe(pre);
    const auto last = describe(post);
    auto figures = options.figures;
    figures.sd_pre = or_else(options.sd, first.sd).value_or(0);
    figures.mean_pre = or_else(figures.mean_pre, first.mean);
    figures.mean_post = or_else(figures.mean_post, last.mean);
    figures.sd_post = or_else(figures.sd_post, last.sd);
    figures.correlation = or_else(figures.correlation, correlation(pre, post));
    figures.reliability_post = or_else(figures.reliability_post, figures.reliability);
    return figures;
}

// Between the first scores, as the clinical group, and the functional group of the options.
Result<double> worked_out_cut_off(const Options& options, const ChangeFigures& figures)
{
    std::optional<Group> functional;
    if (options.functional_mean && options.functional_sd)
        functional = Group{*options.functional_mean, *options.functional_sd};
    const auto clinical =
        figures.mean_pre ? std::optional{Group{*figures.mean_pre, figures.sd_pre}} : std::nullopt;
    if (options.cut_off_by != true_scores)
        return clinical_cut_off(cut_off_methods.at(options.cut_off_by), options.direction, clinical,
                                functional);
    if (!clinical || !functional)
        return invalid("cut_off", "This cut-off needs the mean and SD of both groups.");
    return true_score_cut_off(options.direction, *clinical, figures.reliability, *functional,
                              options.functional_reliability.value_or(figures.reliability));
}

struct Judged {
    std::optional<double> index;
    std::string verdict = "incomplete";
};

Judged judge_pair(const Options& options, const ChangeFigures& figures, const Pair& pair)
{
    if (!pair.complete())
        return {};
    const double index = change_index(options.method, figures, *pair.pre, *pair.post);
    const auto change =
        reliable_direction(index, critical_value(options.method, options.confidence), options.direction);
    const auto verdict = significance(change, *pair.pre, *pair.post, options.cut_off, options.direction);
    return {index, boost::describe::enum_to_string(verdict, "")};
}

template <class E>
std::string name_of(E value)
{
    return boost::describe::enum_to_string(value, "");
}

// The basis, the same on every row.
std::vector<std::string> basis_cells(const Options& options, const ChangeFigures& figures)
{
    return {name_of(options.method),
            options.confidence == Confidence::ninety ? "90" : "95",
            number_cell(critical_value(options.method, options.confidence)),
            number_cell(figures.sd_pre),
            number_cell(figures.reliability),
            name_of(options.kind),
            number_cell(options.cut_off)};
}

void write_verdicts(const Options& options, const Pairs& pairs, const ChangeFigures& figures)
{
    std::vector<std::string> names{"line"};
    if (pairs.with_id)
        names.emplace_back("id");
    for (const auto* name : {"pre", "post", "change", "index", "verdict", "method", "confidence", "critical",
                             "sd", "reliability", "reliability_kind", "cut_off"})
        names.emplace_back(name);
    write_row(std::cout, names);
    const auto basis = basis_cells(options, figures);
    for (const auto& pair : pairs.rows) {
        const auto judged = judge_pair(options, figures, pair);
        std::vector<std::string> cells{std::to_string(pair.line)};
        if (pairs.with_id)
            cells.push_back(text_cell(pair.id));
        cells.push_back(number_cell(pair.pre));
        cells.push_back(number_cell(pair.post));
        cells.push_back(number_cell(pair.complete() ? std::optional{*pair.post - *pair.pre} : std::nullopt));
        cells.push_back(number_cell(judged.index));
        cells.push_back(judged.verdict);
        cells.insert(cells.end(), basis.begin(), basis.end());
        write_row(std::cout, cells);
    }
}

void write_counts(const Options& options, const Pairs& pairs, const ChangeFigures& figures)
{
    std::map<std::string, std::size_t> counts;
    for (const auto& pair : pairs.rows)
        ++counts[judge_pair(options, figures, pair).verdict];
    const auto judged = pairs.rows.size() - counts["incomplete"];
    write_row(std::cout, {"verdict", "n", "of", "method", "confidence", "critical", "sd", "reliability",
                          "reliability_kind", "cut_off"});
    const auto write = [&](const std::string& verdict, std::size_t of) {
        std::vector<std::string> cells{verdict, std::to_string(counts[verdict]), std::to_string(of)};
        const auto basis = basis_cells(options, figures);
        cells.insert(cells.end(), basis.begin(), basis.end());
        write_row(std::cout, cells);
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Significance>>(
        [&](auto verdict) { write(verdict.name, judged); });
    write("incomplete", pairs.rows.size());
}

void judge_file(Options options)
{
    const auto pairs = read_pairs(options.pairs);
    const auto figures = figures_for(options, pairs);
    if (const auto checked = check_figures(options.method, figures); !checked)
        give_up(checked.error());
    if (!options.cut_off_by.empty()) {
        const auto cut_off = worked_out_cut_off(options, figures);
        if (!cut_off)
            give_up(cut_off.error());
        options.cut_off = *cut_off;
    }
    if (options.counts)
        write_counts(options, pairs, figures);
    else
        write_verdicts(options, pairs, figures);
}

const std::map<std::string, Confidence> confidences{{"90", Confidence::ninety},
                                                    {"95", Confidence::ninety_five}};
const std::map<std::string, Direction> directions{{"worse", Direction::higher_worse},
                                                  {"better", Direction::higher_better}};

void add_figures(CLI::App& command, Options& options)
{
    auto& figures = options.figures;
    command.add_option("--reliability", figures.reliability, "Of the first scores")->required();
    command.add_option("--sd", options.sd, "Of the first scores; else the file's own");
    command.add_option("--mean", figures.mean_pre, "Of the first scores; else the file's own");
    command.add_option("--last-mean", figures.mean_post, "Of the last scores; else the file's own");
    command.add_option("--last-sd", figures.sd_post, "Of the last scores; else the file's own");
    command.add_option("--last-reliability", figures.reliability_post, "Else that of the first scores");
    command.add_option("--correlation", figures.correlation, "Of first and last; else the file's own");
    auto* given = command.add_option("--cut-off", options.cut_off,
                                     "The last clinical score; without any nobody is recovered");
    command
        .add_option("--cut-off-by", options.cut_off_by,
                    "Work it out between the first scores and a functional group: a, b, c, or true_scores "
                    "(Hageman & Arrindell)")
        ->check(CLI::IsMember({"a", "b", "c", true_scores}))
        ->excludes(given);
    command.add_option("--functional-mean", options.functional_mean, "Of the functional group");
    command.add_option("--functional-sd", options.functional_sd, "Of the functional group");
    command.add_option("--functional-reliability", options.functional_reliability,
                       "Of the functional group, for true_scores; else that of the first scores");
}

}  // namespace

void add_change_command(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("change", "Judge a CSV file of first and last scores; docs/batch.md");
    command->add_option("--pairs", options->pairs, "Columns pre and post, and id if wanted; blank is missing")
        ->required();
    command->add_option("--method", options->method, "The formula")
        ->required()
        ->transform(CLI::CheckedTransformer(names_of<ChangeMethod>()));
    command->add_option("--confidence", options->confidence, "90 or 95 per cent")
        ->required()
        ->transform(CLI::CheckedTransformer(confidences));
    command->add_option("--reliability-kind", options->kind, "What --reliability is")
        ->required()
        ->transform(CLI::CheckedTransformer(names_of<ReliabilityKind>()));
    command->add_option("--higher-is", options->direction, "Which way is better")
        ->required()
        ->transform(CLI::CheckedTransformer(directions));
    add_figures(*command, *options);
    command->add_flag("--counts", options->counts, "How many of each verdict, instead of a row a pair");
    command->final_callback([options] { judge_file(*options); });
}

}  // namespace attune::server
