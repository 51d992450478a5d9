// Who comes to an appointment that is booked: joins, is taken off, and stays where something has happened.
#include <boost/test/unit_test.hpp>

#include "tests/support/diary_desk.hpp"

using namespace attune;
using namespace attune::tests;

BOOST_FIXTURE_TEST_SUITE(who_comes_to_it, DiaryDesk)

BOOST_AUTO_TEST_CASE(somebody_joins_a_group_somebody_is_taken_off_and_comes_again)
{
    const auto idris = add_client(maren, "Idris Cloudberry");
    const auto group =
        maren.post("/appointments", booking("group", named(wren) + "," + named(tobias), hour(7, 10)));

    const auto changed = let_come(maren, group, named(wren) + "," + named(idris), 1);
    BOOST_TEST_REQUIRE(changed.status == 200, changed.reply.body);
    BOOST_TEST(who_is_at(changed) ==
               "Idris Cloudberry booked, Tobias Mossgrove cancelled, Wren Larkwhistle booked, ");
    BOOST_TEST(maren.get("/clients/" + idris).at("/sessions/0/state") == "booked");
    BOOST_TEST(let_come(maren, group, named(wren), 1).status == 412);

    // Who was taken off stays off when all is called off and booked again.
    const auto id = group.at("/appointments/0/appointment_id");
    call_off(id, 2);
    BOOST_TEST(who_is_at(call_off(id, 3, "false")) ==
               "Idris Cloudberry booked, Tobias Mossgrove cancelled, Wren Larkwhistle booked, ");
    const auto back = let_come(maren, group, named(wren) + "," + named(tobias), 4);
    BOOST_TEST(who_is_at(back) ==
               "Idris Cloudberry cancelled, Tobias Mossgrove booked, Wren Larkwhistle booked, ");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session") == 3);
}

BOOST_AUTO_TEST_CASE(who_joins_is_booked_by_the_rules_of_booking)
{
    auto ben = practice.sign_in("ben");
    const auto stranger = add_client(ben, "Ash Thornbury");
    const auto group = maren.post("/appointments", booking("group", named(wren), hour(7, 10)));

    BOOST_TEST(let_come(maren, group, named(wren) + "," + named(stranger), 1).status == 404);
    add_colleague(ben, stranger, "maren");
    ben.post("/appointments", booking("individual", named(stranger), hour(7, 10)));
    const auto elsewhere = let_come(maren, group, named(wren) + "," + named(stranger), 1);
    BOOST_TEST(elsewhere.status == 409);
    BOOST_TEST(!fault_at(let_come(maren, group, "", 1), "client_ids").empty());
    BOOST_TEST(!fault_at(let_come(maren, group, named(wren) + "," + named(wren), 1), "client_ids").empty());
    const auto alone = book(tobias, hour(8, 10));
    BOOST_TEST(!fault_at(let_come(maren, alone, named(wren) + "," + named(tobias), 1), "client_ids").empty());
    BOOST_TEST(who_is_at(let_come(maren, alone, named(wren), 1)) ==
               "Tobias Mossgrove cancelled, Wren Larkwhistle booked, ");
}

BOOST_AUTO_TEST_CASE(who_was_there_stays_on_it)
{
    const auto group =
        maren.post("/appointments", booking("group", named(wren) + "," + named(tobias), hour(-1, 10)));
    const auto first = group.at("/appointments/0/attendances/0/client_id");
    set_state(first, group, "attended", 1);
    const auto refused = let_come(maren, group, named(first == wren ? tobias : wren), 1);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").ends_with(" was there, or should have been, so they stay on it."));
}

BOOST_AUTO_TEST_CASE(a_colleague_who_sees_a_part_of_a_group_takes_nobody_else_off_and_a_series_follows)
{
    const auto group =
        maren.post("/appointments", booking("group", named(wren) + "," + named(tobias), hour(7, 10),
                                            R"(, "rule": "FREQ=WEEKLY;COUNT=3")"));
    const auto idris = add_client(maren, "Idris Cloudberry");
    const auto changed =
        let_come(maren, group, named(wren) + "," + named(tobias) + "," + named(idris), 1, "true");
    BOOST_TEST_REQUIRE(changed.body.at("appointments").as_array().size() == 3U);
    BOOST_TEST(who_is_at(changed, 2) ==
               "Idris Cloudberry booked, Tobias Mossgrove booked, Wren Larkwhistle booked, ");

    auto ben = practice.sign_in("ben");
    add_colleague(maren, wren, "ben");
    const auto seen = let_come(ben, group, named(wren), 2);
    BOOST_TEST_REQUIRE(seen.status == 200, seen.reply.body);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session WHERE state = 'booked'") == 9);
}

