// PostgreSQL restarts, disappears and comes back, while requests go on.
#include <thread>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

const std::string cut_off = "pg_terminate_backend(pg_backend_pid())::text";

// A request's body: write `reference`, then run `sql`.
std::string writing(const std::string& reference, const std::string& sql)
{
    return boost::json::serialize(boost::json::object{{"reference", reference}, {"then", sql}});
}

struct Healing {
    ProbedPractice practice{2};
    Caller ada = practice.sign_in("ada");
    std::string path = "/clients/" + practice.add_client(ada.user_id()) + "/probe";

    // A sequence is not rolled back: it counts how often a handler ran.
    Healing() { practice.database.execute("CREATE SEQUENCE tries; GRANT USAGE ON tries TO attune_app"); }
    ~Healing() { practice.database.execute("DROP SEQUENCE tries"); }
    std::string tries() { return practice.database.value("SELECT last_value FROM tries"); }

    std::string reference() { return practice.database.value("SELECT reference FROM client"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(healing, Healing)

BOOST_AUTO_TEST_CASE(requests_go_on_after_postgresql_restarts)
{
    BOOST_REQUIRE(ada.get(path).status == 200);
    control_cluster("-m immediate restart");

    BOOST_TEST(ada.get(path).status == 200);
    BOOST_TEST(ada.post(path, R"({"reference": "after"})").status == 200);
    BOOST_TEST(reference() == "after");
}

BOOST_AUTO_TEST_CASE(a_change_cut_off_before_its_commit_is_carried_out_once_by_the_retry)
{
    const auto answer =
        ada.post(path, writing("once", "SELECT CASE WHEN nextval('tries') = 1 THEN " + cut_off + " END"));

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(practice.database.value("SELECT row_version FROM client") == "2");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event") == 1);
}

BOOST_AUTO_TEST_CASE(a_change_that_is_always_cut_off_is_given_up_and_leaves_nothing)
{
    const auto answer = ada.post(path, writing("never", "SELECT nextval('tries'), " + cut_off));

    BOOST_TEST(answer.status == 503);
    BOOST_TEST(answer.header("Retry-After") == "1");
    BOOST_TEST(tries() == "3");
    BOOST_TEST(reference() == "");
    BOOST_TEST(ada.get(path).status == 200);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_ending_does_not_wait_for_another_attempt)
{
    practice.application.hurry();

    const auto answer = ada.post(path, writing("never", "SELECT nextval('tries'), " + cut_off));

    BOOST_TEST(answer.status == 503);
    BOOST_TEST(tries() == "1");
}

BOOST_AUTO_TEST_CASE(what_rests_before_another_attempt_is_woken_when_the_server_ends)
{
    std::thread ending{[this] { practice.application.hurry(); }};

    const bool again = practice.pool.rest(std::chrono::hours{1});
    ending.join();

    BOOST_TEST(!again);
}

BOOST_AUTO_TEST_CASE(what_may_not_be_repeated_is_tried_once)
{
    const auto request = ada.request("DELETE", path, writing("never", "SELECT nextval('tries'), " + cut_off));

    BOOST_TEST(ada.send(request).status == 503);
    BOOST_TEST(tries() == "1");
}

BOOST_AUTO_TEST_CASE(a_transaction_that_postgresql_gave_up_is_repeated)
{
    const auto answer = ada.post(
        path,
        writing("once", "DO $$ BEGIN IF nextval('tries') < 3 THEN RAISE SQLSTATE '40P01'; END IF; END $$"));

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(practice.database.value("SELECT row_version FROM client") == "2");
}

BOOST_AUTO_TEST_CASE(while_postgresql_is_down_the_answer_is_503_and_afterwards_it_heals)
{
    BOOST_REQUIRE(ada.get(path).status == 200);
    ClusterDown down;
    const auto answer = ada.get(path);

    BOOST_TEST(answer.status == 503);
    BOOST_TEST(answer.at("/code") == "busy");
    BOOST_TEST(practice.application.not_ready().has_value());

    down.end();
    practice.let_time_pass(std::chrono::seconds{2});
    BOOST_TEST(ada.get(path).status == 200);
    BOOST_TEST(!practice.application.not_ready().has_value());
}

BOOST_AUTO_TEST_CASE(a_server_started_before_postgresql_serves_once_it_is_there)
{
    ClusterDown down;
    BOOST_TEST(ada.get(path).status == 503);

    down.end();
    practice.let_time_pass(std::chrono::seconds{2});
    BOOST_TEST(ada.get(path).status == 200);
}

BOOST_AUTO_TEST_CASE(after_a_failed_connection_the_next_is_tried_only_when_some_time_has_passed)
{
    long long now = 0;
    server::Pool pool{practice.database.connect_string("latecomer"), 1, [&now] {
                          return std::chrono::steady_clock::time_point{std::chrono::milliseconds{now}};
                      }};
    BOOST_CHECK_THROW(pool.lease()->connection(), server::DatabaseUnreachable);
    practice.database.execute("CREATE ROLE latecomer LOGIN");

    now += 49;
    BOOST_CHECK_THROW(pool.lease()->connection(), server::DatabaseUnreachable);
    now += 1;
    BOOST_CHECK_NO_THROW(pool.lease()->connection());

    practice.database.execute("DROP ROLE latecomer");
}

BOOST_AUTO_TEST_CASE(a_full_pool_refuses_instead_of_waiting_for_ever)
{
    server::Pool pool{practice.database.connect_string(), 1};
    const auto held = pool.lease();

    const auto refused = pool.lease(std::chrono::milliseconds{1});

    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == RefusalCode::busy));
    BOOST_TEST(refused.error().retry_after > 0);
}

BOOST_AUTO_TEST_CASE(a_place_given_back_is_taken_with_its_connection)
{
    server::Pool pool{practice.database.connect_string(), 2};
    const auto backend = [&] {
        auto lease = pool.lease();
        int pid = 0;
        lease->connection().session() << "SELECT pg_backend_pid()", soci::into(pid);
        return pid;
    };

    BOOST_TEST(backend() == backend());
}

BOOST_AUTO_TEST_SUITE_END()
