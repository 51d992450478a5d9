#include "server/routes/care_plans.hpp"

#include <algorithm>

#include "server/db/care_plans.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// Scores that are off stay out: nothing would ever show whether they change.
void check_targets(Faults& faults, const std::vector<PlanTarget>& targets, const Library& library)
{
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& [code, score_code, aim] = targets[i];
        const auto* instrument = library.find(code);
        const auto* score = instrument ? find_score(*instrument, score_code) : nullptr;
        if (!code.empty() && !score_code.empty() && (!score || !score->ready))
            faults.add("targets[" + std::to_string(i) + "].score",
                       say(R"(This server knows no score "{1}" of an instrument "{2}" that is in use.)",
                           score_code, code));
    }
}

void check_exercises(Faults& faults, const std::vector<Intervention>& interventions,
                     const std::vector<Exercise>& exercises)
{
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const auto& code = interventions[i].exercise;
        if (!code.empty() && std::ranges::find(exercises, code, &Exercise::code) == exercises.end())
            faults.add("interventions[" + std::to_string(i) + "].exercise",
                       say("This server knows no exercise \"{1}\".", code));
    }
}

Result<api::ReadCarePlans::Reply> read_care_plans(Context& context,
                                                  const api::ReadCarePlans::Request& request)
{
    return api::ReadCarePlans::Reply{CarePlans{context.db}.versions(request.client_id)};
}

Result<api::CarePlan> read_care_plan(Context& context, const api::ReadCarePlan::Request& request)
{
    auto plan = CarePlans{context.db}.find(request.client_id, request.number);
    if (!plan)
        return no_such(PartOfRecord::care_plan);
    return *std::move(plan);
}

Result<api::CarePlan> save_care_plan(Context& context, const api::SaveCarePlan::Request& request)
{
    const auto& contents = request.contents;
    Faults faults;
    faults.add_all(faults_of(contents, Faults::last_day_begun(context.now)));
    check_targets(faults, contents.targets, context.facts.library);
    check_exercises(faults, contents.interventions, context.facts.exercises);
    if (request.row_version == 0 && contents == CarePlanContents{})
        faults.add("contents",
                   to_say("Nothing is planned yet. Choose the phase or write one of the parts, then save."));
    if (faults.any())
        return faults.refusal();
    return CarePlans{context.db}.save(request, context.user.user_id);
}

}  // namespace

std::vector<Route> care_plan_routes()
{
    return {
        route<api::ReadCarePlans>(read_care_plans),
        route<api::ReadCarePlan>(read_care_plan),
        route<api::SaveCarePlan>(save_care_plan),
    };
}

}  // namespace attune::server