BOOST_AUTO_TEST_CASE(who_joins_a_series_keeps_what_has_happened_at_later_ones_and_what_was_cancelled_late)
{
    const auto group = maren.post(
        "/appointments", booking("group", named(tobias), hour(7, 10), R"(, "rule": "FREQ=WEEKLY;COUNT=4")"));
    BOOST_TEST_REQUIRE(group.status == 200, group.reply.body);
    const auto with_wren = [&](int appointment, const std::string& state) {
        const auto id = group.at("/appointments/" + std::to_string(appointment) + "/appointment_id");
        practice.database.execute(
            "INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, "
            "state) SELECT gen_random_uuid(), '" +
            wren + "', e.id, a.id, a.starts_at, a.minutes, a.standing, '" + state +
            "' FROM episode e, appointment a WHERE e.client_id = '" + wren + "' AND a.id = '" + id + "'");
    };
    with_wren(1, "did_not_attend");
    with_wren(2, "late_cancel");
    with_wren(3, "cancelled");

    // An assistant may not touch what has happened, and need not.
    auto ines = practice.sign_in("ines", api::Role::assistant);
    const auto changed = let_come(ines, group, named(tobias) + "," + named(wren), 1, "true");

    BOOST_TEST_REQUIRE(changed.status == 200, changed.reply.body);
    BOOST_TEST(changed.at("/left") == "1");
    BOOST_TEST(who_is_at(changed, 0) == "Tobias Mossgrove booked, Wren Larkwhistle booked, ");
    BOOST_TEST(who_is_at(changed, 1) == "Tobias Mossgrove booked, Wren Larkwhistle late_cancel, ");
    BOOST_TEST(who_is_at(changed, 2) == "Tobias Mossgrove booked, Wren Larkwhistle booked, ");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session WHERE state = 'did_not_attend'") == 1);
}

BOOST_AUTO_TEST_CASE(how_many_come_is_asked_of_every_one_of_a_series)
{
    const auto idris = add_client(maren, "Idris Cloudberry");
    const auto couple =
        maren.post("/appointments", booking("couple", named(wren) + "," + named(tobias), hour(7, 10),
                                            R"(, "rule": "FREQ=WEEKLY;COUNT=3")"));
    practice.database.execute("UPDATE session SET state = 'cancelled' WHERE client_id = '" + tobias +
                              "' AND appointment_id = '" + couple.at("/appointments/0/appointment_id") + "'");

    const auto refused = let_come(maren, couple, named(wren) + "," + named(idris), 1, "true");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "client_ids")
                   .ends_with("it would be for 3 clients. This kind of appointment is for 2."));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session WHERE client_id = '" + idris + "'") ==
               0);
    BOOST_TEST(let_come(maren, couple, named(wren) + "," + named(idris), 1).status == 200);
}

BOOST_AUTO_TEST_CASE(a_supervisees_client_is_not_taken_off_by_who_supervises)
{
    auto petra = practice.sign_in("petra", api::Role::lead);
    const auto idris = add_client(petra, "Idris Cloudberry");
    const auto ash = add_client(petra, "Ash Thornbury");
    const auto group =
        petra.post("/appointments", booking("group", named(idris) + "," + named(ash), hour(7, 10)));
    const auto of_group = " WHERE id = '" + group.at("/appointments/0/appointment_id") + "'";
    petra.post("/supervision-pairs", R"({"supervisor_id": ")" + petra.user_id() + R"(", "supervisee_id": ")" +
                                         maren.user_id() + R"(", "supervises": true})");
    petra.post("/caseload-handovers", R"({"from_id": ")" + petra.user_id() + R"(", "to_id": ")" +
                                          maren.user_id() + R"(", "client_ids": [")" + ash +
                                          R"("], "reason": "Petra has less time."})");
    practice.database.execute("UPDATE appointment SET therapist_id = '" + petra.user_id() + "'" + of_group);
    const auto row_version = practice.database.number("SELECT row_version FROM appointment" + of_group);

    const auto refused = let_come(petra, group, named(idris), static_cast<int>(row_version));

    BOOST_TEST(refused.status == 409, refused.reply.body);
    BOOST_TEST(refused.at("/detail").starts_with("Ash Thornbury is not on your caseload"));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session WHERE state = 'booked'") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
