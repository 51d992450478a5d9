#include "server/routes/plan.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "server/db/formulations.hpp"
#include "server/named_evidence.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_rating(Faults& faults, const char* path, const std::string& how_large,
                  const std::optional<int>& rating)
{
    if (rating)
        faults.outside(path, how_large, *rating, least_rating, highest_rating);
}

Faults faults_of(const api::SaveFormulation::Request& request)
{
    Faults faults;
    for (const auto& [part, text] : formulation_boxes)
        faults.too_long(std::string{"boxes."}.append(boost::describe::enum_to_string(part, "")),
                        say("\"{1}\"", words_for(part)), request.boxes.*text, room_for_box);
    check_rating(faults, "systems.threat", say("How large threat is"), request.systems.threat);
    check_rating(faults, "systems.drive", say("How large drive is"), request.systems.drive);
    check_rating(faults, "systems.soothing", say("How large soothing is"), request.systems.soothing);
    if (request.evidence.size() > most_evidence)
        faults.add("evidence", say("A formulation points at {1} scores, items and notes at most, not {2}.",
                                   most_evidence, request.evidence.size()));
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
        return no_such(PartOfRecord::formulation);
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
