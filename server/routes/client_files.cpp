#include "server/routes/client_files.hpp"

#include "server/db/consents.hpp"
#include "server/db/detail_changes.hpp"
#include "server/db/own_fields.hpp"
#include "server/db/possible_duplicates.hpp"
#include "server/db/record_merges.hpp"
#include "server/db/related_people.hpp"
#include "server/db/retention.hpp"
#include "server/db/tags.hpp"
#include "server/refusals.hpp"
#include "shared/api/client_files.hpp"

namespace attune::server {

namespace {

Result<api::ReadClientFile::Reply> read_client_file(Context& context,
                                                    const api::ReadClientFile::Request& request)
{
    auto& db = context.db;
    auto retention = Retentions{db}.of_client(request.client_id);
    if (!retention)
        return no_such(PartOfRecord::episode);
    api::ReadClientFile::Reply file{.related_people = RelatedPeople{db}.of_client(request.client_id),
                                    .consents = Consents{db}.of_client(request.client_id),
                                    .changes = detail_changes(db, request.client_id, api::most_changes + 1),
                                    .retention = *std::move(retention),
                                    .tags = AllTags{db}.of_client(request.client_id),
                                    .possible_duplicates = possible_duplicates(db, request.client_id),
                                    .own_fields = fields_of_client(db, request.client_id),
                                    .merges = RecordMerges{db}.of_client(request.client_id)};
    file.more_changes = file.changes.size() > api::most_changes;
    if (file.more_changes)
        file.changes.pop_back();
    return file;
}

}  // namespace

std::vector<Route> client_file_routes()
{
    return {route<api::ReadClientFile>(read_client_file)};
}

}  // namespace attune::server
