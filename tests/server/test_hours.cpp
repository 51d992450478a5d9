// Working hours and leave: who enters them, who sees why, and what a booking says about them.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct HoursDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tobias = practice.sign_in("tobias");
    Caller lena = practice.sign_in("lena", api::Role::lead);
    Caller ines = practice.sign_in("ines", api::Role::assistant);
    std::string wren = add_client(maren);

    static std::string at(int days_from_today, int hour_of_day)
    {
        return to_string(from_local({parse_day(day(days_from_today)).value(), hour_of_day, 0}));
    }
    static std::string week(int from_minute, int until_minute)
    {
        std::string all;
        for (int weekday = 1; weekday <= 7; ++weekday)
            all += (all.empty() ? "" : ", ") + (R"({"weekday": )" + std::to_string(weekday) +
                                                R"(, "from_minute": )" + std::to_string(from_minute) +
                                                R"(, "until_minute": )" + std::to_string(until_minute) + "}");
        return "[" + all + "]";
    }
    Answer set_hours(Caller& who, const std::string& therapist_id, const std::string& stretches,
                     int row_version = 0, int from_today = 0)
    {
        return who.put("/therapists/" + therapist_id + "/working-hours",
                       R"({"valid_from": ")" + day(from_today) + R"(", "stretches": )" + stretches + "}",
                       row_version);
    }
    Answer enter(Caller& who, const std::string& therapist_id, int first, int last,
                 const std::string& kind = "sick")
    {
        return who.post("/leave", R"({"therapist_id": ")" + therapist_id + R"(", "starts_at": ")" +
                                      at(first, 0) + R"(", "ends_at": ")" + at(last + 1, 0) +
                                      R"(", "kind": ")" + kind + R"(", "word": "a cold"})");
    }
    Answer book(int days_from_today, const std::string& more = "")
    {
        return maren.post("/appointments", R"({"kind": "individual", "title": "", "client_ids": [")" + wren +
                                               R"("], "starts_at": ")" + at(days_from_today, 14) +
                                               R"(", "minutes": 50, "without_taken": false)" + more + "}");
    }
    Answer diary(Caller& who) { return who.get("/diary?from=" + at(0, 0) + "&until=" + at(30, 0)); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hours, HoursDesk)

BOOST_AUTO_TEST_CASE(a_therapist_sets_their_own_hours_and_a_lead_and_reception_anybodys)
{
    BOOST_TEST(set_hours(maren, maren.user_id(), week(540, 1020)).at("/stretches/6/until_minute") == "1020");
    const auto refused = set_hours(tobias, maren.user_id(), week(540, 1020), 1);
    BOOST_TEST(fault_at(refused, "therapist_id") == "You keep your own working hours and leave alone.");
    const auto by_lead = set_hours(lena, maren.user_id(), week(600, 1020), 1);
    BOOST_TEST(by_lead.status == 200);
    BOOST_TEST(set_hours(ines, maren.user_id(), week(660, 1020), std::stoi(by_lead.at("/number"))).status ==
               200);

    BOOST_TEST(diary(maren).at("/hours/0/stretches/0/from_minute") == "660");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM working_hours") == 3);
}

BOOST_AUTO_TEST_CASE(hours_that_were_changed_meanwhile_are_not_overwritten)
{
    set_hours(maren, maren.user_id(), week(540, 1020));

    const auto refused = set_hours(lena, maren.user_id(), week(600, 1020), 0);

    BOOST_TEST(refused.status == 412);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM working_hours") == 1);
}

BOOST_AUTO_TEST_CASE(hours_from_a_later_day_stand_beside_those_that_hold)
{
    set_hours(maren, maren.user_id(), week(540, 1020));
    set_hours(maren, maren.user_id(), week(600, 1020), 1, 20);

    const auto seen = maren.get("/working-hours");
    BOOST_TEST(seen.at("/row_version") == "2");
    BOOST_TEST(seen.at("/hours/0/stretches/0/from_minute") == "540");
    BOOST_TEST(seen.at("/hours/1/valid_from") == day(20));
}

BOOST_AUTO_TEST_CASE(hours_that_cannot_be_are_refused_and_so_is_the_past)
{
    BOOST_TEST(fault_at(set_hours(maren, maren.user_id(), week(600, 600)), "stretches") ==
               "A stretch of work ends after it begins, on the same day.");
    const auto overlapping = R"([{"weekday": 1, "from_minute": 540, "until_minute": 700},
                                 {"weekday": 1, "from_minute": 690, "until_minute": 800}])";
    BOOST_TEST(fault_at(set_hours(maren, maren.user_id(), overlapping), "stretches") ==
               "The second stretch begins before the first has ended.");
    BOOST_TEST(fault_at(set_hours(maren, maren.user_id(), week(540, 1020), 0, -5), "valid_from") ==
               "Hours hold from today on, or later: what held before stays.");
}

BOOST_AUTO_TEST_CASE(why_somebody_is_away_is_for_them_and_a_lead_to_know)
{
    enter(maren, maren.user_id(), 7, 11);

    BOOST_TEST(diary(maren).at("/leaves/0/kind") == "sick");
    BOOST_TEST(diary(maren).at("/leaves/0/word") == "a cold");
    const auto by_lead = lena.get("/working-hours?therapist_id=" + maren.user_id());
    BOOST_TEST(by_lead.at("/leaves/0/word") == "a cold");
    const auto at_reception = diary(ines);
    BOOST_TEST(at_reception.at("/leaves/0/starts_at") == at(7, 0));
    BOOST_TEST(at_reception.at("/leaves/0/kind") == "");
    BOOST_TEST(at_reception.at("/leaves/0/word") == "");
    BOOST_TEST(diary(tobias).body.at("leaves").as_array().empty());
}

