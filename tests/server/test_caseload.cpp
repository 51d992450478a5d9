// The caseload: what needs attention first, who has changed what, and a constant number of statements.
#include <chrono>

#include <boost/test/unit_test.hpp>

#include "server/db/pool.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"
#include "tests/support/statement_count.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct CaseloadDesk {
    Practice practice{1};
    Caller maren = practice.sign_in("maren");

    void give(const std::string& client_id, int total, int days_from_today)
    {
        maren.post("/clients/" + client_id + "/administrations",
                   form("phq9", phq9_of(total), days_from_today));
    }

    // As many clients with as many forms each, PHQ-9 and Fears of Compassion in turn, written by the
    // superuser.
    void fill(int clients, int forms)
    {
        const auto user = "'" + maren.user_id() + "'";
        practice.database.execute(
            "INSERT INTO client (id, legal_name) SELECT gen_random_uuid(), 'Invented ' || i FROM "
            "generate_series(1, " +
            std::to_string(clients) + ") i;" +
            "INSERT INTO care_team (client_id, user_id, capacity) SELECT id, " + user +
            ", 'responsible' FROM client;" +
            "INSERT INTO episode (id, client_id, number, started_on, therapist_id) "
            "SELECT gen_random_uuid(), id, 1, current_date - 400, " +
            user + " FROM client;" +
            "INSERT INTO appointment (id, therapist_id, kind, title, starts_at, minutes, standing, "
            "booked_by) "
            "SELECT gen_random_uuid(), therapist_id, 'individual', id::text, now() - make_interval(days => "
            "i), 50, "
            "'recorded', therapist_id FROM episode, generate_series(1, 20) i;"
            "INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, "
            "state) "
            "SELECT gen_random_uuid(), e.client_id, e.id, a.id, a.starts_at, a.minutes, a.standing, "
            "'attended' "
            "FROM episode e JOIN appointment a ON a.title = e.id::text;" +
            "INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, "
            "answers, "
            "entered_by) SELECT gen_random_uuid(), client_id, id, (ARRAY['phq9', 'fcs'])[1 + i % 2], 1, "
            "current_date - i, 'completed', '{}', " +
            user + " FROM episode, generate_series(1, " + std::to_string(forms) + ") i;" +
            "INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated) "
            "SELECT a.id, a.client_id, s.score, (a.answered_on - current_date) % 27 + 27, 9, 0, false "
            "FROM administration a JOIN (VALUES ('phq9', 'total'), ('fcs', 'for_others'), ('fcs', "
            "'from_others'), "
            "('fcs', 'self')) AS s (instrument, score) USING (instrument);"
            "ANALYZE");
    }

    long long statements_for(const std::string& path)
    {
        maren.get(path);
        StatementCount count{practice.database};
        const auto begin = std::chrono::steady_clock::now();
        const auto answer = maren.get(path);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        BOOST_REQUIRE(answer.status == 200);
        const auto taken = count.taken();
        BOOST_TEST_MESSAGE(path.substr(0, 9) << ": " << taken << " statements, " << took.count() << " ms, "
                                             << answer.reply.body.size() / 1024 << " KiB");
        return taken;
    }
};

struct Size {
    int clients;
    int forms;
};
constexpr Size sizes[]{{1, 1}, {30, 20}, {1000, 200}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(caseload, CaseloadDesk)

BOOST_AUTO_TEST_CASE(what_needs_attention_most_comes_first)
{
    const auto quiet = add_client(maren, "Alder Moonpenny");
    const auto unsigned_note = add_client(maren, "Bryony Candlewax");
    const auto session_id = add_session(maren, unsigned_note, -1);
    maren.post("/clients/" + unsigned_note + "/notes", R"({"session_id": ")" + session_id +
                                                           R"(", "kind": "progress", "text": )" +
                                                           json::to_text(cft_note("")) + "}");
    const auto worse = add_client(maren, "Caspian Dewhurst-Moth");
    give(worse, 5, -20);
    give(worse, 12, -1);
    const auto at_risk = add_client(maren, "Delphine Acornshade");
    give(at_risk, 27, -1);

    const auto caseload = maren.get("/caseload");

    BOOST_TEST(caseload.at("/rows/0/client_id") == at_risk);
    BOOST_TEST(caseload.at("/rows/0/attention") == "Risk answer");
    BOOST_TEST(caseload.at("/rows/1/client_id") == worse);
    BOOST_TEST(caseload.at("/rows/1/attention") == "Reliably worse");
    BOOST_TEST(caseload.at("/rows/2/client_id") == unsigned_note);
    BOOST_TEST(caseload.at("/rows/2/attention") == "Note unsigned");
    BOOST_TEST(caseload.at("/rows/3/client_id") == quiet);
    BOOST_TEST(caseload.at("/rows/3/attention") == "");
}

BOOST_AUTO_TEST_CASE(the_followed_score_has_the_most_complete_forms)
{
    const auto client_id = add_client(maren);
    maren.post("/clients/" + client_id + "/administrations", form("gad7", "[1,1,1,1,1,1,1]", -9));
    maren.post("/clients/" + client_id + "/administrations", form("gad7", "[1,1,1,1,1,1,null]", -8));
    give(client_id, 21, -9);
    give(client_id, 9, -1);
    add_session(maren, client_id, -9);
    add_session(maren, client_id, 3, "booked");

    const auto caseload = maren.get("/caseload");

    BOOST_TEST(caseload.at("/rows/0/followed_instrument") == "phq9");
    BOOST_TEST(caseload.at("/rows/0/points/0/value") == "21");
    BOOST_TEST(caseload.at("/rows/0/points/1/value") == "9");
    BOOST_TEST(caseload.at("/rows/0/since_first/sentence") ==
               "12 lower; mild, below cut-off 10 (NHS Talking Therapies).");
    BOOST_TEST(caseload.at("/rows/0/session_number") == "1");
    BOOST_TEST(caseload.at("/rows/0/next_session_at") == ten_o_clock(3));
}

