// Documents of every kind through the API: nobody else's name, no private note, filed with hash and sources,
// on the practice's own paper; and to whom they went.
#include <algorithm>
#include <array>
#include <fstream>

#include <boost/json/serialize.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "server/base64.hpp"
#include "server/hash.hpp"
#include "shared/manuscript/kinds.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto canary = "CANARYBIRD";
constexpr auto unspeakable = "UNSPEAKABLE";

std::string name_of(ManuscriptKind kind)
{
    return boost::describe::enum_to_string(kind, "");
}

struct ManuscriptDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string session_id = add_session(maren, client_id, -7);
    std::string form_id;

    ManuscriptDesk()
    {
        form_id = maren.post(client + "/administrations", form("phq9", phq9_of(21), -21))
                      .at("/administration/administration_id");
        maren.post(client + "/administrations", form("phq9", phq9_of(9), -7));
        private_note(client_id, session_id, unspeakable);
        const auto other = add_client(maren, std::string{canary} + " Mossgrove");
        private_note(other, add_session(maren, other, -7), canary);
        maren.post("/clients/" + other + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,3]", -7));
        maren.post("/clients/" + other + "/goals",
                   R"({"text": ")" + std::string{canary} + R"(", "agreed_on": ")" + day(-7) + "\"}");
    }

    std::string private_note(const std::string& of_client, const std::string& of_session,
                             const std::string& words)
    {
        const auto written =
            maren.post("/clients/" + of_client + "/notes", R"({"session_id": ")" + of_session +
                                                               R"(", "kind": "private_note", "text": )" +
                                                               json::to_text(free_note(words)) + "}");
        BOOST_TEST_REQUIRE(written.status == 200, written.reply.body);
        return written.at("/note_id");
    }
    std::string about(ManuscriptKind kind) const
    {
        return made_of(kind) == MadeOf::session ? session_id : made_of(kind) == MadeOf::form ? form_id : "";
    }
    Answer read(ManuscriptKind kind)
    {
        const auto id = about(kind);
        return maren.get(client + "/manuscripts/" + name_of(kind) + (id.empty() ? "" : "?about=" + id));
    }
    Answer read_with(Caller& reader, ManuscriptKind kind, const std::string& named)
    {
        const auto id = about(kind);
        return reader.get(client + "/manuscripts/" + name_of(kind) + "?private_notes=" + named +
                          (id.empty() ? "" : "&about=" + id));
    }
    // The rest of a request to file.
    static std::string naming(const std::string& note_id, const std::string& seen)
    {
        return R"(, "private_notes": [")" + note_id + R"("], "seen": )" + seen;
    }
    std::string own_private_note()
    {
        return practice.database.value("SELECT id FROM note WHERE kind = 'private_note' AND client_id = '" +
                                       client_id + "'");
    }
    Answer file(ManuscriptKind kind, const std::string& choices = "{}", const std::string& more = "")
    {
        const auto id = about(kind);
        return maren.post(
            client + "/manuscripts/" + name_of(kind),
            R"({"choices": )" + choices + (id.empty() ? "" : R"(, "about": ")" + id + '"') + more + '}');
    }
    std::string text_of(const Answer& filed)
    {
        const reports::PdfFile pdf{server::from_base64(filed.at("/content")).value()};
        return pdf.ask("pdftotext -raw % -");
    }
    std::string details_of(const Answer& filed)
    {
        return client + "/documents/" + filed.at("/document/document_id") + "/details";
    }
};

const auto kinds = boost::unit_test::data::make(kinds_about_client());

}  // namespace

namespace attune {

std::ostream& operator<<(std::ostream& out, ManuscriptKind kind)
{
    return out << boost::describe::enum_to_string(kind, "");
}

}  // namespace attune

BOOST_FIXTURE_TEST_SUITE(manuscripts_of_records, ManuscriptDesk)

