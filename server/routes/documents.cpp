#include "server/routes/documents.hpp"

#include <sodium.h>

#include "reports/session_summary.hpp"
#include "server/db/documents.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/summary.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

Result<api::SessionSummary> read_summary(Context& context, const api::ReadSummary::Request& request)
{
    return make_summary(context, request.client_id, request.session_id);
}

std::string base64(const std::string& bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back();  // the terminating NUL
    return text;
}

Result<api::DocumentWithContent> file_summary(Context& context, const api::FileSummary::Request& request)
{
    const auto summary = make_summary(context, request.client_id, request.session_id);
    if (!summary)
        return summary.error();
    const auto pdf = reports::session_summary_pdf(*summary, utc_offset);
    api::Document about;
    about.kind = "session_summary";
    about.title = "Session summary, session " + std::to_string(summary->session_number) + ", " +
                  medium_date(local_day(summary->session_at));
    about.session_id = request.session_id;
    about.pages = reports::SummaryPages{*summary}.count();
    return file_paper(context, request.client_id, std::move(about), pdf);
}

Result<api::DocumentWithContent> read_document(Context& context, const api::ReadDocument::Request& request)
{
    auto document = Documents{context.db}.find(request.client_id, request.document_id);
    if (!document)
        return no_such("document");
    return *std::move(document);
}

}  // namespace

api::DocumentWithContent file_paper(Context& context, const std::string& client_id, api::Document about,
                                    const std::string& pdf)
{
    about.document_id = new_uuid();
    about.bytes = static_cast<std::int64_t>(pdf.size());
    about.created_by = context.user.display_name;
    about.created_at = context.now;
    api::DocumentWithContent filed{std::move(about), base64(pdf)};
    Documents{context.db}.insert(filed, client_id, context.user.user_id);
    return filed;
}

std::vector<Route> document_routes()
{
    return {
        route<api::ReadSummary>(read_summary),
        route<api::FileSummary>(file_summary),
        route<api::ReadDocument>(read_document),
    };
}

}  // namespace attune::server
