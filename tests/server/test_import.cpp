// An import of a practice's earlier records: all or nothing, every row at fault named, old risk answers kept
// as history, and the whole of it taken back.
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "server/import/import.hpp"
#include "server/share.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto clients_head = "reference,legal_name,born_on,problem\n";
constexpr auto phq9_head = "reference,date,instrument,i1,i2,i3,i4,i5,i6,i7,i8,i9\n";

struct ImportDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
    server::Connection owner{practice.database.connect_string("attune_owner")};
    Library library = Library::from_files(server::read_share(ATTUNE_SHARE_FOLDER).instruments).value();

    Result<server::Import> import(const std::string& clients, const std::string& forms, bool preview = false)
    {
        std::istringstream client_rows{clients};
        std::istringstream form_rows{forms};
        server::ImportWatch watch;
        return server::import_records(
            owner, library, {{client_rows, "clients.csv"}, server::ImportFile{form_rows, "forms.csv"}},
            {"maren"}, preview, watch);
    }
    Result<server::Import> import_alone(const std::string& clients)
    {
        std::istringstream rows{clients};
        server::ImportWatch watch;
        return server::import_records(owner, library, {{rows, "clients.csv"}, std::nullopt}, {"maren"}, false,
                                      watch);
    }
    Result<server::Import> undo(int number)
    {
        server::ImportWatch watch;
        return server::undo_import(owner, number, {"maren"}, watch);
    }
    // The sentence of the refusal.
    std::string refused(const std::string& clients, const std::string& forms)
    {
        const auto imported = import(clients, forms);
        BOOST_REQUIRE(!imported);
        BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == known);
        return imported.error().sentence;
    }
    std::string first_client() { return maren.get("/caseload").at("/rows/0/client_id"); }
    std::string open_flags() { return maren.get("/inbox").at("/waiting"); }

    long long known = 0;
};

std::string row(const std::string& reference, int days_from_today, const std::string& answers)
{
    return reference + ',' + day(days_from_today) + ",phq9," + answers + '\n';
}

const std::string one_client = std::string{clients_head} + "R-1,Wren Larkwhistle,1992-03-12,Low mood\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(imports, ImportDesk)

