#include "shared/measures/totals.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune {

namespace {

std::string in_total(std::size_t index, const char* member)
{
    return "totals[" + std::to_string(index) + "]." + member;
}

std::string fault_of(const ScoreDefinition& score, double value)
{
    const auto from = figure(score.min);
    const auto to = figure(score.max);
    if (!std::isfinite(value) || value < score.min || value > score.max)
        return say("{1} runs from {2} to {3}, so it cannot be {4}.", score.name, from, to, figure(value));
    if (score.whole && value != std::floor(value))
        return say("{1} takes whole numbers only, from {2} to {3}.", score.name, from, to);
    return {};
}

std::vector<FieldError> faults_in(const Instrument& instrument, std::span<const Total> totals)
{
    std::vector<FieldError> faults;
    if (totals.empty())
        faults.push_back({"totals", say("Enter at least one score.")});
    std::set<std::string> told;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const auto* score = find_score(instrument, totals[i].score);
        if (!score || !score->ready)
            faults.push_back({in_total(i, "score"), say("The {1} has no score \"{2}\" in use.",
                                                        instrument.short_name, totals[i].score)});
        else if (!told.insert(score->code).second)
            faults.push_back({in_total(i, "score"), say("{1} is told twice.", score->name)});
        else if (auto fault = fault_of(*score, totals[i].value); !fault.empty())
            faults.push_back({in_total(i, "value"), std::move(fault)});
    }
    return faults;
}

Score taken_over(const Instrument& instrument, const ScoreDefinition& definition, double value)
{
    Score score;
    score.score = definition.code;
    score.value = value;
    if (const int band = PreparedScore{instrument, definition}.band_of(value); band >= 0)
        score.band = instrument.bands[static_cast<std::size_t>(band)].label;
    score.missing = static_cast<int>(definition.items.size());
    score.so_far = value;
    return score;
}

}  // namespace

Result<std::vector<Score>> score_totals(const Instrument& instrument, std::span<const Total> totals)
{
    if (auto faults = faults_in(instrument, totals); !faults.empty()) {
        auto sentence = faults.front().sentence;
        return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
    }
    std::vector<Score> scores;
    scores.reserve(totals.size());
    for (const auto& definition : instrument.scores) {
        const auto told = std::ranges::find(totals, definition.code, &Total::score);
        if (told != totals.end())
            scores.push_back(taken_over(instrument, definition, told->value));
    }
    return scores;
}

}  // namespace attune
