#include "client/homework/suggestions.hpp"

#include <algorithm>

#include "client/score_words.hpp"
#include "shared/domain/suggestion.hpp"

namespace attune::desktop {

namespace {

std::vector<ScoreNow> scores_now(const api::Overview& overview, const Library& library)
{
    std::vector<ScoreNow> scores;
    for (const auto& course : overview.courses) {
        const auto* instrument = library.instrument(course.instrument);
        const auto* score = score_definition(library, course.instrument, course.score);
        if (score && course.since_first.to)
            scores.push_back({instrument, score, *course.since_first.to});
    }
    return scores;
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
    std::vector<ExerciseChoice> choices;
    const auto add = [&](const Exercise& exercise, std::string why) {
        if (std::ranges::find(choices, &exercise, &ExerciseChoice::exercise) == choices.end())
            choices.push_back({&exercise, std::move(why), is_running(overview, exercise.code)});
    };
    for (auto& suggestion : suggestions(library.exercises(), scores_now(overview, library)))
        add(*suggestion.exercise,
            choices.size() < most_suggested ? std::move(suggestion.why) : std::string{});
    for (const auto& exercise : library.exercises())
        if (is_offered(exercise))
            add(exercise, {});
    return choices;
}

}  // namespace attune::desktop
