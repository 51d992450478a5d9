// What was called off, or is off because everybody cancelled, is booked again: who comes then, and what may
// have changed meanwhile.
#include <boost/test/unit_test.hpp>

#include "tests/support/billing.hpp"
#include "tests/support/diary_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct AgainDesk : DiaryDesk {
    Answer again(const Answer& booked, int row_version, const std::string& more = "")
    {
        return maren.put("/appointments/" + booked.at("/appointments/0/appointment_id") + "/cancelled",
                         R"({"cancelled": false, "following": false)" + more + "}", row_version);
    }
    Answer book_couple()
    {
        return maren.post("/appointments",
                          booking("couple", named(wren) + ", " + named(tobias), hour(7, 14)));
    }
    // By name: Tobias Mossgrove comes before Wren Larkwhistle.
    Answer set_nth(int place, const Answer& booked, const std::string& state, int row_version)
    {
        return maren.put(
            "/clients/" + (place == 0 ? tobias : wren) + "/sessions/" +
                booked.at("/appointments/0/attendances/" + std::to_string(place) + "/session_id"),
            R"({"starts_at": ")" + hour(7, 14) + R"(", "minutes": 50, "state": ")" + state + "\"}",
            row_version);
    }
    Answer enter_leave()
    {
        return maren.post("/leave", R"({"therapist_id": ")" + maren.user_id() + R"(", "starts_at": ")" +
                                        hour(7, 0) + R"(", "ends_at": ")" + hour(8, 0) +
                                        R"(", "kind": "sick", "word": ""})");
    }
};

