// Where appointments stand on the grid of the diary, and which time a place on it is.
#include <boost/test/unit_test.hpp>

#include "client/diary/diary_grid.hpp"
#include "tests/support/appointments.hpp"

using namespace attune;
using namespace attune::desktop;

BOOST_AUTO_TEST_SUITE(diary_grid)

BOOST_AUTO_TEST_CASE(an_appointment_stands_on_its_day_at_its_hour)
{
    const std::vector all{appointment("a", at("2026-11-25", 10))};
    const DiaryGrid grid{
        all, parse_day("2026-11-23").value(), 5, {DiaryGrid::gutter + 500, DiaryGrid::heads + 1000}};

    BOOST_TEST_REQUIRE(grid.places().size() == 1U);
    const auto& box = grid.places().front().box;
    BOOST_TEST(box.left > grid.x(2));
    BOOST_TEST(box.right < grid.x(3));
    // Eight to six is a thousand pixels: two hours down, fifty minutes high, a pixel free on either side.
    BOOST_TEST(box.top == DiaryGrid::heads + 200 + 1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(box.height() == 1000.0 / 12 - 2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(grid.appointment_at({box.left + 1, box.top + 1}).value() == 0U);
    BOOST_TEST(!grid.appointment_at({grid.x(3) + 5, box.top + 1}));
}

BOOST_AUTO_TEST_CASE(those_at_one_time_share_the_day_and_the_next_has_it_whole)
{
    const std::vector all{appointment("a", at("2026-11-23", 9)), appointment("b", at("2026-11-23", 9, 30)),
                          appointment("c", at("2026-11-23", 11))};
    const DiaryGrid grid{all, parse_day("2026-11-23").value(), 5, {1052, 1032}};

    const auto& places = grid.places();
    BOOST_TEST(!places[0].box.overlaps(places[1].box));
    BOOST_TEST(places[0].box.width() < places[2].box.width() / 2);
}

BOOST_AUTO_TEST_CASE(early_and_late_hours_are_shown_when_something_stands_there)
{
    const std::vector all{appointment("a", at("2026-11-23", 7, 15)),
                          appointment("b", at("2026-11-24", 19, 30))};
    const DiaryGrid grid{all, parse_day("2026-11-23").value(), 5, {1052, 1032}};

    BOOST_TEST(grid.first_hour() == 7);
    BOOST_TEST(grid.last_hour() == 21);
    BOOST_TEST((DiaryGrid{{}, parse_day("2026-11-23").value(), 5, {1052, 1032}}.first_hour()) == 8);
}

BOOST_AUTO_TEST_CASE(a_place_is_a_quarter_of_an_hour)
{
    const DiaryGrid grid{
        {}, parse_day("2026-11-23").value(), 5, {DiaryGrid::gutter + 500, DiaryGrid::heads + 1000}};

    BOOST_TEST((grid.time_at({DiaryGrid::gutter + 150, DiaryGrid::heads + 130}) == at("2026-11-24", 9, 15)));
    BOOST_TEST(!grid.time_at({10, 200}).has_value());
    BOOST_TEST(!grid.time_at({200, 10}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
