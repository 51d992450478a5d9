#include "server/routes/documents.hpp"

#include "reports/formulation_paper.hpp"
#include "server/base64.hpp"
#include "server/db/clients.hpp"
#include "server/db/documents.hpp"
#include "server/db/uuid.hpp"
#include "server/formulation_paper.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
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

// Renders the paper of that version and puts it into the record; `about` says what it is.
api::DocumentWithContent file(Context& context, const std::string& client_id, api::Document about,
                              const reports::Paper& paper, std::int64_t number)
{
    about.pages = paper.count();
    const auto client = Clients{context.db}.find(client_id).value();
    return file_paper(context, client_id, std::move(about), reports::pdf_of(paper),
                      {{"client", client_id, client.row_version}, {"formulation", "", number}});
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
                    reports::formulation_paper(*said, utc_offset), said->number);
    }
    if (in_plain_words(said->text, request.left_out).empty())
        return conflict(to_say("Nothing would be left on the page. Leave at least one part in."));
    document.kind = "formulation_in_plain_words";
    document.title = say("Formulation in plain words, version {1}, {2}", said->number, day);
    return file(context, request.client_id, std::move(document),
                reports::plain_formulation_paper(*said, request.left_out, utc_offset), said->number);
}

Result<api::DocumentWithContent> read_document(Context& context, const api::ReadDocument::Request& request)
{
    return Documents{context.db}.find(request.client_id, request.document_id);
}

Result<api::DocumentDetails> read_details(Context& context, const api::ReadDocumentDetails::Request& request)
{
    auto details = Documents{context.db}.details(request.client_id, request.document_id);
    if (!details)
        return no_such(PartOfRecord::document);
    return *std::move(details);
}

Result<api::DocumentDetails> record_handout(Context& context, const api::RecordHandout::Request& request)
{
    Documents documents{context.db};
    const auto details = documents.details(request.client_id, request.document_id);
    if (!details)
        return no_such(PartOfRecord::document);
    Faults faults;
    faults.blank("recipient", say("The recipient"), request.recipient);
    faults.too_long("recipient", say("The recipient"), request.recipient, api::room_for_recipient);
    faults.in_future("given_on", say("The day on which it was given out"), request.given_on, context.now);
    if (faults.any())
        return faults.refusal();
    if (std::ssize(details->handouts) >= api::most_handouts)
        return conflict(to_say("This document has been given out as often as the record has room for."));
    documents.add_handout(request, context.user.user_id);
    return documents.details(request.client_id, request.document_id).value();
}

}  // namespace

api::DocumentWithContent file_paper(Context& context, const std::string& client_id, api::Document about,
                                    const std::string& pdf, std::vector<api::RecordVersion> made_from)
{
    about.document_id = new_uuid();
    about.bytes = static_cast<std::int64_t>(pdf.size());
    about.created_by = context.user.display_name;
    about.created_at = context.now;
    NewDocument filed{std::move(about), client_id, context.user.user_id, pdf, std::move(made_from)};
    Documents{context.db}.insert(filed);
    return {std::move(filed.document), base64(pdf)};
}

std::vector<Route> document_routes()
{
    return {
        route<api::ReadSummary>(read_summary),
        route<api::ReadFormulationPaper>(read_formulation_paper),
        route<api::FileFormulationPaper>(file_formulation_paper),
        route<api::ReadDocument>(read_document),
        route<api::ReadDocumentDetails>(read_details),
        route<api::RecordHandout>(record_handout),
    };
}

}  // namespace attune::server
