// Signing in and out: who may, how often, and for how long.
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "server/auth/users.hpp"
#include "tests/support/application.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto password = "correct horse battery staple";

// A practice with one user who has a password.
struct SignInDesk {
    Practice practice;
    server::Connection owner{practice.database.connect_string("attune_owner")};
    Caller nobody = practice.nobody();

    SignInDesk()
    {
        BOOST_REQUIRE(server::auth::add_user(owner, {"Ada", "Ada Quist", api::Role::therapist, password}));
    }

    Answer sign_in(const std::string& username, const std::string& with)
    {
        return nobody.post("/sign-ins", boost::json::serialize(
                                            boost::json::object{{"username", username}, {"password", with}}));
    }
    // The failed attempts lie back by a day, so that no delay runs.
    void let_time_pass()
    {
        practice.database.execute(
            "UPDATE sign_in_attempt SET last_failed_at = last_failed_at - interval '1 day'");
    }
    Caller signed_in()
    {
        const auto answer = sign_in("ada", password);
        return {*practice.application, answer.at("/token"), answer.at("/user/user_id")};
    }
};

std::string without_request_id(const Answer& answer)
{
    auto problem = answer.body.as_object();
    problem.erase("request_id");
    return boost::json::serialize(problem);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in, SignInDesk)

BOOST_AUTO_TEST_CASE(the_right_pair_gets_a_token_that_works)
{
    const auto answer = sign_in("ADA", password);

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.at("/token").size() == 43U);
    BOOST_TEST(answer.at("/user/display_name") == "Ada Quist");
    BOOST_TEST(answer.at("/practice/name") == "Test Practice");
    BOOST_TEST(answer.at("/idle_seconds") == "900");
    BOOST_TEST(answer.at("/draft_key").size() == 44U);
    BOOST_TEST(Caller(*practice.application, answer.at("/token"), "").get("/library").status == 200);
}

BOOST_AUTO_TEST_CASE(the_token_is_kept_nowhere)
{
    const auto token = sign_in("ada", password).at("/token");

    BOOST_TEST(practice.database.number("SELECT count(*) FROM sign_in WHERE token_hash::text LIKE '%" +
                                        token + "%' OR token_hash = convert_to('" + token + "', 'UTF8')") ==
               0);
    BOOST_TEST(practice.database.value("SELECT length(token_hash) FROM sign_in") == "32");
}

BOOST_AUTO_TEST_CASE(an_unknown_name_a_wrong_password_and_a_disabled_user_get_the_same_answer)
{
    BOOST_REQUIRE(server::auth::add_user(owner, {"bea", "Bea", api::Role::therapist, password}));
    BOOST_REQUIRE(server::auth::disable_user(owner, "bea"));

    const auto wrong = sign_in("ada", "not her password at all");
    const auto unknown = sign_in("nobody", password);
    const auto disabled = sign_in("bea", password);

    BOOST_TEST(wrong.status == 401);
    BOOST_TEST(unknown.status == 401);
    BOOST_TEST(without_request_id(wrong) == without_request_id(unknown));
    BOOST_TEST(without_request_id(wrong) == without_request_id(disabled));
}

BOOST_AUTO_TEST_CASE(from_the_fourth_failure_in_a_row_a_name_waits_and_ever_longer)
{
    for (const std::string name : {"ada", "nobody"}) {
        std::string delays;
        for (int attempt = 1; attempt <= 6; ++attempt) {
            BOOST_TEST(sign_in(name, "wrong").status == 401);
            delays += practice.database.value(
                          "SELECT extract(epoch FROM sign_in_delay(max(failed)))::int "
                          "FROM sign_in_attempt WHERE username_hash = sha256('" +
                          name + "')") +
                      " ";
            let_time_pass();
        }
        BOOST_TEST(delays == "0 0 0 1 2 4 ");
    }
}

BOOST_AUTO_TEST_CASE(while_the_delay_runs_the_right_password_is_refused_too)
{
    // A quarter of an hour is the longest delay, so a slow machine does not see its end.
    for (const std::string name : {"ada", "nobody"}) {
        practice.database.execute("INSERT INTO sign_in_attempt VALUES (sha256('" + name +
                                  "'), 100000, clock_timestamp())");
        const auto refused = sign_in(name, password);

        BOOST_TEST(refused.status == 429);
        BOOST_TEST(refused.at("/code") == "too_many_attempts");
        BOOST_TEST(std::stoi(refused.header("Retry-After")) > 600);
        BOOST_TEST(std::stoi(refused.header("Retry-After")) <= 900);
    }
}

BOOST_AUTO_TEST_CASE(signing_in_forgets_earlier_failures)
{
    sign_in("ada", "wrong");
    sign_in("ada", password);

    BOOST_TEST(practice.database.number("SELECT count(*) FROM sign_in_attempt") == 0);
}

BOOST_AUTO_TEST_CASE(signing_out_ends_the_token)
{
    auto ada = signed_in();

    BOOST_TEST(ada.remove("/sign-ins/current").status == 200);
    BOOST_TEST(ada.get("/library").status == 401);
}

BOOST_AUTO_TEST_CASE(a_sign_in_ends_after_a_quarter_of_an_hour_without_use)
{
    auto ada = signed_in();
    practice.database.execute("UPDATE sign_in SET last_used_at = now() - interval '14 minutes'");
    BOOST_TEST(ada.get("/library").status == 200);
    BOOST_TEST(
        practice.database.value("SELECT last_used_at = max(last_used_at) OVER () AND last_used_at > now() - "
                                "interval '1 minute' FROM sign_in") == "t");

    practice.database.execute("UPDATE sign_in SET last_used_at = now() - interval '15 minutes 1 second'");
    BOOST_TEST(ada.get("/library").status == 401);
}

BOOST_AUTO_TEST_CASE(a_sign_in_ends_after_twelve_hours_however_busy)
{
    auto ada = signed_in();
    practice.database.execute("UPDATE sign_in SET started_at = now() - interval '12 hours 1 second'");

    BOOST_TEST(ada.get("/library").status == 401);
}

BOOST_AUTO_TEST_CASE(disabling_a_user_ends_their_sign_ins)
{
    auto ada = signed_in();
    BOOST_REQUIRE(server::auth::disable_user(owner, "ADA"));

    BOOST_TEST(ada.get("/library").status == 401);
}

BOOST_AUTO_TEST_CASE(a_new_password_ends_the_sign_ins_made_with_the_old_one)
{
    auto ada = signed_in();
    BOOST_REQUIRE(server::auth::reset_password(owner, "ada", "another long sentence"));

    BOOST_TEST(ada.get("/library").status == 401);
    BOOST_TEST(sign_in("ada", password).status == 401);
    BOOST_TEST(sign_in("ada", "another long sentence").status == 200);
}

BOOST_AUTO_TEST_CASE(a_weakly_hashed_password_is_hashed_anew_at_sign_in)
{
    // "correct horse battery staple" with the least that argon2id takes: 8 KiB, one pass.
    practice.database.execute(
        "UPDATE user_account SET password_hash = "
        "'$argon2id$v=19$m=8,t=1,p=1$ANVyIPGnNkti4Cm8LXzp0w$CvwR0EFpzmWRvp5UUvhigIAoesGHjia11z22XjFWI7s' "
        "WHERE username = 'ada'");
    BOOST_TEST(sign_in("ada", password).status == 200);

    BOOST_TEST(practice.database.value("SELECT password_hash LIKE '$argon2id$v=19$m=65536,t=3,p=1$%' FROM "
                                       "user_account") == "t");
    BOOST_TEST(sign_in("ada", password).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
