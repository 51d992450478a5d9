#include "server/routes/duplicates.hpp"

#include "server/client_check.hpp"
#include "server/db/possible_duplicates.hpp"
#include "shared/api/duplicates.hpp"

namespace attune::server {

namespace {

Result<api::LookForDuplicates::Reply> look_for_duplicates(Context& context,
                                                          const api::LookForDuplicates::Request& request)
{
    Faults faults;
    check_details(faults, request.details, context.now);
    if (faults.any())
        return faults.refusal();
    return api::LookForDuplicates::Reply{possible_duplicates_of(context.db, request.details)};
}

Result<api::ReadDuplicates::Reply> read_duplicates(Context& context, const api::Nothing&)
{
    api::ReadDuplicates::Reply reply{duplicate_pairs(context.db, api::most_duplicate_pairs + 1)};
    reply.more = reply.pairs.size() > api::most_duplicate_pairs;
    if (reply.more)
        reply.pairs.pop_back();
    return reply;
}

}  // namespace

std::vector<Route> duplicate_routes()
{
    return {
        route<api::LookForDuplicates>(look_for_duplicates),
        route<api::ReadDuplicates>(read_duplicates),
    };
}

}  // namespace attune::server