BOOST_DATA_TEST_CASE_F(ManuscriptDesk, says_no_private_note_and_nobody_elses_name, kinds, kind)
{
    const auto said = read(kind);
    const auto filed = file(kind, R"({"left_out": [], "written": []})");
    BOOST_TEST_REQUIRE(said.status == 200, said.reply.body);
    BOOST_TEST_REQUIRE(filed.status == 200, filed.reply.body);
    const auto text = text_of(filed);

    for (const auto* forbidden : {canary, unspeakable}) {
        BOOST_TEST(said.reply.body.find(forbidden) == std::string::npos);
        BOOST_TEST(text.find(forbidden) == std::string::npos);
    }
    BOOST_TEST(text.find("page 1 of") != std::string::npos);
    BOOST_TEST(filed.at("/document/kind") == name_of(kind));
}

BOOST_DATA_TEST_CASE_F(ManuscriptDesk, is_filed_with_its_hash_and_what_it_was_made_from, kinds, kind)
{
    const auto filed = file(kind);
    const auto details = maren.get(details_of(filed));

    BOOST_TEST(details.at("/sha256") == server::sha256(server::from_base64(filed.at("/content")).value()));
    BOOST_TEST(details.at("/unaltered") == "true");
    BOOST_TEST(details.at("/made_from/0/kind") == "client");
    BOOST_TEST(details.at("/made_from/0/id") == client_id);
    BOOST_TEST(details.at("/handouts") == "[]");
}

