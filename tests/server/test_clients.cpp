// Adding clients, changing what is known of them, and sharing them with colleagues.
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct ClientsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
};

std::string details(const std::string& legal_name, const std::string& more)
{
    return R"({"reference": "", "legal_name": ")" + legal_name + R"(", "preferred_name": "", "pronouns": "",
        "phone": "", "address": "", )" +
           more + "}";
}

std::string new_client(const std::string& with_details, const std::string& started_on)
{
    return R"({"details": )" + with_details + R"(, "problem": "", "started_on": ")" + started_on + "\"}";
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(clients, ClientsDesk)

BOOST_AUTO_TEST_CASE(a_new_client_has_a_first_episode_and_a_responsible_therapist)
{
    const auto client_id = add_client(maren);

    const auto overview = maren.get("/clients/" + client_id);

    BOOST_TEST(overview.at("/client/details/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(overview.at("/client/row_version") == "1");
    BOOST_TEST(overview.at("/episodes/0/number") == "1");
    BOOST_TEST(overview.at("/episodes/0/therapist_name") == "The maren");
    BOOST_TEST(overview.at("/care_team/0/capacity") == "responsible");
    BOOST_TEST(overview.at("/risk_asked") == "false");
}

BOOST_AUTO_TEST_CASE(adding_a_client_leaves_one_audit_row_that_names_them)
{
    const auto client_id = add_client(maren);

    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event") == 1);
    BOOST_TEST(practice.database.value("SELECT client_id FROM audit_event") == client_id);
}

BOOST_AUTO_TEST_CASE(every_fault_in_a_new_client_is_named_at_once)
{
    const auto refused = maren.post(
        "/clients", new_client(details("  ", R"("born_on": "1899-12-31", "email": "nowhere")"), day(500)));

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "details.legal_name") == "The legal name is missing.");
    BOOST_TEST(fault_at(refused, "details.born_on") == "The date of birth lies before 1900.");
    BOOST_TEST(fault_at(refused, "details.email") == "An e-mail address has an @ in it.");
    BOOST_TEST(fault_at(refused, "started_on").ends_with("is more than a year ahead."));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 0);
}

BOOST_AUTO_TEST_CASE(a_birth_in_the_future_is_refused)
{
    const auto born = R"("email": "", "born_on": ")" + day(2) + '"';
    const auto refused = maren.post("/clients", new_client(details("Wren", born), day(0)));

    BOOST_TEST(fault_at(refused, "details.born_on").ends_with("lies in the future."));
}

BOOST_AUTO_TEST_CASE(names_have_room_for_200_characters_not_bytes)
{
    std::string umlauts;
    for (int i = 0; i < 200; ++i)
        umlauts += "ö";

    const auto added = maren.post("/clients", new_client(details(umlauts, R"("email": "")"), day(0)));
    const auto refused = maren.post("/clients", new_client(details(umlauts + "o", R"("email": "")"), day(0)));

    BOOST_TEST(added.status == 200);
    BOOST_TEST(fault_at(refused, "details.legal_name") ==
               "The legal name has 201 characters; there is room for 200.");
}

BOOST_AUTO_TEST_CASE(a_client_of_another_therapist_is_not_found)
{
    const auto client_id = add_client(maren);

    BOOST_TEST(tomas.get("/clients/" + client_id).status == 404);
    BOOST_TEST(
        tomas.put("/clients/" + client_id, R"({"details": )" + details("Mine now", R"("email": "")") + "}", 1)
            .status == 404);
}

BOOST_AUTO_TEST_CASE(an_edit_reaches_the_colleague_on_the_care_team)
{
    const auto client_id = add_client(maren);
    add_colleague(maren, client_id, "tomas");

    maren.put("/clients/" + client_id, R"({"details": )" + details("Wren Quill", R"("email": "")") + "}", 1);

    BOOST_TEST(tomas.get("/clients/" + client_id).at("/client/details/legal_name") == "Wren Quill");
    BOOST_TEST(practice.database.value("SELECT details ->> 'legal_name' FROM client_history") ==
               "Wren Larkwhistle");
}

BOOST_AUTO_TEST_CASE(a_stale_edit_is_refused_with_the_record_as_it_stands)
{
    const auto client_id = add_client(maren);
    add_colleague(maren, client_id, "tomas");
    maren.put("/clients/" + client_id, R"({"details": )" + details("First", R"("email": "")") + "}", 1);

    const auto stale =
        tomas.put("/clients/" + client_id, R"({"details": )" + details("Second", R"("email": "")") + "}", 1);

    BOOST_TEST(stale.status == 412);
    const auto current = boost::json::parse(stale.at("/current"));
    BOOST_TEST(current.at("details").at("legal_name").as_string() == "First");
    BOOST_TEST(current.at("row_version").as_int64() == 2);
}

BOOST_AUTO_TEST_CASE(an_edit_without_a_row_version_is_refused)
{
    const auto client_id = add_client(maren);

    const auto refused =
        maren.put("/clients/" + client_id, R"({"details": )" + details("First", R"("email": "")") + "}");

    BOOST_TEST(refused.status == 428);
}

BOOST_AUTO_TEST_CASE(nobody_can_be_added_who_is_no_colleague)
{
    const auto client_id = add_client(maren);

    const auto refused = maren.post("/clients/" + client_id + "/care-team", R"({"username": "nobody"})");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(!fault_at(refused, "username").empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_text_or_not_json_is_malformed)
{
    BOOST_TEST(maren.post("/clients", "{").status == 400);
    BOOST_TEST(
        maren.post("/clients", R"({"details": 7, "problem": "", "started_on": "2026-02-30"})").status == 400);
    BOOST_TEST(maren.get("/clients/not-a-uuid").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
