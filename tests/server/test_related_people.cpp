// The people around a client: entered, changed, removed and kept; what reception sees of them.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct PeopleDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string people = "/clients/" + wren + "/related-people";

    static std::string person(const std::string& kind, const std::string& name, bool emergency = false,
                              const std::string& phone = "01632 960111", const std::string& note = "")
    {
        return R"({"details": {"kind": ")" + kind + R"(", "emergency_contact": )" +
               (emergency ? "true" : "false") + R"(, "name": ")" + name + R"(", "relation": "", "phone": ")" +
               phone + R"(", "email": "", "address": "", "note": ")" + note + R"("}})";
    }
    std::string add(const std::string& kind, const std::string& name, bool emergency = false)
    {
        return maren.post(people, person(kind, name, emergency)).at("/related_person_id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(related_people, PeopleDesk)

BOOST_AUTO_TEST_CASE(whom_to_call_in_an_emergency_stands_first)
{
    add("gp", "Dr Fennimore Ash");
    add("next_of_kin", "Hazel Larkwhistle");
    add("relative_or_friend", "Robin Oatfield", true);

    const auto around = maren.get(people);

    BOOST_TEST(around.at("/people/0/details/name") == "Robin Oatfield");
    BOOST_TEST(around.at("/people/1/details/name") == "Hazel Larkwhistle");
    BOOST_TEST(around.at("/people/2/details/name") == "Dr Fennimore Ash");
}

BOOST_AUTO_TEST_CASE(a_change_needs_the_version_that_was_read_and_is_kept_in_the_history)
{
    const auto id = add("next_of_kin", "Hazel Larkwhistle");
    const auto there = people + "/" + id;

    const auto changed =
        maren.put(there, person("next_of_kin", "Hazel Larkwhistle", false, "01632 960222"), 1);

    BOOST_TEST(changed.at("/row_version") == "2");
    BOOST_TEST(maren.put(there, person("next_of_kin", "H"), 1).status == 412);
    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/changes/0/part") == "related_person");
    BOOST_TEST(file.at("/changes/0/of") == "Hazel Larkwhistle");
    BOOST_TEST(file.at("/changes/0/detail") == "phone");
    BOOST_TEST(file.at("/changes/0/from") == "01632 960111");
    BOOST_TEST(file.at("/changes/0/to") == "01632 960222");
    BOOST_TEST(file.at("/changes/0/changed_by") == "The maren");
    BOOST_TEST(file.at("/changes/1/part") == "");
}

BOOST_AUTO_TEST_CASE(who_is_removed_is_listed_no_more_and_stays_in_the_history)
{
    const auto id = add("next_of_kin", "Hazel Larkwhistle");

    BOOST_TEST(maren.put(people + "/" + id + "/removed", "{}", 1).status == 200);

    BOOST_TEST(maren.get(people).at("/people/0/row_version") == "");
    BOOST_TEST(maren.get("/clients/" + wren + "/file").at("/changes/0/detail") == "removed_at");
    BOOST_TEST(maren.put(people + "/" + id + "/removed", "{}", 2).status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM related_person") == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_reached_or_read_is_refused_by_field)
{
    BOOST_TEST(fault_at(maren.post(people, person("gp", " ")), "details.name") == "The name is missing.");
    BOOST_TEST(!fault_at(maren.post(people, person("gp", "Dr Ash", true, "")), "details.phone").empty());
    BOOST_TEST(!fault_at(maren.post(people, person("gp", std::string(201, 'x'))), "details.name").empty());
    BOOST_TEST(maren.post(people, person("neighbour", "Dr Ash")).status == 400);
}

BOOST_AUTO_TEST_CASE(there_is_room_for_twenty_and_a_removed_one_makes_room)
{
    const auto first = add("gp", "Dr Fennimore Ash");
    for (int i = 1; i < 20; ++i)
        add("other_professional", "Professional " + std::to_string(i));

    BOOST_TEST(maren.post(people, person("gp", "One more")).status == 409);
    maren.put(people + "/" + first + "/removed", "{}", 1);
    BOOST_TEST(maren.post(people, person("gp", "One more")).status == 200);
}

BOOST_AUTO_TEST_CASE(reception_reaches_them_and_reads_no_note)
{
    auto ines = practice.sign_in("ines", api::Role::assistant);
    maren.post(people,
               person("next_of_kin", "Hazel Larkwhistle", true, "01632 960111", "Not on speaking terms"));

    const auto seen = ines.get(people);

    BOOST_TEST(seen.at("/people/0/details/phone") == "01632 960111");
    BOOST_TEST(seen.at("/people/0/details/note") == "");
    BOOST_TEST(maren.get(people).at("/people/0/details/note") == "Not on speaking terms");
    BOOST_TEST(ines.post(people, person("gp", "Dr Ash")).status == 403);
    BOOST_TEST(ines.get("/clients/" + wren + "/file").status == 403);
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_sees_or_enters_any_a_lead_neither)
{
    const auto id = add("next_of_kin", "Hazel Larkwhistle");
    auto tobias = practice.sign_in("tobias");
    auto ada = practice.sign_in("ada", api::Role::lead);

    for (auto* other : {&tobias, &ada}) {
        BOOST_TEST(other->get(people).status == 404);
        BOOST_TEST(other->get("/clients/" + wren + "/file").status == 404);
        BOOST_TEST(other->post(people, person("gp", "Dr Ash")).status == 404);
        BOOST_TEST(other->put(people + "/" + id, person("gp", "Dr Ash"), 1).status == 404);
    }
    BOOST_TEST(maren.put(people + "/no-uuid", person("gp", "Dr Ash"), 1).status == 404);
    const auto another = add_client(maren, "Ash Thornbury");
    BOOST_TEST(maren.put("/clients/" + another + "/related-people/" + id, person("gp", "Dr Ash"), 1).status ==
               404);
}

BOOST_AUTO_TEST_CASE(a_client_s_own_details_tell_their_changes_too)
{
    const auto details =
        R"({"details": {"reference": "", "legal_name": "Wren Larkwhistle", "preferred_name": "",
        "pronouns": "", "phone": "01632 960333", "email": "", "address": "1 Fell Lane\nHollowmere",
        "preferred_channel": "post",
        "messages_may_be_left": false}})";

    const auto saved = maren.put("/clients/" + wren, details, 1);

    BOOST_TEST(saved.at("/details/preferred_channel") == "post");
    BOOST_TEST(saved.at("/details/messages_may_be_left") == "false");
    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/changes/0/detail") == "address");
    BOOST_TEST(file.at("/changes/0/to") == "1 Fell Lane\nHollowmere");
    BOOST_TEST(file.at("/changes/1/detail") == "born_on");
    BOOST_TEST(file.at("/changes/2/detail") == "messages_may_be_left");
    BOOST_TEST(file.at("/changes/2/to") == "false");
    BOOST_TEST(file.at("/changes/3/detail") == "phone");
    BOOST_TEST(file.at("/changes/4/detail") == "preferred_channel");
    auto ines = practice.sign_in("ines", api::Role::assistant);
    BOOST_TEST(ines.get("/contacts/" + wren).at("/client/details/preferred_channel") == "post");
    BOOST_TEST(ines.get("/contacts/" + wren).at("/client/details/address") == "1 Fell Lane\nHollowmere");
    const auto too_long =
        R"({"details": {"reference": "", "legal_name": "Wren Larkwhistle", "preferred_name": "",
        "pronouns": "", "phone": "", "email": "", "address": ")" +
        std::string(401, 'x') + R"("}})";
    BOOST_TEST(!fault_at(maren.put("/clients/" + wren, too_long, 2), "details.address").empty());
}

BOOST_AUTO_TEST_SUITE_END()
