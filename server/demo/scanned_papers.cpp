#include "server/demo/scanned_papers.hpp"

#include <algorithm>

#include "reports/manuscript_paper.hpp"
#include "server/db/client_attachments.hpp"
#include "server/db/uuid.hpp"
#include "server/hash.hpp"

namespace attune::server::demo {

namespace {

struct Paper {
    const char* file;
    const char* title;
    PaperKind kind;
    int days_ago;
    const char* text;
};

constexpr Paper letter{
    "letter-gp.pdf", "Letter of the GP", PaperKind::scanned_letter, 40,
    "Dear colleague,\n\nthank you for taking this patient on. **Sleep** has been poor since "
    "the spring; no medicine is taken at present.\n\nThis letter is invented, as is its "
    "writer."};
constexpr Paper consent{"consent.pdf", "Consent to recordings of sessions", PaperKind::consent_form, 35,
                        "I agree that sessions are recorded for supervision, and can take this back at any "
                        "time.\n\nThis form is invented, as is who signed it."};

std::string pdf_of(const Paper& paper, Day day)
{
    Manuscript manuscript{.head = {.practice = "Larkspur Surgery (invented)",
                                   .title = paper.title,
                                   .under_title = medium_date(day)},
                          .file_title = paper.title,
                          .practice_name = "Larkspur Surgery",
                          .made_at = Instant{day.value}};
    manuscript.parts = {
        {.name = "text", .label = "Text", .blocks = {paragraph(paper.text, BlockKind::written)}}};
    return reports::pdf_of(reports::paper_of(manuscript));
}

void add(Connection& owner, const std::string& client_id, const Paper& paper, const std::string& therapist_id,
         Day today)
{
    const Day day{today.value - std::chrono::days{paper.days_ago}};
    const auto pdf = pdf_of(paper, day);
    api::ClientAttachment attachment;
    attachment.attachment_id = new_uuid();
    attachment.name = paper.file;
    attachment.bytes = static_cast<std::int64_t>(pdf.size());
    attachment.title = paper.title;
    attachment.paper = paper.kind;
    attachment.dated_on = day;
    attachment.sha256 = sha256(pdf);
    ClientAttachments{owner}.add(client_id, attachment, pdf, therapist_id);
}

}  // namespace

void add_scanned_papers(Connection& owner, const bulk::Records& caseload, const std::string& therapist_id,
                        Day today)
{
    constexpr std::size_t most = 3;
    const auto clients = std::min(caseload.clients.size(), most);
    for (std::size_t i = 0; i < clients; ++i) {
        add(owner, caseload.clients[i].id, letter, therapist_id, today);
        if (i == 0)
            add(owner, caseload.clients[i].id, consent, therapist_id, today);
    }
}

}  // namespace attune::server::demo
