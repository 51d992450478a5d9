// The demonstration practice: believable, the same everywhere, and loaded once.
#include <chrono>

#include <boost/test/unit_test.hpp>

#include "server/application.hpp"
#include "server/demo/demonstration.hpp"
#include "server/demo/load.hpp"
#include "server/share.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct DemoDesk {
    Database database;
    server::Connection owner{database.connect_string("attune_owner")};
    Library library;
    std::vector<Exercise> exercises;

    DemoDesk()
    {
        const auto share = server::read_share(ATTUNE_SHARE_FOLDER);
        library = Library::from_files(share.instruments).value();
        exercises = parse_exercises(share.exercises).value();
    }
    Result<server::Demonstration> load()
    {
        const Instant now{std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())};
        return server::load_demonstration(owner, library, exercises, local_day(now));
    }
};

// Its own application on a loaded database.
struct Loaded : DemoDesk {
    std::unique_ptr<server::http::Application> application;

    Loaded()
    {
        BOOST_REQUIRE(load());
        application = server::make_application({.connection = database.connect_string(),
                                                .pool = 1,
                                                .practice_name = "",
                                                .demonstration = false,
                                                .share = ATTUNE_SHARE_FOLDER});
    }
    Caller sign_in(const std::string& username)
    {
        const auto id = database.value("SELECT id FROM user_account WHERE username = '" + username + "'");
        return {*application, add_sign_in(database, id), id};
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(demonstration)

BOOST_FIXTURE_TEST_CASE(it_loads_forty_clients_with_one_to_twenty_sessions, DemoDesk)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto loaded = load();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    BOOST_TEST_MESSAGE("loaded in " << took.count() << " s: " << loaded->administrations << " forms");

    BOOST_TEST(loaded->clients == 67);
    BOOST_TEST(loaded->users.size() == 5);
    BOOST_TEST(database.value("SELECT demonstration FROM practice") == "t");
    BOOST_TEST(database.value("SELECT string_agg(instrument, ',' ORDER BY instrument) FROM wording WHERE "
                              "demonstration") == "fcs,gad7,phq9");
    BOOST_TEST(database.value("SELECT instrument FROM licence_statement") == "core10");
    BOOST_TEST(database.number("SELECT count(*) FROM schedule") == 40);
    BOOST_TEST(database.number("SELECT count(*) FROM life_event") == 11);
    BOOST_TEST(database.number("SELECT count(DISTINCT client_id) FROM formulation") == 2);
    BOOST_TEST(database.number("SELECT count(*) FROM goal") == 6);
    BOOST_TEST(database.number("SELECT count(*) FROM care_plan") == 4);
    BOOST_TEST(database.number(
                   "SELECT count(*) FROM review r WHERE r.days_done <> (SELECT count(*) FROM practice_log p "
                   "JOIN session s ON s.id = r.session_id WHERE p.assignment_id = r.assignment_id AND "
                   "p.practised_on BETWEEN s.starts_at::date - 7 AND s.starts_at::date - 1)") == 0);
    BOOST_TEST(database.number("SELECT count(*) FROM practice_log WHERE practised_on > current_date") == 0);
    BOOST_TEST(database.number("SELECT count(*) FROM schedule s JOIN episode e ON e.id = s.episode_id WHERE "
                               "e.ended_on IS NOT NULL OR jsonb_array_length(s.measures) < 3") == 0);
    const std::string held =
        "(SELECT count(*) AS n FROM session WHERE state = 'attended' GROUP BY client_id, episode_id) s";
    BOOST_TEST(database.number("SELECT min(n) FROM " + held) == 1);
    BOOST_TEST(database.number("SELECT max(n) FROM " + held) == 20);
    BOOST_TEST(
        database.number("SELECT count(*) FROM session WHERE state = 'attended' AND starts_at > now()") == 0);
    BOOST_TEST(database.number("SELECT count(*) FROM administration WHERE answered_on > current_date") == 0);
}

BOOST_FIXTURE_TEST_CASE(it_is_refused_where_clients_are, DemoDesk)
{
    BOOST_REQUIRE(load());

    const auto again = load();

    BOOST_REQUIRE(!again);
    BOOST_TEST((again.error().code == RefusalCode::conflict));
    BOOST_TEST(database.number("SELECT count(*) FROM client") == 67);
}

BOOST_FIXTURE_TEST_CASE(the_programs_load_it_once_and_never_among_real_people, DemoDesk)
{
    server::load_demonstration(database.connect_string("attune_owner"));
    server::load_demonstration(database.connect_string("attune_owner"));
    BOOST_TEST(database.number("SELECT count(*) FROM client") == 67);

    Practice real;
    real.sign_in("ada");
    BOOST_CHECK_THROW(server::load_demonstration(real.database.connect_string("attune_owner")),
                      std::runtime_error);
    BOOST_TEST(real.database.number("SELECT count(*) FROM client") == 0);
}

BOOST_FIXTURE_TEST_CASE(its_own_baselines_suffice_and_its_scales_hang_together, DemoDesk)
{
    BOOST_REQUIRE(load());

    BOOST_TEST(database.number("SELECT min(n) FROM baseline_statistic WHERE instrument = 'fcs'") >= 34);
    BOOST_TEST_MESSAGE(
        database.value("SELECT string_agg(instrument || '.' || score || ' n=' || n || ' sd=' || "
                       "round(sd::numeric, 1) || ' alpha=' || round(alpha::numeric, 2), ', ') "
                       "FROM baseline_statistic"));
    BOOST_TEST(
        database.number("SELECT count(*) FROM baseline_statistic WHERE instrument IN ('fcs', 'phq9', 'gad7') "
                        "AND alpha NOT BETWEEN 0.78 AND 0.96") == 0);
}

BOOST_FIXTURE_TEST_CASE(it_shows_every_kind_of_course, Loaded)
{
    auto maren = sign_in("maren");
    auto astrid = sign_in("astrid");

    const auto hers = maren.get("/caseload");
    const auto all = astrid.get("/caseload");

    BOOST_TEST(all.body.at("rows").as_array().size() == 40U);
    BOOST_TEST(hers.body.at("rows").as_array().size() < 20U);
    for (const auto* words : {"Reliably better", "No reliable change", "Reliably worse", "First score",
                              "Risk answer", "Note unsigned"})
        BOOST_TEST(all.reply.body.find(words) != std::string::npos, words);
}

BOOST_FIXTURE_TEST_CASE(the_plan_of_one_client_is_to_be_reviewed_and_holds_what_the_server_would_let_in,
                        Loaded)
{
    const auto wren = database.value("SELECT id FROM client WHERE legal_name = 'Wren Larkwhistle'");
    auto therapist = sign_in(database.value(
        "SELECT u.username FROM care_team t JOIN user_account u ON u.id = t.user_id WHERE t.client_id = '" +
        wren + "' AND t.capacity = 'responsible'"));

    BOOST_TEST(therapist.get("/inbox").at("/plans_to_review/0/client_id") == wren);

    const auto client = "/clients/" + wren;
    auto plan = json::from_text<CarePlanContents>(
        boost::json::serialize(therapist.get(client).body.at_pointer("/care_plan/contents")));
    BOOST_REQUIRE(plan);
    plan->review_on.reset();
    const auto saved =
        therapist.post(client + "/care-plans", R"({"contents": )" + json::to_text(*plan) + '}', 2);
    BOOST_TEST(saved.at("/changed/0") == "review");
    BOOST_TEST(saved.at("/changed/1") == "");
    BOOST_TEST(therapist.get("/inbox").at("/plans_waiting") == "0");
}

BOOST_FIXTURE_TEST_CASE(tobias_has_a_risk_answer_that_waits_for_a_person, Loaded)
{
    const auto tobias = database.value("SELECT id FROM client WHERE legal_name = 'Tobias Mossgrove'");
    auto therapist = sign_in(database.value(
        "SELECT u.username FROM care_team t JOIN user_account u ON u.id = t.user_id WHERE t.client_id = '" +
        tobias + "' AND t.capacity = 'responsible'"));

    const auto overview = therapist.get("/clients/" + tobias);

    BOOST_TEST(overview.at("/flags/0/sentence") ==
               "Item 9 of the PHQ-9, thoughts of death or self-harm: answered \"several days\".");
    BOOST_TEST(overview.at("/flags/0/signed_off_at") == "");
    const auto last_held = overview.at("/sessions/1/session_id");
    BOOST_TEST(therapist
                   .post("/clients/" + tobias + "/manuscripts/session_summary",
                         R"({"choices": {}, "about": ")" + last_held + "\"}")
                   .status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