BOOST_AUTO_TEST_CASE(clients_come_with_their_episode_their_forms_and_scores)
{
    const auto imported = import(
        one_client, phq9_head + row("R-1", -300, "3,3,2,1,0,0,0,0,0") + row("R-1", -200, "1,1,,0,0,0,0,0,0"));

    BOOST_REQUIRE(imported);
    BOOST_TEST(imported->clients == 1U);
    BOOST_TEST(imported->administrations == 2U);
    const auto client = maren.get("/clients/" + first_client());
    BOOST_TEST(client.at("/client/details/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(client.at("/episodes/0/started_on") == day(-300));
    BOOST_TEST(client.at("/courses/0/points/0/value") == "9");
    BOOST_TEST(client.at("/courses/0/points/1/answered") == "8");
}

BOOST_AUTO_TEST_CASE(totals_stand_in_where_no_answer_is_known)
{
    const auto imported =
        import(one_client, "reference,date,instrument,score_total\nR-1," + day(-40) + ",gad7,12\n");

    BOOST_REQUIRE(imported);
    const auto client = maren.get("/clients/" + first_client());
    BOOST_TEST(client.at("/courses/0/points/0/value") == "12");
    BOOST_TEST(client.at("/courses/0/points/0/answered") == "0");
}

BOOST_AUTO_TEST_CASE(every_row_at_fault_is_named_and_nothing_is_imported)
{
    const auto sentence =
        refused(std::string{clients_head} +
                    "R-1,Wren Larkwhistle,1992-03-12,\nR-1,Kit Moss,,\n,Ida Fern,,\nR-4,,12/03/1990,\n",
                phq9_head + row("R-1", -3, "0,0,0,0,0,0,0,0,9") + row("R-9", -3, "0,0,0,0,0,0,0,0,0") +
                    "R-1,last week,phq9,0,0,0,0,0,0,0,0,0\n" + row("R-1", 9, "0,0,0,0,0,0,0,0,0") + "R-1," +
                    day(-3) + ",phq99,0,0,0,0,0,0,0,0,0\n" + "R-1," + day(-3) + ",gad7,0,0,0,0,0,0,0,0,0\n" +
                    row("R-1", -3, ",,,,,,,,") + row("R-1", -5, "x,0,0,0,0,0,0,0,0") + "R-1,2026\n");

    for (const auto* part :
         {"Nothing was imported.", "clients.csv, line 4: The reference is missing.",
          "clients.csv, line 5: Column born_on holds \"12/03/1990\", which is not a date.",
          "clients.csv, line 5: The legal name is missing.",
          "clients.csv, line 3: The reference \"R-1\" stands in line 2 already.",
          "forms.csv, line 2: ", "forms.csv, line 3: No client has the reference \"R-9\".",
          "forms.csv, line 4: Column date holds \"last week\"", "forms.csv, line 5: The date of the form",
          "forms.csv, line 6: Column instrument holds \"phq99\"",
          "forms.csv, line 7: Column i8 is filled in, but the GAD-7 has 7 items.",
          "forms.csv, line 8: The row gives no answer and no total.",
          "forms.csv, line 9: Column i1 holds \"x\", which is not a whole number.",
          "forms.csv, line 10: There are 2 fields for 12 columns."})
        BOOST_TEST((sentence.find(part) != std::string::npos), part << " in " << sentence);
}

BOOST_AUTO_TEST_CASE(a_form_that_is_there_already_is_not_imported_twice)
{
    const auto forms = phq9_head + row("R-1", -40, "1,1,1,1,1,1,1,1,0");
    BOOST_REQUIRE(import(one_client, forms));
    known = 1;

    BOOST_TEST(refused(clients_head, forms).find("in the record already") != std::string::npos);
    BOOST_TEST(refused(one_client, phq9_head).find("has a record already") != std::string::npos);
    BOOST_TEST(refused(clients_head,
                       phq9_head + row("R-1", -9, "1,1,1,1,1,1,1,1,0") + row("R-1", -9, "1,1,1,1,1,1,1,1,1"))
                   .find("in line 2 already") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(forms_find_a_client_who_has_a_record)
{
    add_client(maren);  // LP-1

    const auto imported = import(clients_head, phq9_head + row("LP-1", -40, "1,1,1,1,1,1,1,1,0"));

    BOOST_REQUIRE(imported);
    BOOST_TEST(imported->known_clients == 1U);
    BOOST_TEST(maren.get("/clients/" + first_client()).at("/courses/0/points/0/value") == "8");
}

BOOST_AUTO_TEST_CASE(risk_answers_of_more_than_thirty_days_ago_are_history)
{
    const auto imported = import(
        one_client, phq9_head + row("R-1", -31, "0,0,0,0,0,0,0,0,2") + row("R-1", -30, "0,0,0,0,0,0,0,0,1"));

    BOOST_REQUIRE(imported);
    BOOST_TEST(imported->flags == 1U);
    BOOST_TEST(imported->historical_flags == 1U);
    BOOST_TEST(open_flags() == "1");
    const auto client = maren.get("/clients/" + first_client());
    BOOST_TEST(client.at("/flags/0/historical") == "false");
    BOOST_TEST(client.at("/flags/1/historical") == "true");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/open_flags") == "1");
}

BOOST_AUTO_TEST_CASE(a_preview_counts_and_leaves_nothing)
{
    const auto preview = import(one_client, phq9_head + row("R-1", -40, "1,1,1,1,1,1,1,1,0"), true);

    BOOST_REQUIRE(preview);
    BOOST_TEST(preview->administrations == 1U);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM import") == 0);
}

BOOST_AUTO_TEST_CASE(an_import_is_taken_back_whole_and_once)
{
    add_client(maren);
    maren.post("/clients/" + first_client() + "/administrations", form("phq9", phq9_of(5), -60));
    const auto imported = import(
        one_client, phq9_head + row("R-1", -3, "0,0,0,0,0,0,0,0,2") + row("LP-1", -40, "1,1,1,1,1,1,1,1,0"));
    BOOST_REQUIRE(imported);

    BOOST_REQUIRE(undo(imported->number));

    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 1);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 1);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM flag") == 0);
    const auto client = maren.get("/clients/" + first_client());
    BOOST_TEST(client.at("/courses/0/points/0/value") == "5");
    BOOST_TEST(client.at("/courses/0/points/1/value") == "");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/since_first/to") == "5");
    BOOST_TEST(undo(imported->number).error().sentence.find("already") != std::string::npos);
    BOOST_TEST(undo(999).error().sentence == "There was no import 999.");
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action IN ('import_records', 'undo_import')") ==
               4);
}

BOOST_AUTO_TEST_CASE(an_import_that_people_have_gone_on_with_is_not_taken_back)
{
    const auto imported = import(one_client, phq9_head + row("R-1", -3, "0,0,0,0,0,0,0,0,2"));
    BOOST_REQUIRE(imported);
    add_session(maren, first_client(), -1);

    const auto refused = undo(imported->number);

    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().sentence.ends_with("R-1: a session"));

    maren.put(
        "/clients/" + first_client() + "/schedule",
        R"({"measures": [{"instrument": "phq9", "rhythm": "every_nth_session", "every": 1, "stop": {}}]})",
        0);
    BOOST_TEST(
        undo(imported->number).error().sentence.ends_with("R-1: a schedule of measures\nR-1: a session"));
    maren.post("/clients/" + first_client() + "/life_events",
               R"({"kind": "life", "text": "Moved house", "started_on": ")" + day(-9) + "\"}");
    BOOST_TEST(undo(imported->number).error().sentence.find("R-1: a life event\n") != std::string::npos);
    maren.post("/clients/" + first_client() + "/formulations",
               R"({"boxes": {"historical_influences": "Praised for coping", "memory_that_stays": "",
                   "fears_external": "", "fears_internal": "", "strategies_external": "",
                   "strategies_internal": "", "consequences_external": "", "consequences_internal": "",
                   "self_to_self": ""}, "systems": {}})",
               0);
    BOOST_TEST(undo(imported->number).error().sentence.find("R-1: a formulation\n") != std::string::npos);
    maren.post("/clients/" + first_client() + "/goals",
               R"({"text": "Ask for help", "agreed_on": ")" + day(-9) + "\"}");
    BOOST_TEST(undo(imported->number).error().sentence.find("R-1: a goal\n") != std::string::npos);
    CarePlanContents contents;
    contents.phase = 1;
    maren.post("/clients/" + first_client() + "/care-plans",
               R"({"contents": )" + json::to_text(contents) + '}', 0);
    BOOST_TEST(undo(imported->number).error().sentence.find("R-1: a plan\n") != std::string::npos);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 1);
}

