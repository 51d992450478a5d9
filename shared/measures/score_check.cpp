#include "shared/measures/score_check.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace attune {

namespace {

constexpr double nothing = 1e-9;               // less than any difference between two scores
constexpr double least_step_of_a_total = 0.1;  // as letters give it

void check_items(const Instrument& instrument, const ScoreDefinition& score, const std::string& path,
                 FaultList& faults)
{
    faults.require(!score.items.empty() || !score.ready || is_total_only(instrument), path + ".items",
                   "is empty.");
    std::set<int> seen;
    for (std::size_t i = 0; i < score.items.size(); ++i) {
        const bool exists = score.items[i] >= 1 && score.items[i] <= std::ssize(instrument.items);
        faults.require(exists, element(path + ".items", i), "is not an item of this instrument.");
        faults.require(seen.insert(score.items[i]).second, element(path + ".items", i), "is listed twice.");
    }
    std::set<int> reversed;
    for (std::size_t i = 0; i < score.reverse.size(); ++i) {
        faults.require(seen.contains(score.reverse[i]), element(path + ".reverse", i),
                       "is not an item of this score.");
        faults.require(reversed.insert(score.reverse[i]).second, element(path + ".reverse", i),
                       "is listed twice.");
    }
}

// Groups share the score's items out among them, each to one.
void check_groups(const ScoreDefinition& score, const std::string& path, FaultList& faults)
{
    std::vector<int> grouped;
    for (std::size_t i = 0; i < score.groups.size(); ++i) {
        faults.require(!score.groups[i].empty(), element(path + ".groups", i), "is empty.");
        grouped.insert(grouped.end(), score.groups[i].begin(), score.groups[i].end());
    }
    auto items = score.items;
    std::ranges::sort(items);
    std::ranges::sort(grouped);
    const bool fits = score.method == Method::mean_of_groups ? grouped == items : grouped.empty();
    faults.require(fits, path + ".groups",
                   "must share out the items of a mean of groups, and of that alone.");
}

// What is entered as it was told is made of nothing, and its limits follow from nothing.
void check_total(const ScoreDefinition& score, const std::string& path, FaultList& faults)
{
    faults.require(score.min < score.max, path + ".max", "must be greater than min.");
    faults.require(score.method == Method::sum && score.multiplier == 1 && score.lookup.empty(), path,
                   "has no items, so it must be a plain sum: its total is entered as it stands.");
}

void check_limits(const Response& response, const ScoreDefinition& score, const std::string& path,
                  FaultList& faults)
{
    faults.require(score.multiplier > 0, path + ".multiplier", "must be greater than 0.");
    if (score.items.empty() || !score.lookup.empty())
        return;
    const double items = score.method == Method::sum ? static_cast<double>(score.items.size()) : 1;
    const double min = response.min * items * score.multiplier;
    const double max = response.max * items * score.multiplier;
    faults.require(std::abs(score.min - min) < nothing, path + ".min", "does not follow from the items.");
    faults.require(std::abs(score.max - max) < nothing, path + ".max", "does not follow from the items.");
}

// A table has a row for each possible sum, and rises with it.
void check_table(const Response& response, const ScoreDefinition& score, const std::string& path,
                 FaultList& faults)
{
    const auto& table = score.lookup;
    if (table.empty())
        return;
    faults.require(score.method == Method::sum, path + ".lookup", "is for sums only.");
    const int items = static_cast<int>(score.items.size());
    const bool whole = table.front().sum == response.min * items && table.back().sum == response.max * items;
    faults.require(whole, path + ".lookup", "must run from the least to the greatest possible sum.");
    for (std::size_t i = 1; i < table.size(); ++i)
        faults.require(table[i].sum == table[i - 1].sum + 1 && table[i].value > table[i - 1].value,
                       element(path + ".lookup", i), "must follow the row before, with a greater value.");
    faults.require(score.min == table.front().value, path + ".min", "must be the table's first value.");
    faults.require(score.max == table.back().value, path + ".max", "must be the table's last value.");
}

// Of the scores that are computed only a composite may use items that another uses, and it may use no others.
void check_shared_items(const std::vector<ScoreDefinition>& scores, FaultList& faults)
{
    std::set<int> keyed;
    std::set<int> known;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i].composite)
            continue;
        known.insert(scores[i].items.begin(), scores[i].items.end());
        if (scores[i].ready)
            for (const int item : scores[i].items)
                faults.require(keyed.insert(item).second, element("scores", i, "items"),
                               "shares an item with another score; only a composite may.");
    }
    for (std::size_t i = 0; i < scores.size(); ++i)
        faults.require(
            !scores[i].composite ||
                std::ranges::all_of(scores[i].items, [&](int item) { return known.contains(item); }),
            element("scores", i, "items"), "has an item that no other score has; a composite may not.");
}

}  // namespace

bool is_code(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

double step_of(const ScoreDefinition& score)
{
    if (score.items.empty())
        return score.whole ? 1 : least_step_of_a_total;
    if (score.method == Method::sum && score.lookup.empty())
        return score.multiplier;
    double step = score.method == Method::sum ? score.max - score.min
                                              : score.multiplier / static_cast<double>(score.items.size());
    for (std::size_t i = 1; i < score.lookup.size(); ++i)
        step = std::min(step, score.lookup[i].value - score.lookup[i - 1].value);
    for (const auto& group : score.groups)
        step = std::min(step, score.multiplier / static_cast<double>(group.size() * score.groups.size()));
    return step;
}

void check_scores(const Instrument& instrument, FaultList& faults)
{
    faults.require(!instrument.scores.empty(), "scores", "is empty.");
    std::set<std::string> codes;
    for (std::size_t i = 0; i < instrument.scores.size(); ++i) {
        const auto& score = instrument.scores[i];
        const auto path = element("scores", i);
        faults.require(is_code(score.code), path + ".code", "must be small letters, digits and underscores.");
        faults.require(codes.insert(score.code).second, path + ".code", "is used twice.");
        faults.require(!score.name.empty(), path + ".name", "is empty.");
        faults.require(!score.short_name.empty(), path + ".short_name", "is empty.");
        faults.require(!score.ready || drives(score.status), path + ".ready",
                       "cannot be true while the key is not verified.");
        check_items(instrument, score, path, faults);
        if (is_total_only(instrument))
            check_total(score, path, faults);
        check_groups(score, path, faults);
        check_limits(instrument.response, score, path, faults);
        check_table(instrument.response, score, path, faults);
    }
    check_shared_items(instrument.scores, faults);
}

}  // namespace attune
