#include "shared/domain/safety_plan.hpp"

#include <algorithm>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(SafetyPlanPart part)
{
    return std::ranges::find(safety_plan_steps, part, &SafetyPlanStep::part)->heading;
}

std::vector<SafetyPlanPart> changed_parts(const SafetyPlanContents& before, const SafetyPlanContents& after)
{
    std::vector<SafetyPlanPart> changed;
    for (const auto& step : safety_plan_steps)
        if (before.*step.text != after.*step.text)
            changed.push_back(step.part);
    return changed;
}

std::vector<FieldError> faults_of(const SafetyPlanContents& contents)
{
    std::vector<FieldError> faults;
    for (const auto& step : safety_plan_steps)
        if (const auto length = characters(contents.*step.text); length > room_for_safety_plan_part)
            faults.push_back({step.member, say("This has {1} characters; there is room for {2}.", length,
                                               room_for_safety_plan_part)});
    return faults;
}

}  // namespace attune