BOOST_AUTO_TEST_CASE(what_was_worked_on_is_told_where_it_is_asked_for)
{
    maren.post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": "progress", "text": )" +
                                      json::to_text(cft_note("Two chairs.", "A PLAN", "A RISK")) + "}");

    BOOST_TEST(text_of(file(ManuscriptKind::progress_report, R"({"left_out": ["worked_on"]})"))
                   .find("Two chairs.") == std::string::npos);
    const auto text = text_of(file(ManuscriptKind::progress_report));
    BOOST_TEST(text.find("Two chairs.") != std::string::npos);
    BOOST_TEST(text.find("A RISK") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_private_note_is_told_where_its_author_names_it_and_no_other_is)
{
    const auto named = own_private_note();
    private_note(client_id, add_session(maren, client_id, -14), "ANOTHERONE");
    for (const auto kind : {ManuscriptKind::session_summary, ManuscriptKind::progress_report,
                            ManuscriptKind::discharge_report}) {
        const auto said = read_with(maren, kind, named);
        const auto seen = boost::json::serialize(said.body.at("made_from"));
        const auto filed = file(kind, "{}", naming(named, seen));
        BOOST_TEST_REQUIRE(filed.status == 200, filed.reply.body);
        const auto text = text_of(filed);

        BOOST_TEST(said.reply.body.find(unspeakable) != std::string::npos);
        BOOST_TEST(text.find(unspeakable) != std::string::npos);
        BOOST_TEST(text.find("ANOTHERONE") == std::string::npos);
        BOOST_TEST(boost::json::serialize(maren.get(details_of(filed)).body.at("made_from")).find(named) !=
                   std::string::npos);
        BOOST_TEST(text_of(file(kind)).find(unspeakable) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(what_was_named_is_not_filed_when_it_has_changed_since_it_was_looked_at)
{
    const auto named = own_private_note();
    const auto seen =
        boost::json::serialize(read_with(maren, ManuscriptKind::progress_report, named).body.at("made_from"));
    maren.put(client + "/notes/" + named, R"({"text": )" + json::to_text(free_note("Changed.")) + '}', 1);

    BOOST_TEST(file(ManuscriptKind::progress_report, "{}", naming(named, seen)).status == 409);
}

BOOST_AUTO_TEST_CASE(nobody_names_a_note_that_is_not_their_own_private_one_of_what_is_told)
{
    const auto named = own_private_note();
    auto tomas = practice.sign_in("tomas");
    add_colleague(maren, client_id, "tomas");
    BOOST_TEST_REQUIRE(tomas.get(client + "/manuscripts/progress_report").status == 200);
    const auto refused = read_with(tomas, ManuscriptKind::progress_report, named);
    BOOST_TEST(refused.status == 404);
    BOOST_TEST(refused.reply.body.find(unspeakable) == std::string::npos);

    const auto elsewhere = private_note(client_id, add_session(maren, client_id, -14), "Of another session.");
    BOOST_TEST(read_with(maren, ManuscriptKind::session_summary, elsewhere).status == 404);
    BOOST_TEST(read_with(maren, ManuscriptKind::progress_report, named + ',' + elsewhere).status == 200);
    BOOST_TEST(read_with(maren, ManuscriptKind::progress_report, "nonsense").status == 404);
    const std::string progress =
        maren
            .post(client + "/notes", R"({"session_id": ")" + session_id +
                                         R"(", "kind": "progress", "text": )" +
                                         json::to_text(free_note("In the record.")) + "}")
            .at("/note_id");
    BOOST_TEST(read_with(maren, ManuscriptKind::progress_report, progress).status == 404);
}

BOOST_AUTO_TEST_CASE(no_private_note_is_named_in_what_the_client_or_a_correspondent_reads)
{
    const auto named = own_private_note();
    for (const auto kind : {ManuscriptKind::session_summary_for_client, ManuscriptKind::letter,
                            ManuscriptKind::supervision_summary, ManuscriptKind::measure_sheet}) {
        BOOST_TEST(read_with(maren, kind, named).status == 409);
        BOOST_TEST(file(kind, "{}", naming(named, "null")).status == 409);
    }
}

BOOST_AUTO_TEST_CASE(a_document_whose_bytes_were_changed_is_not_handed_out)
{
    const auto filed = file(ManuscriptKind::letter);
    practice.database.execute(
        "ALTER TABLE document DISABLE TRIGGER document_append_only;"
        "ALTER TABLE document NO FORCE ROW LEVEL SECURITY;"
        "UPDATE document SET content = content || 'x';"
        "ALTER TABLE document FORCE ROW LEVEL SECURITY;"
        "ALTER TABLE document ENABLE TRIGGER document_append_only");

    const auto read = maren.get(client + "/documents/" + filed.at("/document/document_id"));

    BOOST_TEST(read.status == 409);
    BOOST_TEST(read.at("/detail").find("not those that were filed") != std::string::npos);
    BOOST_TEST(maren.get(details_of(filed)).at("/unaltered") == "false");
}

BOOST_AUTO_TEST_CASE(nothing_is_filed_when_the_record_has_changed_since_it_was_looked_at)
{
    const auto seen = boost::json::serialize(read(ManuscriptKind::progress_report).body.at("made_from"));
    maren.post(client + "/administrations", form("phq9", phq9_of(5), -1));

    const auto refused = file(ManuscriptKind::progress_report, "{}", R"(, "seen": )" + seen);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(maren.get(client).at("/documents") == "[]");
    const auto now = boost::json::serialize(read(ManuscriptKind::progress_report).body.at("made_from"));
    BOOST_TEST(file(ManuscriptKind::progress_report, "{}", R"(, "seen": )" + now).status == 200);
}

BOOST_AUTO_TEST_CASE(a_letter_is_filed_as_it_was_written_and_named_by_whom_it_goes_to)
{
    const auto filed = file(ManuscriptKind::letter,
                            R"({"left_out": ["scores"], "written": [
                                {"part": "addressee", "text": "Dr Fennimore Ash\nLarkspur Surgery"},
                                {"part": "body", "text": "Dear Dr Ash,\nAll is well."}]})");
    const auto text = text_of(filed);

    BOOST_TEST(filed.at("/document/title").ends_with(", to Dr Fennimore Ash"));
    BOOST_TEST(text.find("Dr Fennimore Ash Larkspur Surgery") != std::string::npos);
    BOOST_TEST(text.find("Dear Dr Ash, All is well.") != std::string::npos);
    BOOST_TEST(text.find("21 → 9") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_is_filed_of_which_nothing_would_be_left_or_which_is_too_long)
{
    BOOST_TEST(
        file(ManuscriptKind::session_summary, R"({"left_out": ["in_short", "scores", "chart", "next"]})")
            .status == 409);
    const auto refused = file(ManuscriptKind::letter, R"({"written": [{"part": "body", "text": ")" +
                                                          std::string(12001, 'x') + R"("}]})");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(!fault_at(refused, "choices.written[0].text").empty());
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_not_found_and_a_session_not_held_has_no_summary)
{
    const auto planned = add_session(maren, client_id, 7, "booked");

    BOOST_TEST(maren.get(client + "/manuscripts/session_summary?about=" + planned).status == 409);
    BOOST_TEST(maren.get(client + "/manuscripts/session_summary").status == 404);
    BOOST_TEST(maren.get(client + "/manuscripts/measure_sheet?about=" + session_id).status == 404);
    BOOST_TEST(maren.get(client + "/manuscripts/poem").status == 400);
    BOOST_TEST(practice.sign_in("jonas").get(client + "/manuscripts/letter").status == 404);
}

