// Imports through the server: begun by a practice lead, carried out beside the requests, under row-level
// security for each client's own therapist; looked at, stopped, listed and undone.
#include <chrono>
#include <thread>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "server/db/uuid.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto clients_head = "reference,legal_name,therapist\n";
constexpr auto phq9_head = "reference,date,instrument,i1,i2,i3,i4,i5,i6,i7,i8,i9\n";

struct Importing {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
    Caller ada = practice.sign_in("ada");

    static std::string row(const std::string& reference, int days_from_today, const std::string& answers)
    {
        return reference + ',' + day(days_from_today) + ",phq9," + answers + '\n';
    }
    static std::string body(const std::string& run_id, const std::string& clients, const std::string& forms,
                            bool preview)
    {
        return boost::json::serialize(boost::json::object{{"run_id", run_id},
                                                          {"preview", preview},
                                                          {"clients_name", "clients.csv"},
                                                          {"clients", clients_head + clients},
                                                          {"administrations_name", "forms.csv"},
                                                          {"administrations", phq9_head + forms}});
    }
    // What came of it.
    Answer ended(const std::string& run_id)
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
        while (std::chrono::steady_clock::now() < deadline) {
            auto run = maren.get("/import-runs/" + run_id);
            const auto stage = run.at("/stage");
            if (run.status != 200 || stage == "done" || stage == "refused" || stage == "stopped")
                return run;
            std::this_thread::yield();
        }
        throw std::runtime_error{"the run has not ended within a minute"};
    }
    Answer import(const std::string& clients, const std::string& forms, bool preview = false)
    {
        const auto run_id = server::new_uuid();
        const auto begun = maren.post("/imports", body(run_id, clients, forms, preview));
        return begun.status == 200 ? ended(run_id) : begun;
    }
    Answer undo(const std::string& number)
    {
        const auto run_id = server::new_uuid();
        const auto begun = maren.post("/imports/" + number + "/undo", R"({"run_id": ")" + run_id + R"("})");
        return begun.status == 200 ? ended(run_id) : begun;
    }
};

const std::string two_clients = "R-1,Wren Larkwhistle,\nR-2,Kit Mossgate,ada\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(import_routes, Importing)

BOOST_AUTO_TEST_CASE(a_preview_says_what_would_be_made_and_makes_nothing)
{
    const auto told = import(two_clients,
                             row("R-1", -90, "1,1,1,1,1,1,1,1,2") + row("R-2", -3, "0,0,0,0,0,0,0,0,3") +
                                 row("R-2", -60, "1,0,0,0,0,0,0,0,0"),
                             true);

    BOOST_TEST(told.at("/stage") == "done");
    BOOST_TEST(told.at("/counts/clients") == "2");
    BOOST_TEST(told.at("/counts/administrations") == "3");
    BOOST_TEST(told.at("/counts/by_instrument/0/instrument") == "phq9");
    BOOST_TEST(told.at("/counts/by_instrument/0/forms") == "3");
    BOOST_TEST(told.at("/counts/flags") == "1");
    BOOST_TEST(told.at("/counts/historical_flags") == "1");
    BOOST_TEST(told.at("/number") == "");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
    BOOST_TEST(maren.get("/imports").at("/imports") == "[]");
}

BOOST_AUTO_TEST_CASE(each_client_comes_to_their_own_therapist)
{
    const auto told =
        import(two_clients, row("R-1", -9, "1,1,1,1,1,1,1,1,0") + row("R-2", -3, "0,0,0,0,0,0,0,0,3"));

    BOOST_TEST(told.at("/stage") == "done");
    BOOST_TEST(told.at("/number") == "1");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(maren.get("/caseload").at("/rows/1/legal_name") == "");
    BOOST_TEST(ada.get("/caseload").at("/rows/0/legal_name") == "Kit Mossgate");
    BOOST_TEST(ada.get("/inbox").at("/waiting") == "1");
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'import_records' AND "
                                 "user_id = '" +
                                 maren.user_id() + "'") == 2);
    const auto listed = maren.get("/imports");
    BOOST_TEST(listed.at("/imports/0/made_by") == "The maren");
    BOOST_TEST(listed.at("/imports/0/administrations") == "2");
}

