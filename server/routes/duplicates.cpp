#include "server/routes/duplicates.hpp"

#include "server/client_check.hpp"
#include "server/db/clients.hpp"
#include "server/db/pairs_apart.hpp"
#include "server/db/possible_duplicates.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
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
    api::ReadDuplicates::Reply reply;
    reply.pairs = duplicate_pairs(context.db, api::most_duplicate_pairs + 1);
    reply.more = reply.pairs.size() > api::most_duplicate_pairs;
    if (reply.more)
        reply.pairs.pop_back();
    PairsApart apart{context.db};
    reply.apart = apart.all(api::most_duplicate_pairs);
    if (reply.apart.size() == api::most_duplicate_pairs)
        reply.apart_left_out = apart.count() - static_cast<int>(reply.apart.size());
    return reply;
}

bool is_seen(Context& context, const std::string& client_id)
{
    return is_uuid(client_id) && Clients{context.db}.find(client_id).has_value();
}

Result<api::PairApart> keep_pair_apart(Context& context, const api::KeepPairApart::Request& request)
{
    if (!is_seen(context, request.one_id) || !is_seen(context, request.other_id))
        return no_such(PartOfRecord::client);
    if (request.one_id == request.other_id)
        return invalid("other_id", to_say("The same client is named twice."));
    auto kept = PairsApart{context.db}.keep(request.one_id, request.other_id);
    return kept ? Result<api::PairApart>{*std::move(kept)} : no_such(PartOfRecord::client);
}

Result<api::PairApart> take_pair_back(Context& context, const api::TakePairBack::Request& request)
{
    PairsApart pairs{context.db};
    auto pair = pairs.find(request.pair_apart_id);
    if (!pair)
        return Refusal{RefusalCode::not_found,
                       to_say("Nobody says of these two any more that they are two people.")};
    pairs.take_back(request.pair_apart_id);
    return *std::move(pair);
}

}  // namespace

std::vector<Route> duplicate_routes()
{
    return {
        route<api::LookForDuplicates>(look_for_duplicates),
        route<api::ReadDuplicates>(read_duplicates),
        route<api::KeepPairApart>(keep_pair_apart),
        route<api::TakePairBack>(take_pair_back),
    };
}

}  // namespace attune::server
