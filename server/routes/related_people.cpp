#include "server/routes/related_people.hpp"

#include "server/client_check.hpp"
#include "server/db/related_people.hpp"
#include "server/routes/faults.hpp"

namespace attune::server {

namespace {

Faults faults_of(const api::RelatedPersonDetails& details)
{
    Faults faults;
    check_related_person(faults, details);
    return faults;
}

Result<api::ReadRelatedPeople::Reply> read_related_people(Context& context,
                                                          const api::ReadRelatedPeople::Request& request)
{
    RelatedPeople people{context.db};
    return api::ReadRelatedPeople::Reply{context.user.role == api::Role::assistant
                                             ? people.to_reach(request.client_id)
                                             : people.of_client(request.client_id)};
}

Result<api::RelatedPerson> add_related_person(Context& context, const api::AddRelatedPerson::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    return RelatedPeople{context.db}.add(request, context.user.user_id);
}

Result<api::RelatedPerson> update_related_person(Context& context,
                                                 const api::UpdateRelatedPerson::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    return RelatedPeople{context.db}.update(request, context.user.user_id);
}

Result<api::RelatedPerson> remove_related_person(Context& context,
                                                 const api::RemoveRelatedPerson::Request& request)
{
    return RelatedPeople{context.db}.remove(request, context.user.user_id);
}

}  // namespace

std::vector<Route> related_person_routes()
{
    return {
        route<api::ReadRelatedPeople>(read_related_people),
        route<api::AddRelatedPerson>(add_related_person),
        route<api::UpdateRelatedPerson>(update_related_person),
        route<api::RemoveRelatedPerson>(remove_related_person),
    };
}

}  // namespace attune::server