BOOST_AUTO_TEST_CASE(forms_find_a_record_that_the_lead_does_not_see)
{
    const auto hers = add_client(ada, "Nell Quarryford");
    practice.database.execute("UPDATE client SET reference = 'N-1'");

    const auto told = import("", row("N-1", -20, "1,1,1,1,1,1,1,1,0"));

    BOOST_TEST(told.at("/stage") == "done");
    BOOST_TEST(told.at("/counts/known_clients") == "1");
    BOOST_TEST(ada.get("/clients/" + hers).at("/courses/0/points/0/value") == "8");
    BOOST_TEST(maren.get("/clients/" + hers).status == 404);
}

BOOST_AUTO_TEST_CASE(every_row_at_fault_is_told_with_file_line_and_column)
{
    const auto told = import("R-1,,\nR-2,Kit Mossgate,nobody\n",
                             row("R-9", -9, "1,1,1,1,1,1,1,1,0") + row("R-2", -9, "1,1,1,1,1,1,1,1,7") +
                                 "R-2,last week,phq9,0,0,0,0,0,0,0,0,0\n");

    BOOST_TEST(told.at("/stage") == "refused");
    BOOST_TEST(told.at("/sentence") == "Nothing was imported.");
    const auto place = [&](int fault) {
        const auto at = "/faults/" + std::to_string(fault);
        return told.at(at + "/file") + ':' + told.at(at + "/line") + ':' + told.at(at + "/column");
    };
    BOOST_TEST(place(0) == "clients.csv:2:legal_name");
    BOOST_TEST(place(1) == "forms.csv:3:i9");
    BOOST_TEST(place(2) == "forms.csv:4:date");
    BOOST_TEST(place(3) == "clients.csv:3:therapist");
    BOOST_TEST(told.at("/faults/4/sentence") == "No client has the reference \"R-9\".");
    BOOST_TEST(told.at("/faults_found") == "5");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
}

BOOST_AUTO_TEST_CASE(an_import_is_undone_unless_people_have_gone_on_with_it)
{
    import(two_clients, row("R-1", -9, "1,1,1,1,1,1,1,1,0") + row("R-2", -3, "0,0,0,0,0,0,0,0,3"));
    const auto hers = ada.get("/caseload").at("/rows/0/client_id");
    add_session(ada, hers, -1);

    const auto refused = undo("1");
    BOOST_TEST(refused.at("/stage") == "refused");
    BOOST_TEST(refused.at("/faults/0/sentence") == "R-2: a session");

    practice.database.execute("DELETE FROM session");
    BOOST_TEST(undo("1").at("/stage") == "done");

    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 0);
    BOOST_TEST(maren.get("/imports").at("/imports/0/undone_by") == "The maren");
    BOOST_TEST(undo("1").at("/sentence").find("already") != std::string::npos);
    BOOST_TEST(undo("9").at("/sentence") == "There was no import 9.");
}

BOOST_AUTO_TEST_CASE(a_form_that_was_moved_stands_in_the_way_of_an_undo)
{
    import("R-1,Wren Larkwhistle,\n", row("R-1", -9, "1,1,1,1,1,1,1,1,0"));
    const auto wren = maren.get("/caseload").at("/rows/0/client_id");
    const auto form_id = practice.database.value("SELECT id FROM administration");
    const auto kit = add_client(maren, "Kit Mossgate");
    maren.post("/clients/" + wren + "/administrations/" + form_id + "/reassignment",
               R"({"to_client_id": ")" + kit + R"(", "reason": "Two sheets were mixed up."})", 1);

    BOOST_TEST(undo("1").at("/faults/0/sentence") == "R-1: a form that was moved to another client");
}