// A practice that charges.
struct ChargingDesk : AgainDesk {
    ChargingDesk()
    {
        auto lena = practice.sign_in("lena", api::Role::lead);
        lena.put("/account-settings", account_settings(), 0);
        lena.post("/services", session_service);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(booking_again, AgainDesk)

BOOST_AUTO_TEST_CASE(a_client_who_cancelled_comes_again)
{
    for (const auto* state : {"cancelled", "late_cancel"}) {
        const auto booked = book(wren, hour(state == std::string{"cancelled"} ? 7 : 8, 14));
        set_state(wren, booked, state, 1);

        const auto back = again(booked, 2);

        BOOST_TEST_REQUIRE(back.status == 200, back.reply.body);
        BOOST_TEST(back.at("/appointments/0/standing") == "booked");
        BOOST_TEST(who_is_at(back) == "Wren Larkwhistle booked, ");
        BOOST_TEST(back.at("/appointments/0/attendances/0/row_version") == "3");
    }
}

BOOST_AUTO_TEST_CASE(who_comes_again_is_asked_for_their_own_time)
{
    auto tomas = practice.sign_in("tomas");
    add_colleague(maren, wren, "tomas");
    const auto booked = book(wren, hour(7, 14));
    set_state(wren, booked, "cancelled", 1);
    BOOST_TEST(tomas.post("/appointments", booking("individual", named(wren), hour(7, 14))).status == 200);

    const auto refused = again(booked, 2);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("Wren Larkwhistle has another appointment then.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_a_couple_the_one_who_cancelled_last_comes_again)
{
    const auto booked = book_couple();
    set_nth(0, booked, "cancelled", 1);
    set_nth(1, booked, "late_cancel", 1);
    BOOST_TEST(who_is_at(again(booked, 2)) == "Tobias Mossgrove cancelled, Wren Larkwhistle booked, ");

    // The next time it is the other, who had come after all.
    set_nth(0, booked, "booked", 2);
    set_nth(1, booked, "cancelled", 3);
    set_nth(0, booked, "cancelled", 3);
    BOOST_TEST(who_is_at(again(booked, 4)) == "Tobias Mossgrove booked, Wren Larkwhistle cancelled, ");
}

BOOST_AUTO_TEST_CASE(who_was_last_once_is_not_when_another_has_come_back)
{
    const auto booked = book_couple();
    set_nth(0, booked, "cancelled", 1);
    set_nth(1, booked, "cancelled", 1);
    set_nth(0, booked, "booked", 2);
    set_nth(0, booked, "cancelled", 3);

    BOOST_TEST(who_is_at(again(booked, 4)) == "Tobias Mossgrove booked, Wren Larkwhistle cancelled, ");
}

BOOST_AUTO_TEST_CASE(where_it_is_not_known_who_was_last_nobody_comes_again_but_the_only_one)
{
    const auto couple = book_couple();
    set_nth(0, couple, "cancelled", 1);
    set_nth(1, couple, "cancelled", 1);
    const auto alone = book(wren, hour(8, 14));
    set_state(wren, alone, "cancelled", 1);
    practice.database.execute("UPDATE session SET was_last = false");

    const auto refused = again(couple, 2);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(
        refused.at("/detail") ==
        "Everybody cancelled, and it is not known who was the last. Book another appointment instead.");
    BOOST_TEST(who_is_at(again(alone, 2)) == "Wren Larkwhistle booked, ");
}

BOOST_FIXTURE_TEST_CASE(a_late_cancellation_that_is_charged_for_is_not_taken_back, ChargingDesk)
{
    const auto booked = book(wren, hour(7, 14));
    set_state(wren, booked, "late_cancel", 1);
    const auto draft = maren.post("/clients/" + wren + "/invoices", R"({"until": ")" + day(9) + "\"}");
    BOOST_TEST_REQUIRE(draft.status == 200, draft.reply.body);
    const auto invoice = draft.at("/head/invoice_id");

    BOOST_TEST(again(booked, 2).at("/detail") ==
               "A draft of an invoice charges for the late cancellation of Wren Larkwhistle. Book another "
               "appointment instead.");

    maren.post("/clients/" + wren + "/invoices/" + invoice + "/issue", "{}",
               std::stoll(draft.at("/head/row_version")));
    const auto refused = again(booked, 2);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail") ==
               "Invoice 2026-0001 charges for the late cancellation of Wren Larkwhistle. Book another "
               "appointment instead.");
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/attendances/0/state") == "late_cancel");

    maren.post("/clients/" + wren + "/invoices/" + invoice + "/credit-notes", "{}");
    BOOST_TEST(who_is_at(again(booked, 2)) == "Wren Larkwhistle booked, ");
}

BOOST_AUTO_TEST_CASE(whom_the_therapist_put_off_comes_again_without_who_had_cancelled)
{
    const auto booked = book_couple();
    set_nth(0, booked, "cancelled", 1);
    call_off(booked.at("/appointments/0/appointment_id"), 1);

    BOOST_TEST(who_is_at(again(booked, 2)) == "Tobias Mossgrove cancelled, Wren Larkwhistle booked, ");
}

BOOST_AUTO_TEST_CASE(leave_that_was_entered_meanwhile_is_asked_about)
{
    const auto booked = book(wren, hour(7, 14));
    call_off(booked.at("/appointments/0/appointment_id"), 1);
    BOOST_TEST(enter_leave().status == 200);

    const auto refused = again(booked, 2);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(fault_at(refused, "in_leave") != "");
    BOOST_TEST(read(maren, 7, 7).at("/appointments/0/standing") == "off");
    BOOST_TEST(who_is_at(again(booked, 2, R"(, "in_leave": true)")) == "Wren Larkwhistle booked, ");
}

BOOST_AUTO_TEST_CASE(a_room_that_was_closed_meanwhile_is_not_booked_again)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    const auto room = lead.post("/rooms", R"({"name": "Room 2"})").at("/room_id");
    const auto booked = book(wren, hour(7, 14), R"(, "room_id": ")" + room + '"');
    call_off(booked.at("/appointments/0/appointment_id"), 1);
    lead.put("/rooms/" + room, R"({"name": "Room 2", "closed": true})", 1);

    const auto refused = again(booked, 2);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail") ==
               "Nothing new is booked in Room 2: it is no longer in use. Book another appointment instead.");
}

BOOST_AUTO_TEST_SUITE_END()
