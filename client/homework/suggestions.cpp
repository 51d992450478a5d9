#include "client/homework/suggestions.hpp"

#include <algorithm>
#include <optional>

#include "shared/measures/change.hpp"

namespace attune::desktop {

namespace {

// How far into the worse end of its scale a score stands: 0 at the best, 1 at the worst.
double worseness(const ScoreDefinition& score, double value)
{
    const double height = score.max > score.min ? (value - score.min) / (score.max - score.min) : 0;
    return score.direction == Direction::higher_worse ? height : 1 - height;
}

bool stands_high(const Instrument& instrument, const ScoreDefinition& score, double value)
{
    if (const auto* cut_off = charted_cut_off(instrument, score.code))
        return cut_off->side == Side::at_or_above ? value >= cut_off->value : value <= cut_off->value;
    return worseness(score, value) >= 0.5;
}

std::optional<double> latest_value(const api::Overview& overview, const ScoreAnswered& answered)
{
    for (const auto& course : overview.courses)
        if (course.instrument == answered.instrument && course.score == answered.score)
            return course.since_first.to;
    return std::nullopt;
}

struct Reason {
    double weight = -1;
    std::string words;
};

Reason reason_for(const Exercise& exercise, const api::Overview& overview, const Library& library)
{
    Reason best;
    for (const auto& answered : exercise.answers) {
        const auto value = latest_value(overview, answered);
        const auto* instrument = library.instrument(answered.instrument);
        const auto* score = instrument ? find_score(*instrument, answered.score) : nullptr;
        if (!value || !score || !stands_high(*instrument, *score, *value))
            continue;
        if (const double weight = worseness(*score, *value); weight > best.weight)
            best = {weight, display_name(*instrument, *score) + " is " + figure(*value) + " of " +
                                figure(score->max) + ". " + answered.reason};
    }
    return best;
}

bool is_running(const api::Overview& overview, const std::string& exercise)
{
    return std::ranges::any_of(overview.assignments, [&](const api::Assignment& assignment) {
        return assignment.exercise == exercise && !assignment.stopped_on;
    });
}

}  // namespace

std::vector<ExerciseChoice> exercise_choices(const api::Overview& overview, const Library& library)
{
    struct Ranked {
        double weight;
        ExerciseChoice choice;
    };
    std::vector<Ranked> ranked;
    for (const auto& exercise : library.exercises()) {
        auto reason = reason_for(exercise, overview, library);
        ranked.push_back(
            {reason.weight, {&exercise, std::move(reason.words), is_running(overview, exercise.code)}});
    }
    std::ranges::stable_sort(ranked, std::greater{}, &Ranked::weight);
    std::vector<ExerciseChoice> choices;
    choices.reserve(ranked.size());
    for (auto& one : ranked) {
        if (choices.size() >= most_suggested)
            one.choice.why.clear();
        choices.push_back(std::move(one.choice));
    }
    return choices;
}

std::string dose_words(int minutes, int days_per_week)
{
    const auto days = std::to_string(days_per_week) + (days_per_week == 1 ? " day a week" : " days a week");
    return minutes > 0 ? std::to_string(minutes) + " min, " + days : days;
}

}  // namespace attune::desktop
