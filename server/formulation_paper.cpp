#include "server/formulation_paper.hpp"

#include "server/db/clients.hpp"
#include "server/db/formulations.hpp"
#include "server/refusals.hpp"
#include "shared/domain/client_name.hpp"

namespace attune::server {

Result<api::FormulationPaper> make_formulation_paper(Context& context, const std::string& client_id,
                                                     std::int64_t number)
{
    auto formulation = Formulations{context.db}.find(client_id, number);
    const auto client = Clients{context.db}.find(client_id);
    if (!formulation || !client)
        return no_such(PartOfRecord::formulation);
    const auto name = full_name(client->details);
    return api::FormulationPaper{
        .practice_name = context.facts.practice.name,
        .demonstration = context.facts.practice.demonstration,
        .preferred_name = name,
        .initials = initials_of(name),
        .pronouns = client->details.pronouns,
        .born_on = client->details.born_on,
        .number = formulation->number,
        .text = {std::move(formulation->boxes), formulation->systems, std::move(formulation->evidence)},
        .saved_by = formulation->saved_by,
        .saved_at = formulation->saved_at,
        .made_at = context.now};
}

}  // namespace attune::server
