#include "server/routes/manuscripts.hpp"

#include <algorithm>

#include "reports/manuscript_paper.hpp"
#include "server/base64.hpp"
#include "server/db/practice_paper.hpp"
#include "server/db/related_people.hpp"
#include "server/manuscripts.hpp"
#include "server/refusals.hpp"
#include "server/routes/documents.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/manuscript/logo_file.hpp"

namespace attune::server {

namespace {

std::vector<std::string> note_ids_in(const std::string& list)
{
    std::vector<std::string> ids;
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find(',', start), list.size());
        ids.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return ids;
}

Result<api::ManuscriptRead> read_manuscript(Context& context, const api::ReadManuscript::Request& request)
{
    auto written = write_manuscript(context, request.client_id, request.kind, request.about,
                                    note_ids_in(request.private_notes.value_or("")));
    if (!written)
        return written.error();
    return std::move(written->read);
}

// Null where it is addressed to nobody.
const ManuscriptPart* addressee_in(const std::vector<ManuscriptPart>& parts)
{
    const auto addressee = std::ranges::find(parts, "addressee", &ManuscriptPart::name);
    return addressee == parts.end() ? nullptr : &*addressee;
}

Faults faults_of(const api::FileManuscript::Request& request)
{
    const auto& choices = request.choices;
    Faults faults;
    if (const auto parts = parts_of(request.kind); request.addressee && !addressee_in(parts))
        faults.add("addressee", to_say("Only a letter is addressed to somebody."));
    for (std::size_t i = 0; i < choices.written.size(); ++i)
        faults.too_long("choices.written[" + std::to_string(i) + "].text", say("The text"),
                        choices.written[i].text, room_for_written_part);
    return faults;
}

// A letter is told from others by whom it goes to.
std::string title_of(const std::string& usual, const Manuscript& manuscript)
{
    const auto* addressee = addressee_in(manuscript.parts);
    return addressee ? usual + ", " + say("to {1}", lines_in(text_of(*addressee)).front()) : usual;
}

// Names whom a letter is addressed to among what it is made from.
Result<void> name_addressee(Context& context, const std::string& client_id, const api::Addressee& addressee,
                            std::vector<api::RecordVersion>& made_from)
{
    const auto people = RelatedPeople{context.db}.of_client(client_id);
    const auto person =
        std::ranges::find(people, addressee.related_person_id, &api::RelatedPerson::related_person_id);
    if (person == people.end() || person->row_version != addressee.row_version)
        return conflict(
            to_say("What is on record of the addressee has changed since this page was shown. "
                   "Nothing was filed: look at it again."));
    made_from.push_back({"related_person", person->related_person_id, person->row_version});
    return {};
}

Result<api::DocumentWithContent> file_manuscript(Context& context,
                                                 const api::FileManuscript::Request& request)
{
    if (const auto faults = faults_of(request); faults.any())
        return faults.refusal();
    auto written =
        write_manuscript(context, request.client_id, request.kind, request.about, request.private_notes);
    if (!written)
        return written.error();
    if (request.seen && *request.seen != written->read.made_from)
        return conflict(
            to_say("The record has changed since this page was shown. Nothing was filed: look at "
                   "it again."));
    auto& made_from = written->read.made_from;
    const auto manuscript = chosen(std::move(written->read.manuscript), request.choices);
    if (request.addressee && addressee_in(manuscript.parts))
        if (auto named = name_addressee(context, request.client_id, *request.addressee, made_from); !named)
            return named.error();
    if (manuscript.parts.empty())
        return conflict(to_say("Nothing would be left on the page. Leave at least one part in."));
    const auto paper = reports::paper_of(manuscript);
    api::Document about;
    about.kind = boost::describe::enum_to_string(request.kind, "");
    about.title = title_of(written->title, manuscript);
    about.session_id = written->session_id;
    about.pages = paper.count();
    return file_paper(context, request.client_id, std::move(about), reports::pdf_of(paper),
                      std::move(made_from));
}

Result<api::PracticePaperRead> read_paper(Context& context, const api::Nothing&)
{
    return read_practice_paper(context.db);
}

void check_logo(Faults& faults, const std::string& logo)
{
    if (logo.empty())
        return;
    const auto bytes = bytes_of_base64(logo);
    if (const auto fault = fault_of_logo(bytes.value_or("")))
        faults.add("paper.logo", *fault);
}

void check_usual_parts(Faults& faults, const std::vector<api::UsualParts>& usual)
{
    for (std::size_t i = 0; i < usual.size(); ++i) {
        const auto parts = parts_of(usual[i].kind);
        for (const auto& name : usual[i].left_out) {
            const auto part = std::ranges::find(parts, name, &ManuscriptPart::name);
            if (part == parts.end() || part->needed)
                faults.add("paper.usual_parts[" + std::to_string(i) + "].left_out",
                           say("\"{1}\" is no part of this document that can be left out.", name));
        }
    }
}

Result<api::PracticePaperRead> save_paper(Context& context, const api::SavePracticePaper::Request& request)
{
    const auto& paper = request.paper;
    Faults faults;
    faults.too_long("paper.address", say("The address"), paper.address, api::room_for_address);
    if (lines_in(paper.address).size() > api::most_address_lines)
        faults.add("paper.address", say("The address has room for {1} lines.", api::most_address_lines));
    faults.too_long("paper.foot", say("The foot"), paper.foot, api::room_for_foot);
    check_logo(faults, paper.logo);
    check_usual_parts(faults, paper.usual_parts);
    if (faults.any())
        return faults.refusal();
    const auto current = read_practice_paper(context.db);
    if (current.row_version != request.row_version)
        return stale(current);
    add_practice_paper(context.db, paper, context.user.user_id);
    return read_practice_paper(context.db);
}

Result<api::Signature> read_own_signature(Context& context, const api::Nothing&)
{
    return read_signature(context.db, context.user.user_id);
}

Result<api::Signature> save_own_signature(Context& context, const api::Signature& signature)
{
    Faults faults;
    faults.too_long("title", say("The title"), signature.title, api::room_for_signature_line);
    faults.too_long("registration", say("The registration"), signature.registration,
                    api::room_for_signature_line);
    if (faults.any())
        return faults.refusal();
    add_signature(context.db, signature, context.user.user_id);
    return signature;
}

}  // namespace

std::vector<Route> manuscript_routes()
{
    return {
        route<api::ReadManuscript>(read_manuscript),   route<api::FileManuscript>(file_manuscript),
        route<api::ReadPracticePaper>(read_paper),     route<api::SavePracticePaper>(save_paper),
        route<api::ReadSignature>(read_own_signature), route<api::SaveSignature>(save_own_signature),
    };
}

}  // namespace attune::server
