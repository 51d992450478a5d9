// The waiting list: who is put on it, who sees them there, in which order, and how a place is closed.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct WaitingDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tobias = practice.sign_in("tobias");
    Caller lena = practice.sign_in("lena", api::Role::lead);
    Caller ines = practice.sign_in("ines", api::Role::assistant);
    std::string wren = add_client(maren);

    static std::string details(const std::string& urgency, int since, const std::string& more = "")
    {
        return R"("details": {"waits_for": "another_time", "since": ")" + day(since) + R"(", "urgency": ")" +
               urgency + R"(", "weekdays": ["monday"], "day_parts": ["morning"], "note": "rings first")" +
               more + "}";
    }
    Answer add(Caller& who, const std::string& client_id, const std::string& urgency = "routine",
               int since = -10, const std::string& more = "")
    {
        return who.post("/clients/" + client_id + "/waiting-entries",
                        "{" + details(urgency, since, more) + "}");
    }
    Answer change(Caller& who, const Answer& entry, const std::string& state, int row_version)
    {
        return who.put("/waiting-list/" + entry.at("/entry_id"),
                       R"({"client_id": ")" + entry.at("/client_id") + R"(", )" + details("routine", -10) +
                           R"(, "state": ")" + state + "\"}",
                       row_version);
    }
    static std::size_t seen(Caller& who)
    {
        return who.get("/waiting-list").body.at("entries").as_array().size();
    }
    Answer book(const std::string& waiting_id, int hour)
    {
        const auto starts_at = to_string(from_local({parse_day(day(7)).value(), hour, 0}));
        return maren.post("/appointments",
                          R"({"kind": "individual", "title": "", "client_ids": [")" + wren +
                              R"("], "starts_at": ")" + starts_at +
                              R"(", "minutes": 50, "without_taken": false, "waiting_ids": [")" + waiting_id +
                              "\"]}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(waiting_list, WaitingDesk)

BOOST_AUTO_TEST_CASE(the_own_team_reception_and_a_lead_see_who_waits_and_nobody_else_does)
{
    const auto added = add(maren, wren);

    BOOST_TEST(added.at("/steps/0/state") == "waiting");
    BOOST_TEST(added.at("/steps/0/taken_by") == "The maren");
    for (auto* who : {&maren, &lena, &ines})
        BOOST_TEST(who->get("/waiting-list").at("/entries/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(seen(tobias) == 0U);
    // A lead sees who waits, and nothing else of them.
    BOOST_TEST(lena.get("/clients/" + wren).status == 404);
}

BOOST_AUTO_TEST_CASE(reception_puts_anybody_on_the_list_and_a_therapist_their_own)
{
    BOOST_TEST(add(ines, wren).status == 200);
    BOOST_TEST(add(tobias, wren).status == 404);
    BOOST_TEST(add(lena, wren).status == 404);
    const auto twice = add(maren, wren);
    BOOST_TEST(twice.status == 409);
    BOOST_TEST(twice.at("/detail") ==
               "This client waits for that already. Change that place on the list instead.");
}

BOOST_AUTO_TEST_CASE(the_most_urgent_come_first_and_then_those_who_have_waited_longest)
{
    const auto ash = add_client(maren, "Ash Thornbury");
    const auto ida = add_client(maren, "Ida Fernhollow");
    add(maren, wren, "routine", -50);
    add(maren, ash, "urgent", -1);
    add(maren, ida, "routine", -60);

    const auto list = ines.get("/waiting-list");

    BOOST_TEST(list.at("/entries/0/legal_name") == "Ash Thornbury");
    BOOST_TEST(list.at("/entries/1/legal_name") == "Ida Fernhollow");
    BOOST_TEST(list.at("/entries/2/legal_name") == "Wren Larkwhistle");
}

BOOST_AUTO_TEST_CASE(states_leave_a_history_and_a_lead_may_give_them)
{
    const auto added = add(maren, wren);
    BOOST_TEST(change(lena, added, "offered", 1).at("/steps/1/taken_by") == "The lena");
    BOOST_TEST(change(ines, added, "waiting", 1).status == 412);
    const auto withdrawn = change(ines, added, "withdrawn", 2);

    BOOST_TEST(withdrawn.body.at("steps").as_array().size() == 3U);
    BOOST_TEST(change(tobias, added, "waiting", 3).status == 404);
    // It stays in sight for a while, after those who wait.
    BOOST_TEST(maren.get("/waiting-list").at("/entries/0/state") == "withdrawn");
    practice.database.execute("UPDATE waiting_entry SET changed_at = now() - interval '31 days'");
    BOOST_TEST(seen(maren) == 0U);
}

BOOST_AUTO_TEST_CASE(a_booking_from_the_list_closes_the_place_and_does_so_once)
{
    const auto added = add(maren, wren);
    const auto entry_id = added.at("/entry_id");

    BOOST_TEST(book(entry_id, 14).status == 200);
    BOOST_TEST(maren.get("/waiting-list").at("/entries/0/state") == "booked");

    const auto again = book(entry_id, 16);
    BOOST_TEST(again.status == 409);
    BOOST_TEST(
        again.at("/detail") ==
        "Wren Larkwhistle does not wait any more: The maren has closed that place. Nothing was booked.");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 1);
}

BOOST_AUTO_TEST_CASE(a_booking_for_two_who_wait_closes_both_places_or_none)
{
    const auto wrens = add(maren, wren).at("/entry_id");
    const auto other = add_client(maren, "Idris Cloudberry");
    const auto others = add(maren, other);
    const auto book_both = [&] {
        return maren.post("/appointments",
                          R"({"kind": "couple", "title": "", "client_ids": [")" + wren + R"(", ")" + other +
                              R"("], "starts_at": ")" +
                              to_string(from_local({parse_day(day(7)).value(), 14, 0})) +
                              R"(", "minutes": 50, "without_taken": false, "waiting_ids": [")" + wrens +
                              R"(", ")" + others.at("/entry_id") + "\"]}");
    };
    BOOST_TEST(change(maren, others, "withdrawn", 1).status == 200);
    BOOST_TEST(book_both().status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM waiting_entry WHERE state = 'booked'") == 0);

    BOOST_TEST(change(maren, others, "waiting", 2).status == 200);
    BOOST_TEST(book_both().status == 200);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM waiting_entry WHERE state = 'booked'") == 2);
}

BOOST_AUTO_TEST_CASE(a_note_has_its_limit_and_a_therapist_must_be_one)
{
    const auto long_note = std::string(301, 'x');
    const auto refused =
        ines.post("/clients/" + wren + "/waiting-entries",
                  R"({"details": {"waits_for": "group", "since": ")" + day(1000) +
                      R"(", "urgency": "soon", "weekdays": [], "day_parts": [], "therapist_id": ")" +
                      ines.user_id() + R"(", "note": ")" + long_note + "\"}}");

    BOOST_TEST(fault_at(refused, "note") != "");
    BOOST_TEST(fault_at(refused, "since") != "");
    BOOST_TEST(fault_at(refused, "therapist_id") == "There is no such therapist.");
}

BOOST_AUTO_TEST_SUITE_END()
