// The words of a care plan's parts, what differs between two versions, and what is wrong with one.
#include "shared/domain/care_plan.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/phase.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::chrono::days plain_without_year{300};

std::string element(const char* list, std::size_t index)
{
    return std::string{list} + '[' + std::to_string(index) + ']';
}

class Check {
public:
    explicit Check(Day latest) : latest_{latest} {}

    void targets(const std::vector<PlanTarget>& targets)
    {
        if (targets.size() > most_targets)
            add("targets",
                say("A plan has at most {1} targets; these are {2}.", most_targets, targets.size()));
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const auto& target = targets[i];
            const auto path = element("targets", i);
            const auto here = targets.begin() + static_cast<std::ptrdiff_t>(i);
            const auto same = [&target](const PlanTarget& other) {
                return other.instrument == target.instrument && other.score == target.score;
            };
            if (target.instrument.empty() || target.score.empty())
                add(path + ".score", say("Choose the score that this target is about."));
            else if (std::find_if(targets.begin(), here, same) != here)
                add(path + ".score", say("This score is a target already."));
            room(path + ".aim", say("The aim"), target.aim, room_for_aim);
        }
    }

    void interventions(const std::vector<Intervention>& interventions)
    {
        if (interventions.size() > most_interventions)
            add("interventions", say("A plan has at most {1} interventions; these are {2}.",
                                     most_interventions, interventions.size()));
        for (std::size_t i = 0; i < interventions.size(); ++i) {
            const auto& [exercise, text] = interventions[i];
            const auto path = element("interventions", i);
            const auto here = interventions.begin() + static_cast<std::ptrdiff_t>(i);
            if (exercise.empty() == trimmed(text).empty())
                add(path, say("An intervention is either an exercise or something else in words."));
            else if (std::find(interventions.begin(), here, *here) != here)
                add(path, say("This is in the plan already."));
            room(path + ".text", say("The intervention"), text, room_for_intervention);
        }
    }

    void fears(const FearsOfFlows& fears)
    {
        for (const auto& [part, name, flow, member] : fear_members) {
            const auto& [text, belief] = fears.*member;
            const auto path = std::string{"fears."}.append(name);
            room(path + ".text", say("What stands in the way of {1}", say(std::string{flow})), text,
                 room_for_fear);
            if (belief && (*belief < 0 || *belief > highest_belief))
                add(path + ".belief",
                    say("The belief must be from 0 to {1} per cent, not {2}.", highest_belief, *belief));
        }
    }

    void agreement(const CarePlanContents& contents)
    {
        if (!contents.agreed_on && !contents.agreed_how.empty())
            add("agreed_on", say("Say on which day the client agreed."));
        if (contents.agreed_on && *contents.agreed_on > latest_)
            add("agreed_on", say("The day on which the client agreed, {1}, lies in the future.",
                                 medium_date(*contents.agreed_on)));
        room("agreed_how", say("How the client agreed"), contents.agreed_how, room_for_agreement);
    }

    void add(std::string path, std::string sentence)
    {
        faults.push_back({std::move(path), std::move(sentence)});
    }

    std::vector<FieldError> faults;

private:
    void room(std::string path, const std::string& what, std::string_view text, std::size_t limit)
    {
        if (const auto length = characters(text); length > limit)
            add(std::move(path), say("{1} has {2} characters; there is room for {3}.", what, length, limit));
    }

    Day latest_;
};

}  // namespace

std::string words_for(CarePlanPart part)
{
    switch (part) {
        case CarePlanPart::phase:
            return say("Phase");
        case CarePlanPart::targets:
            return say("Targets");
        case CarePlanPart::interventions:
            return say("Interventions");
        case CarePlanPart::fears_to_others:
            return say("Fears, compassion to others");
        case CarePlanPart::fears_from_others:
            return say("Fears, compassion from others");
        case CarePlanPart::fears_to_self:
            return say("Fears, compassion to oneself");
        case CarePlanPart::review:
            return say("Review date");
        case CarePlanPart::agreement:
            return say("The client's agreement");
    }
    return {};
}

std::vector<CarePlanPart> changed_parts(const CarePlanContents& before, const CarePlanContents& after)
{
    std::vector<CarePlanPart> changed;
    const auto compare = [&](CarePlanPart part, const auto& was, const auto& is) {
        if (!(was == is))
            changed.push_back(part);
    };
    compare(CarePlanPart::phase, before.phase, after.phase);
    compare(CarePlanPart::targets, before.targets, after.targets);
    compare(CarePlanPart::interventions, before.interventions, after.interventions);
    for (const auto& member : fear_members)
        compare(member.part, before.fears.*member.fear, after.fears.*member.fear);
    compare(CarePlanPart::review, before.review_on, after.review_on);
    compare(CarePlanPart::agreement, std::pair{before.agreed_on, before.agreed_how},
            std::pair{after.agreed_on, after.agreed_how});
    return changed;
}

std::vector<FieldError> faults_of(const CarePlanContents& contents, Day latest)
{
    Check check{latest};
    if (contents.phase && (*contents.phase < first_phase || *contents.phase > last_phase))
        check.add("phase", say("The phase must be from {1} to {2}, not {3}.", first_phase, last_phase,
                               *contents.phase));
    check.targets(contents.targets);
    check.interventions(contents.interventions);
    check.fears(contents.fears);
    check.agreement(contents);
    return std::move(check.faults);
}

bool review_is_due(const CarePlanContents& contents, Day today)
{
    return contents.review_on && *contents.review_on <= today;
}

std::string review_words(const CarePlanContents& contents, Day today)
{
    if (!contents.review_on)
        return say("no review date");
    const auto day = *contents.review_on;
    if (day == today)
        return say("review due today");
    const auto away = day.value - today.value;
    const auto date =
        away < plain_without_year && -away < plain_without_year ? short_date(day) : medium_date(day);
    return day < today ? say("review due since {1}", date) : say("review {1}", date);
}

}  // namespace attune
