#include "server/routes/record_merges.hpp"

#include <algorithm>

#include "server/db/clients.hpp"
#include "server/db/consents.hpp"
#include "server/db/record_merges.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// Both of them, on the caller's caseload.
Faults faults_of(Connection& db, const std::string& client_id, const std::string& other_id)
{
    Faults faults;
    if (!is_uuid(client_id) || !Clients{db}.find(client_id))
        faults.add("client_id", to_say("There is no such client on your caseload."));
    else if (other_id == client_id)
        faults.add("other_id", to_say("That is the same record. Choose another client."));
    else if (!is_uuid(other_id) || !Clients{db}.find(other_id))
        faults.add("other_id", to_say("There is no such client on your caseload."));
    return faults;
}

Result<api::CompareRecords::Reply> compare_records(Context& context,
                                                   const api::CompareRecords::Request& request)
{
    auto& db = context.db;
    if (const auto faults = faults_of(db, request.client_id, request.other_id); faults.any())
        return faults.refusal();
    RecordMerges merges{db};
    Consents consents{db};
    return api::CompareRecords::Reply{
        .one = merges.record(request.client_id).value(),
        .other = merges.record(request.other_id).value(),
        .clashes = clashes(consents.of_client(request.client_id), consents.of_client(request.other_id)),
        .hindrances = merges.hindrances(request.client_id, request.other_id)};
}

Refusal in_the_way(const std::string& what, const std::vector<Hindrance>& hindrances)
{
    return conflict(what + ' ' + words_for(hindrances));
}

Result<api::RecordMerge> merge_records(Context& context, const api::MergeRecords::Request& request)
{
    auto& db = context.db;
    if (const auto faults = faults_of(db, request.client_id, request.other_id); faults.any())
        return faults.refusal();
    const auto kept = Clients{db}.find(request.client_id).value();
    const auto other = Clients{db}.find(request.other_id).value();
    if (kept.row_version != request.row_version)
        return stale(kept);
    RecordMerges merges{db};
    const auto merge_id = new_uuid();
    const auto hindrances =
        merges.merge(request, merge_id, api::merged_details(kept.details, other.details, request.taken),
                     context.request_id);
    if (!hindrances.empty())
        return in_the_way(say("These records were not merged."), hindrances);
    const auto standing = merges.of_client(request.client_id);
    return *std::ranges::find(standing, merge_id, &api::RecordMerge::merge_id);
}

Result<api::UndoMerge::Reply> undo_merge(Context& context, const api::UndoMerge::Request& request)
{
    RecordMerges merges{context.db};
    const auto standing = merges.of_client(request.client_id);
    if (std::ranges::find(standing, request.merge_id, &api::RecordMerge::merge_id) == standing.end())
        return no_such(PartOfRecord::merge);
    if (const auto hindrances = merges.undo(request, context.request_id); !hindrances.empty())
        return in_the_way(say("The merge was not undone."), hindrances);
    return api::UndoMerge::Reply{request.merge_id};
}

}  // namespace

std::vector<Route> record_merge_routes()
{
    return {
        route<api::CompareRecords>(compare_records),
        route<api::MergeRecords>(merge_records),
        route<api::UndoMerge>(undo_merge),
    };
}

}  // namespace attune::server
