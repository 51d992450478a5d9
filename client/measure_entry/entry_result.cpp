#include "client/measure_entry/entry_result.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/score_words.hpp"

namespace attune::desktop {

namespace {

const Course* course_of(const api::AdministrationRecorded& recorded, const std::string& score)
{
    const auto found = std::ranges::find(recorded.courses, score, &Course::score);
    return found == recorded.courses.end() ? nullptr : &*found;
}

// The first complete score; none when this form is itself the first.
std::optional<double> baseline_for(const Course& course, const std::string& administration_id)
{
    const auto first = std::ranges::find_if(course.points, [](const auto& p) { return p.value.has_value(); });
    if (first == course.points.end() || first->administration_id == administration_id)
        return std::nullopt;
    return first->value;
}

void add_verdict(ResultScore& result, const Instrument& instrument, const ScoreDefinition& definition,
                 const Course& course, const api::Administration& form)
{
    const auto point =
        std::ranges::find(course.points, form.administration_id, &CoursePoint::administration_id);
    const auto value = point == course.points.end() ? std::nullopt : point->value;
    const auto baseline = baseline_for(course, form.administration_id);
    const auto verdict = judge(instrument, definition, course.basis, baseline, value);
    result.kind = verdict.kind;
    result.verdict = verdict.words;
    result.sentence = verdict.sentence;
    result.basis = course.basis.sentence;
}

ResultScore result_of(const Instrument& instrument, const ScoreDefinition& definition, const Score& score)
{
    ResultScore result;
    result.name = display_name(instrument, definition);
    result.value = score.value ? figure(*score.value) : "\u2013";
    result.range = score.value ? say("of {1}", figure(definition.max))
                               : say("so far {1}, of {2}", figure(score.so_far), figure(definition.max));
    result.band = say(score.band.value_or(""));
    result.missing = missing_in_words(score);
    return result;
}

}  // namespace

std::vector<ResultScore> result_scores(const Instrument& instrument,
                                       const api::AdministrationRecorded& recorded)
{
    std::vector<ResultScore> results;
    for (const auto& score : recorded.administration.scores) {
        const auto* definition = find_score(instrument, score.score);
        if (!definition)
            continue;
        auto result = result_of(instrument, *definition, score);
        if (const auto* course = course_of(recorded, score.score))
            add_verdict(result, instrument, *definition, *course, recorded.administration);
        results.push_back(std::move(result));
    }
    return results;
}

std::string missing_rule_in_words(const Instrument& instrument)
{
    const auto& rule = instrument.missing_rule;
    if (!rule || rule->blanks_allowed == 0)
        return say(
            "A scale with a blank has no score: no rule for missing answers has been published for this "
            "measure.");
    if (!drives(rule->status))
        return say(
            "A scale with a blank has no score: the rule for missing answers of this measure has not been "
            "verified.");

    return say_count("Up to {1} blank is filled with the mean of the other answers, and the score says so.",
                     "Up to {1} blanks are filled with the mean of the other answers, and the score says so.",
                     rule->blanks_allowed);
}

}  // namespace attune::desktop
