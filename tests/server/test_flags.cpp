// Risk answers: raised whatever else the form is, and kept until a person signs them off.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto risk_answered = "[0,0,0,0,0,0,0,0,1]";

struct FlagsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;

    Answer give(const std::string& answers, int days_from_today, const std::string& more = "")
    {
        return maren.post(client + "/administrations", form("phq9", answers, days_from_today, more));
    }
    Answer sign_off(const std::string& flag_id, const std::string& what, int row_version = 1)
    {
        return maren.post(client + "/flags/" + flag_id + "/sign-off", R"({"what_was_done": ")" + what + "\"}",
                          row_version);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(flags, FlagsDesk)

BOOST_AUTO_TEST_CASE(a_risk_answer_raises_a_flag_in_words)
{
    const auto recorded = give(risk_answered, -1);

    BOOST_TEST(recorded.at("/flags/0/risk") == "self_harm");
    BOOST_TEST(recorded.at("/flags/0/sentence") ==
               "Item 9 of the PHQ-9, thoughts of death or self-harm: answered \"several days\".");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/attention") == "Risk answer");
}

BOOST_AUTO_TEST_CASE(a_form_broken_off_raises_its_flag_too)
{
    const auto stopped =
        maren.post(client + "/administrations",
                   R"({"instrument": "phq9", "version": 1, "state": "stopped", "answered_on": ")" + day(-1) +
                       R"(", "answers": [null,null,null,null,null,null,null,null,3]})");

    BOOST_TEST(stopped.at("/administration/state") == "stopped");
    BOOST_TEST(stopped.at("/flags/0/sentence").ends_with("answered \"nearly every day\"."));
}

BOOST_AUTO_TEST_CASE(a_correction_without_the_risk_answer_leaves_the_flag_to_a_person)
{
    const auto wrong = give(risk_answered, -1).at("/administration/administration_id");

    give("[0,0,0,0,0,0,0,0,0]", -1, R"(, "replaces": ")" + wrong + '"');

    BOOST_TEST(maren.get(client).at("/flags/0/administration_id") == wrong);
    BOOST_TEST(maren.get("/caseload").at("/rows/0/open_flags") == "1");
}

BOOST_AUTO_TEST_CASE(signing_off_says_who_and_what_was_done)
{
    const auto flag_id = give(risk_answered, -1).at("/flags/0/flag_id");

    const auto signed_off = sign_off(flag_id, "Safety plan written together.");

    BOOST_TEST(signed_off.at("/signed_off_by") == "The maren");
    BOOST_TEST(signed_off.at("/what_was_done") == "Safety plan written together.");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/open_flags") == "0");
}

BOOST_AUTO_TEST_CASE(a_flag_is_signed_off_once_and_not_without_words)
{
    const auto flag_id = give(risk_answered, -1).at("/flags/0/flag_id");

    BOOST_TEST(!fault_at(sign_off(flag_id, " "), "what_was_done").empty());
    BOOST_TEST(sign_off(flag_id, "Talked it through.", 7).status == 412);
    BOOST_TEST(sign_off(flag_id, "Talked it through.").status == 200);
    BOOST_TEST(sign_off(flag_id, "Again.", 2).status == 409);
    BOOST_TEST(sign_off("no-uuid", "Talked it through.").status == 404);
}

BOOST_AUTO_TEST_CASE(a_blank_risk_question_is_told_apart_from_one_never_asked)
{
    BOOST_TEST(maren.get(client).at("/risk_asked") == "false");

    give("[0,0,0,0,0,0,0,0,0]", -8);
    BOOST_TEST(maren.get(client).at("/risk_asked") == "true");
    BOOST_TEST(maren.get(client).at("/risk_blank") == "false");

    give("[0,0,0,0,0,0,0,0,null]", -1);
    BOOST_TEST(maren.get(client).at("/risk_blank") == "true");
    BOOST_TEST(maren.get(client).at("/risk_answered_on") == day(-8));
}

BOOST_AUTO_TEST_CASE(a_supervisor_may_sign_off_and_nobody_else_outside_the_care_team)
{
    const auto flag_id = give(risk_answered, -1).at("/flags/0/flag_id");
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    auto tomas = practice.sign_in("tomas");
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "')");
    const auto path = client + "/flags/" + flag_id + "/sign-off";

    BOOST_TEST(tomas.post(path, R"({"what_was_done": "Seen."})", 1).status == 404);
    BOOST_TEST(astrid.post(path, R"({"what_was_done": "Seen in supervision."})", 1).at("/signed_off_by") ==
               "The astrid");
}

BOOST_AUTO_TEST_SUITE_END()
