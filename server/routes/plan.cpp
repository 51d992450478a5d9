#include "server/routes/plan.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "server/db/formulations.hpp"
#include "server/named_evidence.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

void check_rating(Faults& faults, const std::string& system, const std::optional<int>& rating)
{
    if (rating)
        faults.outside("systems." + system, "How large " + system + " is", *rating, least_rating,
                       highest_rating);
}

Faults faults_of(const api::SaveFormulation::Request& request)
{
    Faults faults;
    for (const auto& [part, text] : formulation_boxes)
        faults.too_long(std::string{"boxes."}.append(boost::describe::enum_to_string(part, "")),
                        std::string{'"'}.append(words_for(part)).append(1, '"'), request.boxes.*text,
                        room_for_box);
    check_rating(faults, "threat", request.systems.threat);
    check_rating(faults, "drive", request.systems.drive);
    check_rating(faults, "soothing", request.systems.soothing);
    if (request.evidence.size() > most_evidence)
        faults.add("evidence", "A formulation points at " + std::to_string(most_evidence) +
                                   " scores, items and notes at most, not " +
                                   std::to_string(request.evidence.size()) + ".");
    if (request.row_version == 0 && request.boxes == FormulationBoxes{} && request.systems == ThreeSystems{})
        faults.add("boxes", to_say("Nothing is written yet. Write in one of the boxes, then save."));
    return faults;
}

Result<api::Plan> read_plan(Context& context, const api::ReadPlan::Request& request)
{
    Formulations formulations{context.db};
    return api::Plan{.formulation = formulations.latest(request.client_id),
                     .formulations = formulations.versions(request.client_id)};
}

Result<api::Formulation> read_formulation(Context& context, const api::ReadFormulation::Request& request)
{
    auto formulation = Formulations{context.db}.find(request.client_id, request.number);
    if (!formulation)
        return no_such("version of the formulation");
    return *std::move(formulation);
}

Result<api::Formulation> save_formulation(Context& context, const api::SaveFormulation::Request& request)
{
    if (const auto faults = faults_of(request); faults.any())
        return faults.refusal();
    auto evidence = named_evidence(context, request.client_id, request.evidence);
    if (!evidence)
        return evidence.error();
    auto named = request;
    named.evidence = *std::move(evidence);
    return Formulations{context.db}.save(named, context.user.user_id);
}

}  // namespace

std::vector<Route> plan_routes()
{
    return {
        route<api::ReadPlan>(read_plan),
        route<api::ReadFormulation>(read_formulation),
        route<api::SaveFormulation>(save_formulation),
    };
}

}  // namespace attune::server
