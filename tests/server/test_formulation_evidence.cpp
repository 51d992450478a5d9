// What a formulation points at, and the papers made of it.
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct EvidenceDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string session_id = add_session(maren, client_id, -7);
    std::string form_id = maren.post(client + "/administrations", form("phq9", phq9_of(21), -7))
                              .at("/administration/administration_id");

    Answer save(std::int64_t row_version, const std::string& evidence)
    {
        return maren.post(
            client + "/formulations",
            R"({"boxes": {"historical_influences": "Praised for coping", "memory_that_stays": "",
                          "fears_external": "see me as a burden", "fears_internal": "", "strategies_external": "",
                          "strategies_internal": "", "consequences_external": "", "consequences_internal": "",
                          "self_to_self": ""}, "systems": {}, "evidence": [)" +
                evidence + "]}",
            row_version);
    }
    static std::string pointing(const std::string& kind, const std::string& more)
    {
        return R"({"part": "fears_external", "kind": ")" + kind +
               R"(", "administration_id": "", "score": "", "item": 0, "session_id": "", "words": "made up")" +
               more + "}";
    }
    std::string score() const
    {
        return pointing("score", R"(, "administration_id": ")" + form_id + R"(", "score": "total")");
    }
    std::string item() const
    {
        return pointing("item", R"(, "administration_id": ")" + form_id + R"(", "item": 1)");
    }
    std::string note() const { return pointing("note", R"(, "session_id": ")" + session_id + "\""); }
    void write(const std::string& kind)
    {
        maren.post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" + kind +
                                          R"(", "text": )" + json::to_text(cft_note("x")) + "}");
    }
    Answer paper(const std::string& kind, const std::string& left_out = "")
    {
        return maren.post(client + "/formulations/1/paper",
                          R"({"kind": ")" + kind + R"(", "left_out": [)" + left_out + "]}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(formulation_evidence, EvidenceDesk)

BOOST_AUTO_TEST_CASE(each_piece_is_named_by_the_record_and_kept_with_its_version)
{
    write("progress");
    save(0, score() + ',' + item() + ',' + note() + ',' + score());
    save(1, "");

    const auto first = maren.get(client + "/formulations/1");

    BOOST_TEST(first.at("/evidence/0/words").starts_with("PHQ-9: 21 on "));
    BOOST_TEST(first.at("/evidence/1/words").starts_with("PHQ-9, item 1, "));
    BOOST_TEST(first.at("/evidence/2/words").starts_with("Note of session 1 on "));
    BOOST_TEST(first.at("/evidence/3") == "");
    const auto second = maren.get(client + "/formulations/2");
    BOOST_TEST(second.at("/evidence") == "[]");
    BOOST_TEST(second.at("/changed/0") == "fears_external");
}

BOOST_AUTO_TEST_CASE(what_this_clients_record_does_not_hold_is_refused_by_its_place)
{
    write("private_note");
    const auto other = add_client(maren, "Tobias Mossgrove");
    const auto theirs = maren.post("/clients/" + other + "/administrations", form("phq9", phq9_of(3), -7))
                            .at("/administration/administration_id");
    const auto elsewhere =
        pointing("score", R"(, "administration_id": ")" + theirs + R"(", "score": "total")");
    const auto unknown = pointing("item", R"(, "administration_id": ")" + form_id + R"(", "item": 10)");

    const auto refused =
        save(0, score() + ',' + elsewhere + ',' + unknown + ',' + note() + ',' + pointing("score", ""));

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "evidence[0]") == "");
    for (const auto* path : {"evidence[1]", "evidence[2]", "evidence[3]", "evidence[4]"})
        BOOST_TEST(
            fault_at(refused, path).starts_with("\"Key fears, what others might do\" points at something"),
            path);
    BOOST_TEST(maren.get(client + "/plan").at("/formulation") == "");
}

BOOST_AUTO_TEST_CASE(there_is_an_end_to_how_much_it_points_at)
{
    std::string many = score();
    for (int i = 0; i < 40; ++i)
        many += ',' + score();

    BOOST_TEST(fault_at(save(0, many), "evidence") ==
               "A formulation points at 40 scores, items and notes at most, not 41.");
}

BOOST_AUTO_TEST_CASE(a_form_that_went_to_another_client_is_named_no_more)
{
    save(0, score());
    const auto other = add_client(maren, "Tobias Mossgrove");
    maren.post(client + "/administrations/" + form_id + "/reassignment",
               R"({"to_client_id": ")" + other + R"(", "reason": "Wrong client"})", 1);

    const auto read = maren.get(client + "/formulations/1");

    BOOST_TEST(read.at("/evidence/0/words") == "a form that is no longer in this record");
}

BOOST_AUTO_TEST_CASE(both_papers_are_filed_as_they_were_handed_out)
{
    save(0, score());

    const auto diagram = paper("diagram");
    const auto plain = paper("plain_words", "\"historical_influences\"");

    BOOST_TEST(diagram.at("/document/title").starts_with("Formulation, version 1, "));
    BOOST_TEST(plain.at("/document/title").starts_with("Formulation in plain words, version 1, "));
    BOOST_TEST(plain.at("/content").starts_with("JVBERi0"));  // %PDF-
    BOOST_TEST(maren.get(client + "/documents/" + plain.at("/document/document_id")).at("/content") ==
               plain.at("/content"));
    BOOST_TEST(maren.get(client + "/formulations/1/paper").at("/initials") == "WL");
    BOOST_TEST(
        maren.get(client + "/formulations/1/paper").at("/text/evidence/0/words").starts_with("PHQ-9: 21"));
}

BOOST_AUTO_TEST_CASE(a_page_with_nothing_left_on_it_and_a_version_that_is_not_there_are_refused)
{
    save(0, "");

    BOOST_TEST(paper("plain_words", R"("historical_influences", "fears_external")").status == 409);
    BOOST_TEST(maren.get(client + "/formulations/2/paper").status == 404);
    auto tomas = practice.sign_in("tomas");
    BOOST_TEST(tomas.get(client + "/formulations/1/paper").status == 404);
    BOOST_TEST(
        tomas.post(client + "/formulations/1/paper", R"({"kind": "diagram", "left_out": []})").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