BOOST_AUTO_TEST_CASE(what_stands_in_a_new_leave_is_listed_and_stays)
{
    book(8);

    const auto entered = enter(maren, maren.user_id(), 7, 11);
    BOOST_TEST(entered.at("/standing") == "1");
    BOOST_TEST(entered.at("/appointments/0/attendances/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(diary(maren).at("/appointments/0/standing") == "booked");

    // A lead learns how many, and of whom only where they care for them.
    const auto by_lead = enter(lena, maren.user_id(), 7, 11);
    BOOST_TEST(by_lead.at("/standing") == "1");
    BOOST_TEST(by_lead.body.at("appointments").as_array().empty());
}

BOOST_AUTO_TEST_CASE(booking_into_leave_says_so_and_needs_a_second_act)
{
    enter(maren, maren.user_id(), 7, 11);

    const auto refused = book(8);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("The maren is away, ") != std::string::npos);
    BOOST_TEST(fault_at(refused, "in_leave") != "");
    BOOST_TEST(book(8, R"(, "in_leave": true)").status == 200);
}

BOOST_AUTO_TEST_CASE(a_series_names_what_falls_into_leave_and_skips_it_when_told)
{
    enter(maren, maren.user_id(), 8, 8);
    const auto weekly = std::string{R"(, "rule": "FREQ=WEEKLY;COUNT=3")"};

    const auto refused = book(1, weekly);
    BOOST_TEST(refused.at("/detail") ==
               "1 of 3 times are taken or fall into leave. Nothing was booked or moved.");
    const auto skipped =
        maren.post("/appointments", R"({"kind": "individual", "title": "", "client_ids": [")" + wren +
                                        R"("], "starts_at": ")" + at(1, 14) +
                                        R"(", "minutes": 50, "without_taken": true)" + weekly + "}");
    BOOST_TEST(skipped.body.at("appointments").as_array().size() == 2U);
    BOOST_TEST(skipped.at("/left_out/0") == at(8, 14));
}

BOOST_AUTO_TEST_CASE(an_appointment_is_moved_into_leave_only_when_told)
{
    const auto booked = book(2);
    enter(maren, maren.user_id(), 7, 11);
    const auto move = [&](const std::string& more) {
        return maren.put("/appointments/" + booked.at("/appointments/0/appointment_id"),
                         R"({"title": "", "starts_at": ")" + at(8, 14) +
                             R"(", "minutes": 50, "following": false)" + more + "}",
                         1);
    };

    BOOST_TEST(fault_at(move(""), "in_leave") != "");
    BOOST_TEST(move(R"(, "in_leave": true)").at("/appointments/0/starts_at") == at(8, 14));
}

BOOST_AUTO_TEST_CASE(a_session_booked_in_the_record_does_not_go_into_leave_unseen)
{
    enter(maren, maren.user_id(), 7, 11);

    const auto refused =
        maren.post("/clients/" + wren + "/sessions",
                   R"({"starts_at": ")" + at(8, 14) + R"(", "minutes": 50, "state": "booked"})");

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("In the diary it can be booked all the same.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(leave_that_was_withdrawn_stands_in_the_way_of_nothing_and_can_hold_again)
{
    const auto entered = enter(maren, maren.user_id(), 7, 11);
    const auto path = "/leave/" + entered.at("/leave/leave_id") + "/withdrawn";

    BOOST_TEST(tobias.put(path, R"({"withdrawn": true})", 1).status == 404);
    BOOST_TEST(ines.put(path, R"({"withdrawn": true})", 1).at("/withdrawn") == "true");
    BOOST_TEST(book(8).status == 200);
    BOOST_TEST(maren.put(path, R"({"withdrawn": false})", 1).status == 412);
    BOOST_TEST(maren.put(path, R"({"withdrawn": false})", 2).at("/withdrawn") == "false");
    BOOST_TEST(book(9).status == 409);
}

BOOST_AUTO_TEST_CASE(the_next_free_time_lies_within_the_hours_and_past_what_is_taken)
{
    const auto ask = [&](Caller& who, const std::string& more = "") {
        return who.get("/free-time?after=" + at(2, 0) + "&minutes=50" + more);
    };
    BOOST_TEST(ask(maren).status == 409);
    set_hours(maren, maren.user_id(), week(14 * 60, 18 * 60));
    BOOST_TEST(ask(maren).at("/starts_at") == at(2, 14));

    book(2);
    enter(maren, maren.user_id(), 3, 3);

    const auto next = parse_instant(at(2, 14))->value + std::chrono::minutes{50};
    BOOST_TEST(ask(maren).at("/starts_at") == to_string(Instant{next}));
    BOOST_TEST(ask(ines, "&therapist_id=" + maren.user_id()).at("/starts_at") == to_string(Instant{next}));
    BOOST_TEST(fault_at(ask(tobias, "&therapist_id=" + maren.user_id()), "therapist_id") ==
               "You book in your own diary alone.");
}

BOOST_AUTO_TEST_SUITE_END()
