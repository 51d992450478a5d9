#include "server/routes/documents.hpp"

#include "reports/formulation_paper.hpp"
#include "reports/session_summary.hpp"
#include "server/base64.hpp"
#include "server/db/documents.hpp"
#include "server/db/uuid.hpp"
#include "server/formulation_paper.hpp"
#include "server/refusals.hpp"
#include "server/summary.hpp"
#include "shared/domain/plain_formulation.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::SessionSummary> read_summary(Context& context, const api::ReadSummary::Request& request)
{
    return make_summary(context, request.client_id, request.session_id);
}

// Renders the paper and puts it into the record; `about` says what it is.
api::DocumentWithContent file(Context& context, const std::string& client_id, api::Document about,
                              const reports::Paper& paper)
{
    about.pages = paper.count();
    return file_paper(context, client_id, std::move(about), reports::pdf_of(paper));
}

Result<api::DocumentWithContent> file_summary(Context& context, const api::FileSummary::Request& request)
{
    const auto summary = make_summary(context, request.client_id, request.session_id);
    if (!summary)
        return summary.error();
    api::Document document;
    document.kind = "session_summary";
    document.title = say("Session summary, session {1}, {2}", summary->session_number,
                         medium_date(local_day(summary->session_at)));
    document.session_id = request.session_id;
    return file(context, request.client_id, std::move(document),
                reports::summary_paper(*summary, utc_offset));
}

Result<api::FormulationPaper> read_formulation_paper(Context& context,
                                                     const api::ReadFormulationPaper::Request& request)
{
    return make_formulation_paper(context, request.client_id, request.number);
}

Result<api::DocumentWithContent> file_formulation_paper(Context& context,
                                                        const api::FileFormulationPaper::Request& request)
{
    const auto said = make_formulation_paper(context, request.client_id, request.number);
    if (!said)
        return said.error();
    const auto day = medium_date(local_day(said->saved_at));
    api::Document document;
    if (request.kind == api::FormulationPaperKind::diagram) {
        document.kind = "formulation";
        document.title = say("Formulation, version {1}, {2}", said->number, day);
        return file(context, request.client_id, std::move(document),
                    reports::formulation_paper(*said, utc_offset));
    }
    if (in_plain_words(said->text, request.left_out).empty())
        return conflict(to_say("Nothing would be left on the page. Leave at least one part in."));
    document.kind = "formulation_in_plain_words";
    document.title = say("Formulation in plain words, version {1}, {2}", said->number, day);
    return file(context, request.client_id, std::move(document),
                reports::plain_formulation_paper(*said, request.left_out, utc_offset));
}

Result<api::DocumentWithContent> read_document(Context& context, const api::ReadDocument::Request& request)
{
    auto document = Documents{context.db}.find(request.client_id, request.document_id);
    if (!document)
        return no_such(PartOfRecord::document);
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
        route<api::ReadFormulationPaper>(read_formulation_paper),
        route<api::FileFormulationPaper>(file_formulation_paper),
        route<api::ReadDocument>(read_document),
    };
}

}  // namespace attune::server
