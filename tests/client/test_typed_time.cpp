// Days and times of day as people type them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "client/forms/typed_time.hpp"

namespace attune::desktop {

namespace {

namespace data = boost::unit_test::data;

const char* const ways_to_write_it[] = {"12/03/1992",    "12.3.1992",   "12-03-1992",
                                        "1992-03-12",    "12 Mar 1992", "12 mar 1992",
                                        "12 March 1992", " 12mar1992 ", "12. March, 1992"};
const char* const no_days[] = {"",          "12",         "12/03/92",      "31/02/1992",  "12/13/1992",
                               "03-1992",   "1992/3",     "12 Foo 1992",   "12 Ma 1992",  "12/03/1992 x",
                               "0/03/1992", "-1/03/1992", "12/03/1992/04", "32 Jan 1992", "12;03;1992"};
const char* const no_times[] = {"",     "14",  "24:00",    "14:60", "2pm",
                                "14:5", ":30", "14:05:00", "-1:30", "145000"};

}  // namespace

BOOST_AUTO_TEST_SUITE(typed_time)

BOOST_DATA_TEST_CASE(reads_a_day_in_every_common_way, data::make(ways_to_write_it), text)
{
    const auto day = parse_typed_day(text);

    BOOST_TEST_REQUIRE(day.has_value());
    BOOST_TEST(to_string(*day) == "1992-03-12");
}

BOOST_DATA_TEST_CASE(turns_down_what_is_no_whole_day, data::make(no_days), text)
{
    BOOST_TEST(!parse_typed_day(text).has_value());
}

BOOST_AUTO_TEST_CASE(knows_the_leap_day_of_a_leap_year_alone)
{
    BOOST_TEST(parse_typed_day("29 Feb 2024").has_value());
    BOOST_TEST(!parse_typed_day("29 Feb 2026").has_value());
}

BOOST_AUTO_TEST_CASE(reads_a_time_with_colon_dot_or_neither)
{
    const TimeOfDay five_past_nine{9, 5};

    BOOST_TEST((parse_typed_time("9:05") == five_past_nine));
    BOOST_TEST((parse_typed_time("09.05") == five_past_nine));
    BOOST_TEST((parse_typed_time("0905") == five_past_nine));
    BOOST_TEST((parse_typed_time(" 905 ") == five_past_nine));
}

BOOST_DATA_TEST_CASE(turns_down_what_is_no_time_of_day, data::make(no_times), text)
{
    BOOST_TEST(!parse_typed_time(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
