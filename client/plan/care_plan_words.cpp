#include "client/plan/care_plan_words.hpp"

#include <algorithm>

#include "client/score_words.hpp"
#include "shared/domain/phase.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::size_t most_parts_named = 4;

// The score's name, behind it the instrument's where it does not say that: "Fear of self-compassion (FCS)".
std::string whole_title(const Library& library, const std::string& instrument, const std::string& score)
{
    auto title = score_title(library, instrument, score);
    const auto* known = library.instrument(instrument);
    if (known && title.find(known->short_name) == std::string::npos)
        title += " (" + known->short_name + ')';
    return title;
}

void add_part(std::string& text, const std::string& heading, const std::string& lines)
{
    if (lines.empty())
        return;
    if (!text.empty())
        text += "\n\n";
    text += heading + '\n' + lines;
}

void add_line(std::string& lines, const std::string& line)
{
    if (!lines.empty())
        lines += '\n';
    lines += line;
}

std::string fear_lines(const FearOfFlow& fear)
{
    std::string lines = fear.text;
    if (fear.belief)
        add_line(lines, say("Belief {1} %", *fear.belief));
    return lines;
}

bool is_among(const std::vector<ScoreChoice>& choices, const std::string& instrument,
              const std::string& score)
{
    return std::ranges::any_of(choices, [&](const ScoreChoice& choice) {
        return choice.instrument == instrument && choice.score == score;
    });
}

}  // namespace

PhaseCard phase_card(const api::Overview& overview, Day today)
{
    if (!overview.care_plan)
        return {};
    const auto& contents = overview.care_plan->contents;
    PhaseCard card{say("No phase is said yet"), {}, {}, false};
    if (!overview.episodes.empty() && !overview.episodes.front().ended_on) {
        card.review = review_words(contents, today);
        card.due = review_is_due(contents, today);
    }
    if (contents.phase) {
        card.phase = phase_words(*contents.phase);
        card.next = next_phase_words(*contents.phase);
    }
    return card;
}

std::string intervention_words(const Intervention& intervention, const Library& library)
{
    if (intervention.exercise.empty())
        return intervention.text;
    const auto* exercise = library.exercise(intervention.exercise);
    return exercise ? exercise->name : intervention.exercise;
}

std::string care_plan_text(const CarePlanContents& contents, const Library& library)
{
    std::string text;
    if (contents.phase)
        add_part(text, words_for(CarePlanPart::phase), phase_words(*contents.phase));
    std::string targets;
    for (const auto& [instrument, score, aim] : contents.targets)
        add_line(targets, whole_title(library, instrument, score) + (aim.empty() ? "" : ": " + aim));
    add_part(text, words_for(CarePlanPart::targets), targets);
    std::string interventions;
    for (const auto& intervention : contents.interventions)
        add_line(interventions, intervention_words(intervention, library));
    add_part(text, words_for(CarePlanPart::interventions), interventions);
    for (const auto& member : fear_members)
        add_part(text, words_for(member.part), fear_lines(contents.fears.*member.fear));
    if (contents.review_on)
        add_part(text, words_for(CarePlanPart::review), medium_date(*contents.review_on));
    if (contents.agreed_on)
        add_part(text, words_for(CarePlanPart::agreement),
                 medium_date(*contents.agreed_on) +
                     (contents.agreed_how.empty() ? "" : ", " + contents.agreed_how));
    return text;
}

std::string version_line(const api::CarePlanVersion& version)
{
    return say("Version {1}, {2}, {3}", version.number, medium_date(local_day(version.saved_at)),
               version.saved_by) +
           ": " +
           (version.changed.size() > most_parts_named ? say("{1} parts changed", version.changed.size())
                                                      : list_of(version.changed));
}

std::string list_of(const std::vector<CarePlanPart>& parts)
{
    std::string list;
    for (const auto part : parts)
        list.append(list.empty() ? "" : "; ").append(words_for(part));
    return list;
}

std::vector<ScoreChoice> score_choices(const api::Overview& overview, const Library& library,
                                       const std::vector<PlanTarget>& wanted)
{
    std::vector<ScoreChoice> choices;
    const auto add = [&](const std::string& instrument, const std::string& score, const std::string& now) {
        if (!is_among(choices, instrument, score))
            choices.push_back({instrument, score, whole_title(library, instrument, score) + now});
    };
    for (const auto& course : overview.courses) {
        const auto* definition = score_definition(library, course.instrument, course.score);
        if (definition && definition->ready && course.since_first.to)
            add(course.instrument, course.score,
                ", " + say("now {1} of {2}", figure(*course.since_first.to), figure(definition->max)));
    }
    for (const auto& instrument : library.instruments())
        for (const auto& score : instrument.scores)
            if (score.ready)
                add(instrument.code, score.code, {});
    for (const auto& target : wanted)
        add(target.instrument, target.score, {});
    return choices;
}

}  // namespace attune::desktop
