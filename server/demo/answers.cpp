#include "server/demo/answers.hpp"

#include <algorithm>
#include <cmath>

namespace attune::server::demo {

namespace {

constexpr double between_scores = 0.07;  // of one person's scores of an instrument
constexpr double item_noise = 0.15;

// Where the way leads from a severity.
double destination(Way way, double severity)
{
    switch (way) {
        case Way::better:
            return severity * 0.55;
        case Way::much_better:
            return severity * 0.3;
        case Way::unchanged:
        case Way::wavering:
            return severity - 0.02;
        case Way::worse:
            return std::min(severity + 0.28, 0.92);
    }
    return severity;
}

// An item's own pull, the same for everybody: some are agreed to sooner than others.
double leaning(int item)
{
    return 0.09 * std::sin(item * 2.4);
}

// The part of the scale that the item is answered at.
double part_for(const ScoreDefinition& score, int item, double severity, Chance& chance)
{
    const bool better_when_higher = score.direction == Direction::higher_better;
    const bool reversed = std::ranges::find(score.reverse, item) != score.reverse.end();
    const double part = severity + leaning(item) + chance.normal(0, item_noise);
    return better_when_higher != reversed ? 1 - part : part;
}

}  // namespace

double severity_at(const Person& person, int index, int forms, Chance& chance)
{
    const double to = destination(person.way, person.severity);
    const double progress = 1 - std::exp(-3.0 * index / std::max(forms, 6));
    const double wave = person.way == Way::wavering ? 0.13 * std::sin(index * 1.3) : 0;
    const double severity = person.severity + (to - person.severity) * progress * 1.05 + wave;
    return std::clamp(severity + chance.normal(0, 0.03), 0.03, 0.95);
}

std::vector<std::optional<int>> answers_for(const Instrument& instrument, double severity, Chance& chance)
{
    const auto& response = instrument.response;
    std::vector<std::optional<int>> answers(instrument.items.size());
    for (const auto& score : instrument.scores) {
        if (score.composite)
            continue;
        const double here = severity + chance.normal(0, between_scores);
        for (const int item : score.items) {
            const double part = part_for(score, item, here, chance);
            const auto answer = std::lround(response.min + part * (response.max - response.min));
            answers[static_cast<std::size_t>(item - 1)] =
                std::clamp(static_cast<int>(answer), response.min, response.max);
        }
    }
    for (const auto& risk : instrument.risk_items)
        answers[static_cast<std::size_t>(risk.item - 1)] = response.min;
    return answers;
}

}  // namespace attune::server::demo
