// Fields about clients of the practice's own: a lead keeps the list, the care team fills them in, and every
// value that ever stood in one is kept.
#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct FieldsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller ada = practice.sign_in("ada", api::Role::lead);
    std::string wren = add_client(maren);
    std::string fields_of_wren = "/clients/" + wren + "/fields";

    static std::string field(const std::string& name, const std::string& kind,
                             const std::string& choices = "[]", const std::string& more = "")
    {
        return R"({"details": {"name": ")" + name + R"(", "kind": ")" + kind + R"(", "choices": )" + choices +
               R"(, "hint": "As on the card"})" + more + "}";
    }
    std::string add(const std::string& name, const std::string& kind, const std::string& choices = "[]")
    {
        return ada.post("/own-fields", field(name, kind, choices)).at("/own_field_id");
    }
    Answer fill_in(Caller& who, const std::string& id, int number, const std::string& value)
    {
        return who.put(fields_of_wren, R"({"fields": [{"own_field_id": ")" + id + R"(", "number": )" +
                                           std::to_string(number) + R"(, "value": ")" + value + R"("}]})");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_fields, FieldsDesk)

BOOST_AUTO_TEST_CASE(a_lead_keeps_the_list_and_its_order)
{
    const auto insurer = add("Insurer", "text");
    const auto ward = add("Ward", "choice", R"(["North", "South"])");

    const auto ordered = ada.put("/own-fields", R"({"own_field_ids": [")" + ward + R"("]})");

    BOOST_TEST(ordered.at("/own_fields/0/details/name") == "Ward");
    BOOST_TEST(ordered.at("/own_fields/1/own_field_id") == insurer);
    BOOST_TEST(maren.get("/own-fields").at("/own_fields/0/details/choices") == R"(["North","South"])");
    BOOST_TEST(maren.post("/own-fields", field("Mine", "text")).status == 403);
    BOOST_TEST(ada.post("/own-fields", field("INSURER", "text")).status == 409);
}

BOOST_AUTO_TEST_CASE(two_leads_do_not_write_over_one_another)
{
    const auto insurer = add("Insurer", "text");
    const auto there = "/own-fields/" + insurer;
    BOOST_TEST(ada.put(there, field("Insurance", "text", "[]", R"(, "retired": false)"), 1).status == 200);

    const auto late = ada.put(there, field("Assurance", "text", "[]", R"(, "retired": false)"), 1);

    BOOST_TEST(late.status == 412);
    BOOST_TEST(maren.get("/own-fields").at("/own_fields/0/details/name") == "Insurance");
}

BOOST_AUTO_TEST_CASE(a_field_keeps_its_kind)
{
    const auto insurer = add("Insurer", "text");

    const auto refused =
        ada.put("/own-fields/" + insurer, field("Insurer", "number", "[]", R"(, "retired": false)"), 1);

    BOOST_TEST(fault_at(refused, "details.kind").starts_with("The kind stays as it is"));
}

BOOST_AUTO_TEST_CASE(what_makes_no_field_is_named)
{
    const auto fault = [&](const std::string& body, std::string_view path) {
        return fault_at(ada.post("/own-fields", body), path);
    };
    BOOST_TEST(fault(field("  ", "text"), "details.name") == "The field\u2019s name is missing.");
    BOOST_TEST(!fault(field(std::string(61, 'x'), "text"), "details.name").empty());
    BOOST_TEST(fault(field("Ward", "choice"), "details.choices") == "A list needs at least one choice.");
    BOOST_TEST(fault(field("Ward", "text", R"(["North"])"), "details.choices") == "Only a list has choices.");
    BOOST_TEST(fault(field("Ward", "choice", R"(["North", "North"])"), "details.choices") ==
               "A choice is there twice.");
}

BOOST_AUTO_TEST_CASE(there_is_room_for_forty_that_are_asked)
{
    std::string last;
    for (int i = 0; i < 40; ++i)
        last = add("Field " + std::to_string(i), "text");

    BOOST_TEST(ada.post("/own-fields", field("One more", "text")).status == 409);
    BOOST_TEST(
        ada.put("/own-fields/" + last, field("Field 39", "text", "[]", R"(, "retired": true)"), 1).status ==
        200);
    BOOST_TEST(ada.post("/own-fields", field("One more", "text")).status == 200);
    BOOST_TEST(
        ada.put("/own-fields/" + last, field("Field 39", "text", "[]", R"(, "retired": false)"), 2).status ==
        409);
}

BOOST_AUTO_TEST_CASE(values_are_checked_by_their_kind_and_the_sentence_names_the_field)
{
    const auto insurer = add("Insurer", "text");
    const auto visits = add("Visits", "number");
    const auto since = add("Insured since", "day");
    const auto agreed = add("Agreed", "yes_no");
    const auto ward = add("Ward", "choice", R"(["North", "South"])");

    const auto fault = [&](const std::string& id, const std::string& value) {
        return fault_at(fill_in(maren, id, 0, value), id);
    };
    BOOST_TEST(fault(insurer, std::string(201, 'x')) ==
               "\"Insurer\" holds 201 characters; there is room for 200.");
    BOOST_TEST(fault(visits, "many") == "\"Visits\" holds \"many\", which is not a number.");
    BOOST_TEST(fault(since, "2026-02-30") == "\"Insured since\" holds \"2026-02-30\", which is not a date.");
    BOOST_TEST(fault(agreed, "maybe") == "\"Agreed\" holds \"maybe\", which is neither yes nor no.");
    BOOST_TEST(fault(ward, "West") == "\"Ward\" holds \"West\", which is none of its choices.");
    BOOST_TEST(fill_in(maren, visits, 0, "1.5").status == 200);
    BOOST_TEST(fill_in(maren, since, 0, "2026-02-28").status == 200);
    BOOST_TEST(fill_in(maren, agreed, 0, "yes").status == 200);
    BOOST_TEST(fill_in(maren, ward, 0, "South").at("/fields/4/value") == "South");
}

