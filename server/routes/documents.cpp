#include "server/routes/documents.hpp"

#include "server/db/documents.hpp"
#include "server/refusals.hpp"
#include "server/summary.hpp"

namespace attune::server {

namespace {

Result<api::SessionSummary> read_summary(Context& context, const api::ReadSummary::Request& request)
{
    return make_summary(context, request.client_id, request.session_id);
}

Result<api::DocumentWithContent> read_document(Context& context, const api::ReadDocument::Request& request)
{
    auto document = Documents{context.db}.find(request.client_id, request.document_id);
    if (!document)
        return no_such("document");
    return *std::move(document);
}

}  // namespace

std::vector<Route> document_routes()
{
    return {
        route<api::ReadSummary>(read_summary),
        route<api::ReadDocument>(read_document),
    };
}

}  // namespace attune::server