BOOST_AUTO_TEST_CASE(the_practices_paper_and_the_signature_are_on_every_document_from_then_on)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    const auto saved =
        lead.put("/practice/paper",
                 R"({"paper": {"address": "1 Mill Lane\nFernhollow", "foot": "A foot.", "logo": "",
                                    "usual_parts": [{"kind": "progress_report", "left_out": ["goals"]}]}})",
                 0);
    BOOST_TEST_REQUIRE(saved.status == 200, saved.reply.body);
    maren.put("/signature", R"({"title": "Psychologist", "registration": "No. 00000"})");

    const auto text = text_of(file(ManuscriptKind::letter));

    for (const auto* words : {"1 Mill Lane", "Fernhollow", "A foot.", "Psychologist", "No. 00000"})
        BOOST_TEST(text.find(words) != std::string::npos, words);
    BOOST_TEST(read(ManuscriptKind::progress_report).at("/left_out/0") == "goals");
    BOOST_TEST(read(ManuscriptKind::discharge_report).at("/left_out/0") == "worked_on");
    BOOST_TEST(lead.get("/signature").at("/title") == "");
}

BOOST_AUTO_TEST_CASE(the_practices_paper_is_its_leads_and_refuses_what_has_no_room)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    const auto paper = [](const std::string& address, const std::string& logo, const std::string& out) {
        return R"({"paper": {"address": ")" + address + R"(", "foot": "", "logo": ")" + logo +
               R"(", "usual_parts": [{"kind": "letter", "left_out": [")" + out + R"("]}]}})";
    };

    BOOST_TEST(maren.put("/practice/paper", paper("", "", "scores"), 0).status == 403);
    const auto refused = lead.put("/practice/paper", paper(std::string(401, 'x'), "R0lG", "subject"), 0);
    BOOST_TEST(refused.status == 422);
    for (const auto* at : {"paper.address", "paper.logo", "paper.usual_parts[0].left_out"})
        BOOST_TEST(!fault_at(refused, at).empty(), at);
    BOOST_TEST(lead.put("/practice/paper", paper("A", "", "scores"), 0).status == 200);
    BOOST_TEST(lead.put("/practice/paper", paper("B", "", "scores"), 0).status == 412);
}

BOOST_AUTO_TEST_CASE(to_whom_a_document_went_is_recorded_with_way_and_day)
{
    const auto filed = file(ManuscriptKind::letter);
    const auto handouts = client + "/documents/" + filed.at("/document/document_id") + "/handouts";
    const auto handout = [](const std::string& to, int on) {
        return R"({"recipient": ")" + to + R"(", "way": "post", "given_on": ")" + day(on) + "\"}";
    };

    BOOST_TEST(maren.post(handouts, handout(" ", 0)).status == 422);
    BOOST_TEST(maren.post(handouts, handout("Dr Ash", 3)).status == 422);
    const auto recorded = maren.post(handouts, handout("Dr Ash", 0));

    BOOST_TEST(recorded.at("/handouts/0/recipient") == "Dr Ash");
    BOOST_TEST(recorded.at("/handouts/0/way") == "post");
    BOOST_TEST(recorded.at("/handouts/0/recorded_by") != "");
    BOOST_TEST(practice.sign_in("jonas").post(handouts, handout("Dr Ash", 0)).status == 404);
}

BOOST_AUTO_TEST_CASE(a_report_of_the_practice_is_in_no_record)
{
    BOOST_TEST(read(ManuscriptKind::outcomes_report).status == 409);
    BOOST_TEST(file(ManuscriptKind::outcomes_report).status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
