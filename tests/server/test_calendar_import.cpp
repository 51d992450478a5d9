// Times from another calendar: looked over, taken over whole, known again, and taken back.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct ImportDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);

    static std::string at(int days_from_today, int hour_of_day)
    {
        return to_string(from_local({parse_day(day(days_from_today)).value(), hour_of_day, 0}));
    }
    static std::string time(const std::string& uid, int days_from_today, int hour,
                            const std::string& more = "")
    {
        return R"({"uid": ")" + uid + R"(", "starts_at": ")" + at(days_from_today, hour) +
               R"(", "minutes": 60, "title": "Team meeting")" + more + "}";
    }
    static std::string times(const std::string& inside) { return R"({"times": [)" + inside + "]}"; }
    Answer import(const std::string& inside) { return maren.post("/calendar-import", times(inside)); }
    Answer preview(const std::string& inside)
    {
        return maren.post("/calendar-import/preview", times(inside));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_import, ImportDesk)

BOOST_AUTO_TEST_CASE(what_would_become_of_each_is_told_before_anything_is_written)
{
    import(time("a", 7, 9));

    const auto seen =
        preview(time("a", 7, 9) + "," + time("b", 7, 9) + "," + time("c", 8, 9) + "," + time("d", 8, 9));

    BOOST_TEST(seen.at("/fates/0/fate") == "there");
    BOOST_TEST(seen.at("/fates/1/fate") == "not_taken");
    BOOST_TEST(seen.at("/fates/1/reason").find("is taken: Team meeting.") != std::string::npos);
    BOOST_TEST(seen.at("/fates/2/fate") == "added");
    BOOST_TEST(seen.at("/fates/3/fate") == "not_taken");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 1);
}

BOOST_AUTO_TEST_CASE(all_are_taken_over_or_none)
{
    const auto refused = import(time("a", 7, 9) + "," + time("b", 7, 9));

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 0);
    BOOST_TEST(import(time("a", 7, 9) + "," + time("b", 7, 10)).body.at("appointments").as_array().size() ==
               2U);
}

BOOST_AUTO_TEST_CASE(a_file_taken_over_twice_adds_nothing)
{
    import(time("a", 7, 9));

    BOOST_TEST(import(time("a", 7, 9)).body.at("appointments").as_array().empty());
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 1);
}

BOOST_AUTO_TEST_CASE(a_client_is_named_by_a_person_and_must_be_their_own)
{
    const auto mine = import(time("a", 7, 9, R"(, "client_id": ")" + wren + "\""));
    BOOST_TEST(mine.at("/appointments/0/attendances/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(mine.at("/appointments/0/kind") == "individual");

    auto tobias = practice.sign_in("tobias");
    BOOST_TEST(
        tobias.post("/calendar-import", times(time("a", 8, 9, R"(, "client_id": ")" + wren + "\""))).status ==
        404);
}

BOOST_AUTO_TEST_CASE(one_client_who_is_given_two_entries_at_one_time_comes_to_one_and_that_is_told)
{
    auto tobias = practice.sign_in("tobias");
    add_colleague(maren, wren, "tobias");
    tobias.post("/calendar-import", times(time("t", 8, 9, R"(, "client_id": ")" + wren + "\"")));
    const auto hers = R"(, "client_id": ")" + wren + "\"";

    const auto seen =
        preview(time("a", 7, 9, hers) + "," + time("b", 7, 9, hers) + "," + time("c", 8, 9, hers));

    BOOST_TEST(seen.at("/fates/0/fate") == "added");
    BOOST_TEST(seen.at("/fates/1/fate") == "not_taken");
    BOOST_TEST(seen.at("/fates/1/reason").starts_with("It is at the time of"));
    BOOST_TEST(seen.at("/fates/2/fate") == "not_taken");
    BOOST_TEST(import(time("a", 7, 9, hers) + "," + time("b", 7, 9, hers)).status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == 1);
}

BOOST_AUTO_TEST_CASE(an_import_is_called_off_whole_unless_somebody_has_gone_on_with_it)
{
    const auto made = import(time("a", 7, 9) + "," + time("b", 7, 10));
    const auto first = made.at("/appointments/0/appointment_id");
    const auto ids =
        R"({"appointment_ids": [")" + first + R"(", ")" + made.at("/appointments/1/appointment_id") + "\"]}";

    BOOST_TEST(maren.post("/calendar-import/undo", ids).at("/called_off") == "2");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment WHERE standing = 'off'") == 2);

    const auto again = import(time("a", 7, 9)).at("/appointments/0/appointment_id");
    maren.put("/appointments/" + again,
              R"({"title": "Moved", "starts_at": ")" + at(7, 11) + R"(", "minutes": 60, "following": false})",
              1);
    BOOST_TEST(maren.post("/calendar-import/undo", R"({"appointment_ids": [")" + again + "\"]}").status ==
               409);
    auto tobias = practice.sign_in("tobias");
    BOOST_TEST(tobias.post("/calendar-import/undo", R"({"appointment_ids": [")" + again + "\"]}").status ==
               404);
}

BOOST_AUTO_TEST_CASE(reception_takes_over_no_calendar)
{
    auto ines = practice.sign_in("ines", api::Role::assistant);

    BOOST_TEST(ines.post("/calendar-import", times(time("a", 7, 9))).status == 403);
    BOOST_TEST(fault_at(maren.post("/calendar-import", times("")), "times") != "");
}

BOOST_AUTO_TEST_SUITE_END()