BOOST_AUTO_TEST_CASE(begun_twice_it_runs_once)
{
    const auto run_id = server::new_uuid();
    const auto text = body(run_id, two_clients, row("R-1", -9, "1,1,1,1,1,1,1,1,0"), false);

    maren.post("/imports", text);
    maren.post("/imports", text);

    BOOST_TEST(ended(run_id).at("/stage") == "done");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM import") == 1);
}

BOOST_AUTO_TEST_CASE(a_run_that_is_stopped_leaves_everything_as_it_was)
{
    std::string forms;
    for (int i = 0; i < 1500; ++i)
        forms += row("R-1", -i - 1, "1,1,1,1,1,1,1,1,0");
    const auto run_id = server::new_uuid();
    maren.post("/imports", body(run_id, "R-1,Wren Larkwhistle,\n", forms, false));

    maren.post("/import-runs/" + run_id + "/stop");

    BOOST_TEST(ended(run_id).at("/stage") == "stopped");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
}

BOOST_AUTO_TEST_CASE(a_run_is_its_beginners_alone)
{
    const auto run_id = server::new_uuid();
    maren.post("/imports", body(run_id, two_clients, "", true));
    ended(run_id);

    BOOST_TEST(ada.get("/import-runs/" + run_id).status == 404);
    BOOST_TEST(ada.post("/import-runs/" + run_id + "/stop").status == 404);
    BOOST_TEST(maren.get("/import-runs/" + server::new_uuid()).status == 404);
}

BOOST_AUTO_TEST_CASE(only_a_practice_lead_imports)
{
    BOOST_TEST(ada.post("/imports", body(server::new_uuid(), two_clients, "", true)).status == 403);
    BOOST_TEST(ada.get("/imports").status == 403);
    BOOST_TEST(ada.post("/imports/1/undo", R"({"run_id": ")" + server::new_uuid() + R"("})").status == 403);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_is_refused_in_words)
{
    const auto refused = import(std::string((std::size_t{32} << 20U) + 1, 'x'), "");

    BOOST_TEST(refused.status == 413);
    BOOST_TEST(refused.at("/detail").starts_with("clients.csv is larger than 32 MB"));
}

BOOST_AUTO_TEST_CASE(how_a_file_was_read_is_remembered_for_its_headings)
{
    const auto hash = std::string(64, 'a');
    const auto there = "/client-readings/" + hash;
    const std::string reading =
        R"({"reading": {"columns": [{"column": "legal_name", "own_field_id": ""},
                                    {"column": "left_out", "own_field_id": ""}], "dates": "dotted"}})";
    BOOST_TEST(maren.get(there).at("/kept") == "");

    BOOST_TEST(maren.put(there, reading).status == 200);
    BOOST_TEST(maren.put(there, reading).status == 200);

    BOOST_TEST(maren.get(there).at("/kept/reading/columns/0/column") == "legal_name");
    BOOST_TEST(maren.get(there).at("/kept/reading/dates") == "dotted");
    BOOST_TEST(maren.get("/client-readings/" + std::string(64, 'b')).at("/kept") == "");
    BOOST_TEST(ada.get(there).status == 403);
    BOOST_TEST(maren.get("/client-readings/nothing").status == 422);
}

BOOST_AUTO_TEST_CASE(the_last_hundred_readings_are_remembered)
{
    practice.database.execute(
        "INSERT INTO client_reading (headings_hash, reading, kept_by, kept_at) "
        "SELECT lpad(to_hex(n), 64, '0'), '{\"columns\": [], \"dates\": \"dotted\"}', u.id, now() - n * "
        "interval '1 day' "
        "FROM generate_series(1, 105) n, user_account u WHERE u.username = 'maren'");

    maren.put("/client-readings/" + std::string(64, 'a'),
              R"({"reading": {"columns": [], "dates": "dotted"}})");

    BOOST_TEST(practice.database.number("SELECT count(*) FROM client_reading") == 100);
    BOOST_TEST(maren.get("/client-readings/" + std::string(64, 'a')).at("/kept/reading/dates") == "dotted");
}

BOOST_AUTO_TEST_SUITE_END()
