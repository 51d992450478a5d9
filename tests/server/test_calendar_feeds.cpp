// A diary followed in another calendar: by an address that its therapist makes and takes back, and nothing
// else.
#include <boost/test/unit_test.hpp>

#include "server/auth/tokens.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct FollowedDiary {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string token = server::auth::make_token();

    Answer make(Caller& by, const std::string& secret, const std::string& full_names = "false")
    {
        return by.post("/calendar-feeds", R"({"token_hash": ")" + server::auth::hash_of(secret) +
                                              R"(", "full_names": )" + full_names + "}");
    }
    server::http::Reply fetch(const std::string& secret, const std::string& method = "GET")
    {
        auto request = practice.nobody().request(method, "");
        request.path = "/q/calendar/" + secret + ".ics";
        return practice.application->answer(request);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_feeds, FollowedDiary)

BOOST_AUTO_TEST_CASE(a_calendar_follows_a_diary_by_its_address_and_reads_initials)
{
    add_session(maren, wren, 3, "booked");
    auto tomas = practice.sign_in("tomas");
    add_session(tomas, add_client(tomas, "Ash Thornbury"), 3, "booked");
    BOOST_TEST(make(maren, token).at("/full_names") == "false");

    const auto read = fetch(token);

    BOOST_TEST(read.status == 200);
    BOOST_TEST(read.content_type == "text/calendar; charset=utf-8");
    BOOST_TEST(read.body.find("SUMMARY:WL") != std::string::npos);
    BOOST_TEST(read.body.find("Larkwhistle") == std::string::npos);
    BOOST_TEST(read.body.find("SUMMARY:AT") == std::string::npos);
    BOOST_TEST(maren.get("/calendar-feeds").at("/feeds/0/read_at") != "");
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action = 'read_calendar_feed' AND user_id = '" +
                   maren.user_id() + "'") == 1);
}

BOOST_AUTO_TEST_CASE(full_names_are_in_it_where_they_were_asked_for)
{
    add_session(maren, wren, 3, "booked");
    make(maren, token, "true");

    BOOST_TEST(fetch(token).body.find("Wren Larkwhistle") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_address_that_was_taken_back_answers_like_one_that_never_was)
{
    const auto feed = make(maren, token).at("/feed_id");
    auto tomas = practice.sign_in("tomas");
    BOOST_TEST(tomas.post("/calendar-feeds/" + feed + "/revocation").status == 404);
    BOOST_TEST(fetch(token).status == 200);

    BOOST_TEST(maren.post("/calendar-feeds/" + feed + "/revocation").status == 200);

    BOOST_TEST(fetch(token).status == 404);
    BOOST_TEST(fetch(token).body == fetch(server::auth::make_token()).body);
    BOOST_TEST(maren.get("/calendar-feeds").at("/feeds/0/feed_id") == "");
    BOOST_TEST(maren.post("/calendar-feeds/" + feed + "/revocation").status == 404);
}

BOOST_AUTO_TEST_CASE(nobody_follows_the_diary_of_who_cannot_sign_in_any_more)
{
    make(maren, token);
    practice.database.execute("UPDATE user_account SET disabled_at = now()");

    BOOST_TEST(fetch(token).status == 404);
}

BOOST_AUTO_TEST_CASE(an_address_changes_nothing_and_is_slowed_like_a_guess_where_it_is_none)
{
    make(maren, token);
    BOOST_TEST(fetch(token, "POST").status == 404);
    for (int i = 0; i < 20; ++i)
        fetch("guess");

    BOOST_TEST(fetch(token).status == 429);
}

BOOST_AUTO_TEST_CASE(five_addresses_at_a_time_are_enough)
{
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(make(maren, server::auth::make_token()).status == 200);

    const auto sixth = make(maren, token);
    BOOST_TEST(sixth.status == 409);
    BOOST_TEST(sixth.at("/detail") == "There are 5 addresses of your diary already. Take one back first.");
    BOOST_TEST(fault_at(maren.post("/calendar-feeds", R"({"token_hash": "x", "full_names": false})"),
                        "token_hash") == "The hash of a token has 64 hexadecimal digits.");
}

BOOST_AUTO_TEST_SUITE_END()