BOOST_AUTO_TEST_CASE(every_value_is_kept_as_a_change)
{
    const auto insurer = add("Insurer", "text");
    fill_in(maren, insurer, 0, "Hollowmere Mutual");
    fill_in(maren, insurer, 1, "Hollowmere Mutual");
    fill_in(maren, insurer, 1, "");

    const auto file = maren.get("/clients/" + wren + "/file");

    BOOST_TEST(file.at("/own_fields/0/value") == "");
    BOOST_TEST(file.at("/own_fields/0/number") == "2");
    BOOST_TEST(file.at("/changes/0/part") == "own_field");
    BOOST_TEST(file.at("/changes/0/of") == "Insurer");
    BOOST_TEST(file.at("/changes/0/detail") == "text");
    BOOST_TEST(file.at("/changes/0/from") == "Hollowmere Mutual");
    BOOST_TEST(file.at("/changes/0/to") == "");
    BOOST_TEST(file.at("/changes/1/to") == "Hollowmere Mutual");
    BOOST_TEST(file.at("/changes/2/to") == "");
}

BOOST_AUTO_TEST_CASE(what_was_written_upon_an_earlier_value_is_told_the_last)
{
    const auto insurer = add("Insurer", "text");
    fill_in(maren, insurer, 0, "Hollowmere Mutual");

    const auto late = fill_in(maren, insurer, 0, "Bridge End");

    BOOST_TEST(late.status == 412);
    BOOST_TEST(late.reply.body.find("Hollowmere Mutual") != std::string::npos);
    BOOST_TEST(fill_in(maren, insurer, 7, "Bridge End").status == 412);
    BOOST_TEST(fill_in(maren, insurer, 1, "Bridge End").status == 200);
}

BOOST_AUTO_TEST_CASE(a_retired_field_keeps_its_value_and_is_asked_no_more)
{
    const auto insurer = add("Insurer", "text");
    const auto ward = add("Ward", "text");
    fill_in(maren, insurer, 0, "Hollowmere Mutual");
    for (const auto& [id, name] : {std::pair{insurer, "Insurer"}, std::pair{ward, "Ward"}})
        ada.put("/own-fields/" + id, field(name, "text", "[]", R"(, "retired": true)"), 1);

    const auto file = maren.get("/clients/" + wren + "/file");

    BOOST_TEST(file.at("/own_fields/0/value") == "Hollowmere Mutual");
    BOOST_TEST(file.at("/own_fields/0/retired") == "true");
    BOOST_TEST(file.at("/own_fields/1/value") == "");
    BOOST_TEST(
        fault_at(fill_in(maren, insurer, 1, "Bridge End"), insurer).starts_with("\"Insurer\" is asked"));
    BOOST_TEST(fault_at(fill_in(maren, ward, 0, "North"), ward) == "The practice asks for no such field.");
    BOOST_TEST(fill_in(maren, insurer, 1, "").status == 200);
}

BOOST_AUTO_TEST_CASE(a_choice_that_the_list_has_no_more_stays_until_it_is_changed)
{
    const auto ward = add("Ward", "choice", R"(["North", "South"])");
    fill_in(maren, ward, 0, "South");
    ada.put("/own-fields/" + ward, field("Ward", "choice", R"(["North"])", R"(, "retired": false)"), 1);

    BOOST_TEST(maren.get("/clients/" + wren + "/file").at("/own_fields/0/value") == "South");
    BOOST_TEST(fill_in(maren, ward, 1, "South").status == 200);
    BOOST_TEST(fill_in(maren, ward, 1, "North").status == 200);
    BOOST_TEST(!fault_at(fill_in(maren, ward, 2, "South"), ward).empty());
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_reads_or_writes_them)
{
    const auto insurer = add("Insurer", "text");
    fill_in(maren, insurer, 0, "Hollowmere Mutual");
    auto odile = practice.sign_in("odile", api::Role::assistant);
    auto ines = practice.sign_in("ines");

    BOOST_TEST(odile.get("/own-fields").status == 403);
    BOOST_TEST(fill_in(odile, insurer, 1, "x").status == 403);
    BOOST_TEST(fill_in(ines, insurer, 1, "x").status == 404);
    BOOST_TEST(fill_in(ada, insurer, 1, "x").status == 404);
    BOOST_TEST(ines.get("/clients/" + wren + "/file").status == 404);
}

// By PostgreSQL itself, whatever the server does wrong.
BOOST_AUTO_TEST_CASE(the_list_is_a_leads_to_change_and_not_receptions_to_see)
{
    const auto insurer = add("Insurer", "text");
    auto odile = practice.sign_in("odile", api::Role::assistant);
    const auto as = [&](const Caller& who, const std::string& sql) {
        return value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + who.user_id() + "', true); " + sql);
    };
    const std::string rename =
        "WITH changed AS (UPDATE own_field SET name = 'x' RETURNING 1) SELECT count(*) FROM changed";

    BOOST_TEST(as(maren, "SELECT count(*) FROM own_field") == "1");
    BOOST_TEST(as(odile, "SELECT count(*) FROM own_field") == "0");
    BOOST_TEST(as(maren, rename) == "0");
    BOOST_TEST(as(ada, rename) == "1");
    BOOST_TEST(as(maren, "SELECT count(*) FROM client_reading") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
