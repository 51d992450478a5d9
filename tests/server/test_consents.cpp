// What a client agreed to, refused or withdrew: facts that stay, and one place for e-mails.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct ConsentDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string consents = "/clients/" + wren + "/consents";

    static std::string answer(const std::string& purpose, const std::string& answer, int on,
                              const std::string& own = "")
    {
        return R"({"purpose": ")" + purpose + R"(", "own_purpose": ")" + own + R"(", "answer": ")" + answer +
               R"(", "text_version": "Privacy notice 3", "answered_on": ")" + day(on) +
               R"(", "way": "written"})";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(consents, ConsentDesk)

BOOST_AUTO_TEST_CASE(a_withdrawal_is_a_fact_beside_what_was_given)
{
    maren.post(consents, answer("sharing_with_gp", "given", -30));

    const auto withdrawn = maren.post(consents, answer("sharing_with_gp", "withdrawn", -1));

    BOOST_TEST(withdrawn.at("/consents/0/answer") == "given");
    BOOST_TEST(withdrawn.at("/consents/0/answered_on") == day(-30));
    BOOST_TEST(withdrawn.at("/consents/0/text_version") == "Privacy notice 3");
    BOOST_TEST(withdrawn.at("/consents/1/answer") == "withdrawn");
    BOOST_TEST(withdrawn.at("/consents/1/recorded_by") == "The maren");
    BOOST_TEST(maren.get("/clients/" + wren + "/file").at("/consents/1/answer") == "withdrawn");
}

BOOST_AUTO_TEST_CASE(only_what_was_given_can_be_withdrawn)
{
    BOOST_TEST(!fault_at(maren.post(consents, answer("research", "withdrawn", -1)), "answer").empty());
    maren.post(consents, answer("research", "refused", -2));
    BOOST_TEST(!fault_at(maren.post(consents, answer("research", "withdrawn", -1)), "answer").empty());
}

BOOST_AUTO_TEST_CASE(what_was_given_before_a_withdrawal_does_not_come_back)
{
    maren.post(consents, answer("sharing_with_gp", "given", -30));
    maren.post(consents, answer("sharing_with_gp", "withdrawn", -10));

    const auto refused = maren.post(consents, answer("sharing_with_gp", "given", -20));

    BOOST_TEST(fault_at(refused, "answered_on").starts_with("It was withdrawn on "));
    BOOST_TEST(maren.post(consents, answer("sharing_with_gp", "given", -5)).status == 200);
}

BOOST_AUTO_TEST_CASE(an_e_mail_consent_is_the_one_that_links_ask_for)
{
    maren.post(consents, answer("email_contact", "given", -3));

    const auto links = maren.get("/clients/" + wren + "/links");
    BOOST_TEST(links.at("/consent/agreed") == "true");

    maren.post("/clients/" + wren + "/mail-consent", R"({"agreed": false})");
    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/consents/0/answered_on") == day(-3));
    BOOST_TEST(file.at("/consents/0/way") == "written");
    BOOST_TEST(file.at("/consents/1/purpose") == "email_contact");
    BOOST_TEST(file.at("/consents/1/answer") == "withdrawn");
    BOOST_TEST(file.at("/consents/1/way") == "");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM consent") == 0);
}

BOOST_AUTO_TEST_CASE(the_practice_asks_for_something_in_its_own_words)
{
    BOOST_TEST(fault_at(maren.post(consents, answer("other", "given", -1)), "own_purpose") ==
               "What the client was asked for is missing.");
    BOOST_TEST(
        !fault_at(maren.post(consents, answer("research", "given", -1, "A study")), "own_purpose").empty());
    const auto given = maren.post(consents, answer("other", "given", -1, "A film for training"));
    BOOST_TEST(given.at("/consents/0/own_purpose") == "A film for training");
    BOOST_TEST(!fault_at(maren.post(consents, answer("other", "given", 2, "A film")), "answered_on").empty());
}

BOOST_AUTO_TEST_CASE(the_database_lets_no_answer_be_changed)
{
    maren.post(consents, answer("treatment", "given", -1));

    BOOST_CHECK_THROW(practice.database.execute("UPDATE consent SET answer = 'refused'"), std::exception);
    BOOST_CHECK_THROW(practice.database.execute("DELETE FROM consent"), std::exception);
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_records_any_and_reception_neither)
{
    auto tobias = practice.sign_in("tobias");
    auto ada = practice.sign_in("ada", api::Role::lead);
    auto ines = practice.sign_in("ines", api::Role::assistant);

    BOOST_TEST(tobias.post(consents, answer("treatment", "given", -1)).status == 404);
    BOOST_TEST(ada.post(consents, answer("treatment", "given", -1)).status == 404);
    BOOST_TEST(ines.post(consents, answer("treatment", "given", -1)).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
