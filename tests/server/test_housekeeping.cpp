// What is done from time to time.
#include <boost/test/unit_test.hpp>

#include "server/jobs/housekeeping.hpp"
#include "tests/support/application.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct House {
    Database database;
    server::Pool pool{database.connect_string(), 1};

    void add_administration(const std::string& entered)
    {
        database.execute(
            "INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, "
            "answers, "
            "entered_by, entered_at) SELECT gen_random_uuid(), client_id, id, 'phq9', 1, '2026-01-05', "
            "'completed', "
            "'{1,1,1,1,1,1,1,1,1}', therapist_id, " +
            entered + " FROM episode");
        database.execute(
            "INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated) "
            "SELECT id, client_id, 'total', 9, 9, 0, false FROM administration ON CONFLICT DO NOTHING");
    }
    void add_client()
    {
        const auto user = add_user(database, "ada", api::Role::therapist);
        database.execute("INSERT INTO client (id, legal_name) VALUES (gen_random_uuid(), 'A Client')");
        database.execute("INSERT INTO care_team (client_id, user_id, capacity) SELECT id, '" + user +
                         "', 'responsible' FROM client");
        database.execute(
            "INSERT INTO episode (id, client_id, number, started_on, therapist_id) "
            "SELECT gen_random_uuid(), client_id, 1, '2026-01-05', user_id FROM care_team");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(housekeeping, House)

BOOST_AUTO_TEST_CASE(nothing_is_done_where_nothing_is_due)
{
    const auto done = server::keep_house(pool).value();

    BOOST_TEST(done.replies_forgotten == 0);
    BOOST_TEST(done.attempts_forgotten == 0);
    BOOST_TEST(!done.baselines_refreshed);
}

BOOST_AUTO_TEST_CASE(failed_sign_ins_are_forgotten_after_a_day_without_another)
{
    database.execute(
        "INSERT INTO sign_in_attempt VALUES ('old', 9, now() - interval '25 hours'), ('new', 9, now())");

    BOOST_TEST(server::keep_house(pool)->attempts_forgotten == 1);
    BOOST_TEST(database.value("SELECT username_hash = 'new' FROM sign_in_attempt") == "t");
}

BOOST_AUTO_TEST_CASE(baselines_are_worked_out_anew_when_a_form_was_entered_since)
{
    add_client();
    add_administration("now() - interval '1 hour'");

    BOOST_TEST(server::keep_house(pool)->baselines_refreshed);
    BOOST_TEST(database.value("SELECT n || ' ' || mean FROM baseline_statistic WHERE instrument = 'phq9'") ==
               "1 9");
    BOOST_TEST(!server::keep_house(pool)->baselines_refreshed);

    add_administration("now()");
    BOOST_TEST(server::keep_house(pool)->baselines_refreshed);
}

BOOST_AUTO_TEST_CASE(one_server_keeps_house_at_a_time)
{
    database.execute("INSERT INTO sign_in_attempt VALUES ('old', 9, now() - interval '25 hours')");
    server::Connection other{database.connect_string()};
    other.execute("BEGIN");
    other.execute("SELECT pg_advisory_xact_lock(hashtextextended('attune housekeeping', 0))");

    BOOST_TEST(server::keep_house(pool)->attempts_forgotten == 0);
    other.execute("COMMIT");
    BOOST_TEST(server::keep_house(pool)->attempts_forgotten == 1);
}

BOOST_AUTO_TEST_CASE(the_thread_stops_when_told_long_before_its_next_round)
{
    server::Housekeeping housekeeping{pool, std::chrono::hours{24}};
}

BOOST_AUTO_TEST_SUITE_END()