BOOST_AUTO_TEST_CASE(corrected_forms_and_ended_episodes_are_left_out)
{
    const auto client_id = add_client(maren);
    const auto wrong = maren.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(2), -5))
                           .at("/administration/administration_id");
    maren.post("/clients/" + client_id + "/administrations",
               form("phq9", phq9_of(12), -5, R"(, "replaces": ")" + wrong + '"'));
    const auto discharged = add_client(maren, "Tobias Mossgrove");
    practice.database.execute("UPDATE episode SET ended_on = current_date WHERE client_id = '" + discharged +
                              "'");

    const auto caseload = maren.get("/caseload");

    BOOST_TEST(caseload.at("/rows/0/points/0/value") == "12");
    BOOST_TEST(caseload.at("/rows/0/points/1/value") == "");
    BOOST_TEST(caseload.at("/rows/1/client_id") == "");
}

BOOST_AUTO_TEST_CASE(a_caseload_holds_nobody_elses_clients)
{
    add_client(maren);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get("/caseload").at("/rows") == "[]");
    BOOST_TEST(tomas.get("/caseload?after=no-uuid").status == 422);
}

BOOST_AUTO_TEST_CASE(news_tell_of_what_colleagues_changed_and_nothing_else)
{
    auto tomas = practice.sign_in("tomas");
    const auto shared = add_client(maren);
    add_client(maren, "Not his");
    add_colleague(maren, shared, "tomas");
    const auto since = tomas.get("/news").at("/now");

    maren.get("/clients/" + shared);
    BOOST_TEST(tomas.get("/news?since=" + since).at("/client_ids") == "[]");

    add_session(maren, shared, -1);
    BOOST_TEST(tomas.get("/news?since=" + since).at("/client_ids/0") == shared);
    BOOST_TEST(maren.get("/news?since=" + since).at("/client_ids") == "[]");
}

BOOST_AUTO_TEST_CASE(a_write_that_was_under_way_at_one_look_is_told_at_the_next)
{
    auto tomas = practice.sign_in("tomas");
    const auto shared = add_client(maren);
    add_colleague(maren, shared, "tomas");
    server::Pool pool{practice.database.connect_string(), 1};
    auto place = pool.lease().value();
    auto& writing = place.connection();
    writing.execute("BEGIN");

    const auto since = tomas.get("/news").at("/now");
    practice.database.execute(
        "INSERT INTO audit_event (at, user_id, action, client_id, outcome, wrote, request_id) SELECT (SELECT "
        "xact_start FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in "
        "transaction'), id, 'log_practice', '" +
        shared + "', 'done', true, 'r' FROM user_account WHERE username = 'maren'");
    writing.execute("COMMIT");

    BOOST_TEST(tomas.get("/news?since=" + since).at("/client_ids/0") == shared);
}

BOOST_AUTO_TEST_CASE(caseload_and_overview_take_the_same_number_of_statements_at_every_size)
{
    std::vector<long long> for_caseload;
    std::vector<long long> for_overview;
    for (const auto& [clients, forms] : sizes) {
        CaseloadDesk desk;
        desk.fill(clients, forms);
        const auto one = desk.practice.database.value("SELECT id FROM client LIMIT 1");
        BOOST_TEST_MESSAGE(clients << " clients with " << forms << " forms:");
        for_caseload.push_back(desk.statements_for("/caseload"));
        for_overview.push_back(desk.statements_for("/clients/" + one));
    }

    BOOST_TEST(for_caseload == std::vector<long long>(3, for_caseload.front()),
               boost::test_tools::per_element());
    BOOST_TEST(for_overview == std::vector<long long>(3, for_overview.front()),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(change_across_it_is_told_of_ones_own_clients_with_two_scores)
{
    auto other = practice.sign_in("ben");
    const auto recovered = add_client(maren, "Wren Larkwhistle");
    give(recovered, 16, -30);
    give(recovered, 7, -10);
    const auto once = add_client(maren, "Jas Thimblerigg");
    give(once, 12, -10);
    const auto somebody_elses = add_client(other, "Kit Harrowgate");
    other.post("/clients/" + somebody_elses + "/administrations", form("phq9", phq9_of(20), -30));
    other.post("/clients/" + somebody_elses + "/administrations", form("phq9", phq9_of(4), -10));

    const auto change = maren.get("/caseload/change/phq9/total");

    BOOST_TEST(change.status == 200);
    BOOST_TEST(change.at("/clients/0/client_id") == recovered);
    BOOST_TEST(change.at("/clients/0/since_first/kind") == "reliably_better");
    BOOST_TEST(change.at("/clients/0/significance") == "recovered");
    BOOST_TEST(change.at("/clients/1/client_id") == "");
    BOOST_TEST(change.at("/with_one_score") == "1");
    BOOST_TEST(change.at("/basis/kind") == "published_criterion");
    BOOST_TEST(maren.get("/caseload/change/phq9/nothing").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
