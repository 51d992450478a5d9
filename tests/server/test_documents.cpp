// Session summaries: what they say, what they never say, and the PDF that is filed.
#include <boost/test/unit_test.hpp>

#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct DocumentsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string first_session = add_session(maren, client_id, -21);
    std::string session_id = add_session(maren, client_id, -7);
    std::string summary = client + "/sessions/" + session_id + "/summary";

    std::string manuscript(const std::string& kind) const { return client + "/manuscripts/" + kind; }
    static std::string choices(const std::string& about)
    {
        return R"({"about": ")" + about + R"(", "choices": {}})";
    }
    void give(const std::string& answers, int days_from_today)
    {
        maren.post(client + "/administrations", form("phq9", answers, days_from_today));
    }
    std::string write(const std::string& kind, const std::string& worked_on)
    {
        return maren
            .post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" + kind +
                                         R"(", "text": )" + json::to_text(cft_note(worked_on)) + "}")
            .at("/note_id");
    }
    void add_to(const std::string& note_id, const std::string& text)
    {
        maren.post(client + "/notes/" + note_id + "/signature", "{}", 1);
        maren.post(client + "/notes/" + note_id + "/addenda", R"({"text": ")" + text + "\"}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(documents, DocumentsDesk)

BOOST_AUTO_TEST_CASE(a_summary_says_what_was_done_and_what_has_changed)
{
    give(phq9_of(21), -21);
    give(phq9_of(9), -7);
    write("progress", "Two chairs.");
    add_session(maren, client_id, 7, "booked");

    const auto said = maren.get(summary);

    BOOST_TEST(said.at("/practice_name") == "Test Practice");
    BOOST_TEST(said.at("/preferred_name") == "Wren Larkwhistle");
    BOOST_TEST(said.at("/initials") == "WL");
    BOOST_TEST(said.at("/session_number") == "2");
    BOOST_TEST(said.at("/worked_on") == "Two chairs.");
    BOOST_TEST(said.at("/scores/0/title") == "PHQ-9");
    BOOST_TEST(said.at("/scores/0/course/since_first/words") == "Reliably better");
    BOOST_TEST(said.at("/charted") == "0");
    BOOST_TEST(said.at("/sessions/1/number") == "2");
    BOOST_TEST(said.at("/next_session_at") == ten_o_clock(7));
}

BOOST_AUTO_TEST_CASE(what_was_added_to_the_note_is_told_and_what_was_added_to_a_private_one_is_not)
{
    add_to(write("progress", "Two chairs."), "Her *sister* rang.");
    add_to(write("private_note", "Mine."), "UNSPEAKABLE");

    const auto said = maren.get(summary);

    BOOST_TEST(said.at("/addenda/0/text") == "Her *sister* rang.");
    BOOST_TEST(!said.at("/addenda/0/author").empty());
    BOOST_TEST(said.reply.body.find("UNSPEAKABLE") == std::string::npos);
    const auto report = maren.get(manuscript("progress_report"));
    BOOST_TEST(report.reply.body.find("Her *sister* rang.") != std::string::npos);
    BOOST_TEST(report.reply.body.find("UNSPEAKABLE") == std::string::npos);
    BOOST_TEST(maren.get(manuscript("session_summary_for_client") + "?about=" + session_id)
                   .reply.body.find("sister") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_summary_stands_as_of_its_session)
{
    give(phq9_of(21), -21);
    give(phq9_of(9), -1);

    const auto said = maren.get(summary);

    BOOST_TEST(said.at("/scores/0/course/points/0/value") == "21");
    BOOST_TEST(said.at("/scores/0/course/points/1") == "");
}

BOOST_AUTO_TEST_CASE(a_private_note_is_in_no_summary_and_no_pdf)
{
    write("private_note", "UNSPEAKABLE");

    BOOST_TEST(maren.get(summary).reply.body.find("UNSPEAKABLE") == std::string::npos);
    BOOST_TEST(maren.get(summary).at("/worked_on") == "");
}

BOOST_AUTO_TEST_CASE(another_clients_data_is_in_no_summary)
{
    const auto other = add_client(maren, "Tobias Mossgrove");
    add_session(maren, other, -7);
    maren.post("/clients/" + other + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,3]", -7));

    const auto said = maren.get(summary);

    BOOST_TEST(said.at("/scores") == "[]");
    BOOST_TEST(said.at("/risk") == "[]");
    BOOST_TEST(said.reply.body.find("Tobias") == std::string::npos);
    BOOST_TEST(maren.get("/clients/" + other + "/sessions/" + session_id + "/summary").status == 404);
}

BOOST_AUTO_TEST_CASE(risk_answers_and_blank_risk_questions_are_in_the_summary)
{
    give("[0,0,0,0,0,0,0,0,1]", -7);
    give("[0,0,0,0,0,0,0,0,null]", -8);

    const auto said = maren.get(summary);

    BOOST_TEST(
        said.at("/risk/0").ends_with("Item 9 of the PHQ-9, thoughts of death or self-harm: answered "
                                     "\"several days\". Not signed off yet."));
    BOOST_TEST(said.at("/risk/1").find("risk question not answered") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(homework_set_and_reviewed_in_the_session_is_told_apart)
{
    const auto assignments = client + "/assignments";
    const auto earlier =
        maren.post(assignments, R"({"exercise": "compassionate_letter", "minutes": 25,
        "days_per_week": 1, "reason": "To answer the critic", "set_on": ")" +
                                    day(-21) + R"(", "session_id": ")" + first_session + "\"}");
    maren.post(assignments + "/" + earlier.at("/assignment_id") + "/reviews",
               R"({"session_id": ")" + session_id + R"(", "days_done": 1, "days_set": 2, "said": "Tears."})");
    maren.post(assignments, R"({"exercise": "soothing_rhythm_breathing", "minutes": 5, "days_per_week": 7,
        "reason": "", "set_on": ")" +
                                day(-7) + R"(", "session_id": ")" + session_id + "\"}");

    const auto said = maren.get(summary);

    BOOST_TEST(said.at("/homework/0/dose") == "25 min, 1 day a week");
    BOOST_TEST(said.at("/homework/0/set_today") == "false");
    BOOST_TEST(said.at("/homework/0/days_done") == "1");
    BOOST_TEST(said.at("/homework/1/exercise") == "Soothing rhythm breathing");
    BOOST_TEST(said.at("/homework/1/set_today") == "true");
}

BOOST_AUTO_TEST_CASE(a_filed_summary_is_read_back_byte_for_byte)
{
    give(phq9_of(21), -7);

    const auto filed = maren.post(manuscript("session_summary"), choices(session_id));
    const auto read = maren.get(client + "/documents/" + filed.at("/document/document_id"));

    BOOST_TEST(filed.at("/content").starts_with("JVBERi0"));  // %PDF-
    BOOST_TEST(read.at("/content") == filed.at("/content"));
    BOOST_TEST(read.at("/document/pages") == filed.at("/document/pages"));
    BOOST_TEST(maren.get(client).at("/documents/0/title").starts_with("Session summary, session 2, "));
    BOOST_TEST(maren.get(client + "/documents/no-uuid").status == 404);
}

BOOST_AUTO_TEST_CASE(a_session_that_was_not_held_has_no_summary)
{
    const auto planned = add_session(maren, client_id, 7, "booked");

    BOOST_TEST(maren.get(client + "/sessions/" + planned + "/summary").status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