// With the people around them and what the practice asks besides: all of it comes, and goes again.
BOOST_AUTO_TEST_CASE(clients_alone_come_with_their_file_and_are_taken_back_whole)
{
    const auto field =
        maren.post("/own-fields", R"({"details": {"name": "Insurer", "kind": "text", "choices": [],
                                                     "hint": ""}})");
    const auto imported = import_alone(
        "legal_name,address,emergency_name,emergency_relation,emergency_phone,gp_name,gp_address,field_"
        "Insurer\n"
        "Wren Larkwhistle,\"1 Fell Lane\nHollowmere\",Hazel Larkwhistle,mother,01632 960111,Dr Fennimore "
        "Ash,3 Mill Rise,"
        "Hollowmere\n"
        "Kit Mossgate,,Ida Mossgate,,,,,\n");

    BOOST_REQUIRE(imported);
    BOOST_TEST(imported->clients == 2U);
    const auto rows = maren.get("/caseload");
    const auto wren = rows.at("/rows/0/legal_name") == "Wren Larkwhistle" ? 0 : 1;
    const auto file =
        maren.get("/clients/" + rows.at("/rows/" + std::to_string(wren) + "/client_id") + "/file");
    BOOST_TEST(file.at("/related_people/0/details/name") == "Hazel Larkwhistle");
    BOOST_TEST(file.at("/related_people/0/details/emergency_contact") == "true");
    BOOST_TEST(file.at("/related_people/1/details/address") == "3 Mill Rise");
    BOOST_TEST(file.at("/own_fields/0/value") == "Hollowmere");
    BOOST_TEST(file.at("/changes/0/part") == "");
    BOOST_TEST(practice.database.value("SELECT address FROM client WHERE legal_name = 'Wren Larkwhistle'") ==
               "1 Fell Lane\nHollowmere");

    BOOST_REQUIRE(undo(imported->number));
    for (const auto* table : {"client", "related_person", "client_field"})
        BOOST_TEST(practice.database.number(std::string{"SELECT count(*) FROM "} + table) == 0);
    BOOST_TEST(field.status == 200);
}

