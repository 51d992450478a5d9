// What an e-mail tells a client of earlier links that ended before anything was sent: how many, and nothing
// else.
#include <boost/test/unit_test.hpp>

#include "tests/support/mail_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct MissedLinks : MailDesk {
    // Leaves out every question of the link that was mailed last.
    void send_everything()
    {
        auto phone = browser();
        phone.post("/q/open/" + after_in(sink.mails().back(), "https://practice.test/q/open/"));
        for (int item = 1; item <= 9; ++item)
            phone.post("/q/form/1/" + std::to_string(item), "skip=sure");
        phone.post("/q/form/1/send");
        BOOST_TEST_REQUIRE(phone.says("Thank you, "));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(missed_links, MissedLinks)

BOOST_AUTO_TEST_CASE(a_mail_says_how_many_links_ended_unanswered_since_anything_was_sent)
{
    practice.sign_in("cleo");
    practice.database.execute("UPDATE user_account SET display_name = 'The ben'");
    const auto next_mail_says = [&](const std::string& token) {
        send_link(token);
        BOOST_TEST_REQUIRE(carry().taken == 1);
        auto said = body_in(sink.mails().back());
        later("15 days");
        return said;
    };

    BOOST_TEST(next_mail_says("first").find("closed before") == std::string::npos);
    BOOST_TEST(next_mail_says("second").starts_with(
        "Hello Wr\u00e9n,\n\nThe last questions closed before anything was sent. That is all right: you can "
        "begin with these.\n\nThe ben has some questions for you."));
    send_link("third");
    carry();
    BOOST_TEST(
        body_in(sink.mails().back()).find("The last 2 sets of questions closed before anything was sent.") !=
        std::string::npos);
    send_everything();
    later("15 days");
    BOOST_TEST(next_mail_says("fourth").find("closed before") == std::string::npos);
    name_nothing_clinical();
}

BOOST_AUTO_TEST_CASE(a_revoked_link_and_one_of_another_client_are_none_that_ended_unanswered)
{
    send_link("revoked");
    practice.database.execute("UPDATE link SET revoked_at = now()");
    const auto other = add_client(ben, "Hazel Moorcroft");
    ben.post("/clients/" + other + "/links",
             R"({"token_hash": ")" + hash_of_token("another's") +
                 R"(", "forms": [{"instrument": "phq9", "language": "en-GB"}], "days": 14})");
    BOOST_TEST_REQUIRE(practice.database.value("SELECT count(*) FROM link") == "2");
    later("15 days");

    send_link();
    BOOST_TEST(carry().taken == 1);

    BOOST_TEST(body_in(sink.mails().back()).find("closed before") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_ended_unanswered_is_told_in_the_language_of_the_mail)
{
    for (const auto* token : {"first", "second"}) {
        send_link(token);
        later("15 days");
    }

    send_link("a german one", 14, "de");
    carry();

    BOOST_TEST(
        body_in(sink.mails().back())
            .find("Die letzten 2 Male sind die Fragen abgelaufen, bevor etwas gesendet wurde. Das ist in "
                  "Ordnung: Sie k\u00f6nnen mit diesen beginnen.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
