#include "server/routes/safety_plans.hpp"

#include "reports/safety_plan_paper.hpp"
#include "server/db/clients.hpp"
#include "server/db/safety_plans.hpp"
#include "server/refusals.hpp"
#include "server/routes/documents.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadSafetyPlans::Reply> read_safety_plans(Context& context,
                                                      const api::ReadSafetyPlans::Request& request)
{
    return api::ReadSafetyPlans::Reply{SafetyPlans{context.db}.versions(request.client_id)};
}

Result<api::SafetyPlan> save_safety_plan(Context& context, const api::SaveSafetyPlan::Request& request)
{
    Faults faults;
    for (auto& fault : faults_of(request.contents))
        faults.add("contents." + fault.path, std::move(fault.sentence));
    if (faults.any())
        return faults.refusal();
    return SafetyPlans{context.db}.save(request, context.user.user_id);
}

Result<api::DocumentWithContent> file_safety_plan(Context& context,
                                                  const api::FileSafetyPlan::Request& request)
{
    const auto plan = SafetyPlans{context.db}.latest(request.client_id);
    const auto client = Clients{context.db}.find(request.client_id);
    if (!plan || !client)
        return no_such(PartOfRecord::safety_plan);
    if (request.number && *request.number != plan->number)
        return conflict(
            to_say("A newer version of the safety plan was saved since this page was shown. Nothing "
                   "was filed: look at it first."));
    const auto& details = client->details;
    const reports::SafetyPlanPaper paper{{called(details.preferred_name, details.legal_name), plan->contents,
                                          local_day(plan->saved_at), context.facts.practice.name,
                                          plan->saved_at}};
    api::Document about;
    about.kind = "safety_plan";
    about.title = say("Safety plan, version {1}, {2}", plan->number, medium_date(local_day(plan->saved_at)));
    about.pages = paper.pages();
    return file_paper(
        context, request.client_id, std::move(about), paper.pdf(),
        {{"client", request.client_id, client->row_version}, {"safety_plan", "", plan->number}});
}

}  // namespace

std::vector<Route> safety_plan_routes()
{
    return {
        route<api::ReadSafetyPlans>(read_safety_plans),
        route<api::SaveSafetyPlan>(save_safety_plan),
        route<api::FileSafetyPlan>(file_safety_plan),
    };
}

}  // namespace attune::server