BOOST_AUTO_TEST_CASE(a_changed_person_or_field_holds_an_import)
{
    const auto field =
        maren
            .post("/own-fields", R"({"details": {"name": "Insurer", "kind": "text", "choices": [],
                                                     "hint": ""}})")
            .at("/own_field_id");
    const auto imported =
        import_alone("legal_name,gp_name,field_Insurer\nWren Larkwhistle,Dr Fennimore Ash,Hollowmere\n");
    BOOST_REQUIRE(imported);
    const auto there = "/clients/" + first_client();
    maren.put(there + "/fields",
              R"({"fields": [{"own_field_id": ")" + field + R"(", "number": 1, "value": "Bridge End"}]})");
    practice.database.execute("UPDATE related_person SET phone = '01632 960500'");

    const auto undone = undo(imported->number);

    BOOST_REQUIRE(!undone);
    BOOST_TEST(undone.error().sentence.find("Wren Larkwhistle: changed details") != std::string::npos);
    BOOST_TEST(undone.error().sentence.find("Wren Larkwhistle: a person around the client") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(faults_are_told_by_the_line_that_a_row_came_from)
{
    const auto imported = import_alone(
        "line,legal_name,gp_phone,emergency_name,emergency_phone\n12,Wren,01632 960500,,\n40,,,,\n41,Kit,,,"
        "01632 960111\n");

    BOOST_REQUIRE(!imported);
    for (const auto* part :
         {"clients.csv, line 12: The name is missing.", "clients.csv, line 40: The legal name is missing.",
          "clients.csv, line 41: The name is missing."})
        BOOST_TEST((imported.error().sentence.find(part) != std::string::npos), imported.error().sentence);
}

BOOST_AUTO_TEST_CASE(a_preview_names_who_may_be_one_person)
{
    add_client(maren);  // Wren Larkwhistle, born on 3 Feb 1990
    std::istringstream rows{
        "legal_name,born_on,phone\nLarkwistle Wr\u00e9n,1990-02-03,\nKit Mossgate,,01632 960222\n"
        "Christopher Mossgate,,(01632) 960222\nIda Fern,1980-01-01,\n"};
    server::ImportWatch watch;

    const auto previewed =
        server::import_records(owner, library, {{rows, "clients.csv"}, std::nullopt}, {"maren"}, true, watch);

    BOOST_REQUIRE(previewed);
    BOOST_TEST_REQUIRE(watch.duplicates.size() == 2U);
    BOOST_TEST(watch.duplicates[0].line == 2);
    BOOST_TEST(watch.duplicates[0].of_line == 0);
    BOOST_TEST(watch.duplicates[0].of.starts_with("Wren Larkwhistle"));
    BOOST_TEST(watch.duplicates[1].line == 4);
    BOOST_TEST(watch.duplicates[1].of_line == 3);
    BOOST_TEST((watch.duplicates[1].signs == std::vector{DuplicateSign::same_phone}));
}

BOOST_AUTO_TEST_CASE(the_application_itself_can_take_nothing_back)
{
    const auto imported = import(one_client, phq9_head + row("R-1", -40, "1,1,1,1,1,1,1,1,0"));
    BOOST_REQUIRE(imported);
    server::Connection application{practice.database.connect_string()};

    BOOST_CHECK_THROW(application.execute("DELETE FROM administration"), soci::soci_error);
    BOOST_CHECK_THROW(application.execute("SELECT undo_import(gen_random_uuid())"), soci::soci_error);
}

BOOST_AUTO_TEST_CASE(only_who_records_care_imports)
{
    practice.sign_in("astrid", api::Role::supervisor);
    std::istringstream clients{one_client};
    std::istringstream forms{phq9_head};

    server::ImportWatch watch;
    const auto refused = server::import_records(
        owner, library, {{clients, "c"}, server::ImportFile{forms, "f"}}, {"astrid"}, false, watch);

    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().sentence.starts_with("Nobody who records care signs in as \"astrid\"."));
}

BOOST_AUTO_TEST_SUITE_END()
