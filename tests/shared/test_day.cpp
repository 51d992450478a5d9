// Days and instants: what is read, what is refused, and how dates are written for people.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/day.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(calendar_days)

BOOST_DATA_TEST_CASE(a_day_is_written_as_it_was_read,
                     data::make({"1970-01-01", "2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01",
                                 "9999-12-31"}),
                     text)
{
    const auto day = parse_day(text);

    BOOST_TEST_REQUIRE(day.has_value());
    BOOST_TEST(to_string(*day) == text);
}

BOOST_DATA_TEST_CASE(
    refuses_what_is_no_day,
    data::make({"",           "2026",       "2026-11",    "2026-11-24 ", " 2026-11-24",
                "24-11-2026", "2026/11/24", "2026-13-01", "2026-00-10",  "2026-11-00",
                "2026-11-31", "2023-02-29", "1900-02-29", "0000-01-01",  "2026-1-024",
                "+026-11-24", "-026-11-24", "2026-11-2x", "20２6-1-1",   "2026-11-24T14:00:00Z"}),
    text)
{
    BOOST_TEST(!parse_day(text).has_value());
}

BOOST_DATA_TEST_CASE(
    instants_are_converted_to_utc,
    data::make({"2026-11-24T14:00:00Z", "2026-11-24t14:00:00z", "2026-11-24T14:00:00+02:00",
                "2026-11-24T00:30:00+01:00", "2026-12-31T23:30:00-05:30", "2026-11-24T14:00:00.25Z",
                "2026-11-24T14:00:00.123456Z", "2026-11-24T14:00:00.000Z", "1969-12-31T23:59:59.5Z"}) ^
        data::make({"2026-11-24T14:00:00Z", "2026-11-24T14:00:00Z", "2026-11-24T12:00:00Z",
                    "2026-11-23T23:30:00Z", "2027-01-01T05:00:00Z", "2026-11-24T14:00:00.25Z",
                    "2026-11-24T14:00:00.123456Z", "2026-11-24T14:00:00Z", "1969-12-31T23:59:59.5Z"}),
    read, written)
{
    const auto instant = parse_instant(read);

    BOOST_TEST_REQUIRE(instant.has_value());
    BOOST_TEST(to_string(*instant) == written);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_instant,
                     data::make({"", "2026-11-24", "2026-11-24T14:00:00", "2026-11-24T14:00Z",
                                 "2026-11-24 14:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T14:60:00Z",
                                 "2026-11-24T14:00:60Z", "2026-11-31T14:00:00Z", "2026-11-24T14:00:00.Z",
                                 "2026-11-24T14:00:00.1234567Z", "2026-11-24T14:00:00+2:00",
                                 "2026-11-24T14:00:00+0200", "2026-11-24T14:00:00+24:00",
                                 "2026-11-24T14:00:00+02:60", "2026-11-24T14:00:00Zx", "2026-11-24T-1:00:00Z",
                                 "2026-11-24T14:00:00.99999999999999999999999Z"}),
                     text)
{
    BOOST_TEST(!parse_instant(text).has_value());
}

BOOST_AUTO_TEST_CASE(dates_are_written_for_people)
{
    const auto tuesday = parse_day("2026-11-24").value();
    const auto sunday = parse_day("2026-03-01").value();

    BOOST_TEST(short_date(tuesday) == "24 Nov");
    BOOST_TEST(medium_date(tuesday) == "24 Nov 2026");
    BOOST_TEST(long_date(tuesday) == "Tuesday 24 November 2026");
    BOOST_TEST(long_date(sunday) == "Sunday 1 March 2026");
}

// Born on 29 February: a year older on 1 March of a common year.
BOOST_DATA_TEST_CASE(
    ages_change_on_the_birthday,
    data::make({"1992-03-12", "1992-03-12", "1992-03-12", "2004-02-29", "2004-02-29", "2026-11-24"}) ^
        data::make({"2026-03-11", "2026-03-12", "2026-11-24", "2026-02-28", "2026-03-01", "2026-11-24"}) ^
        data::make({33, 34, 34, 21, 22, 0}),
    born, on, years)
{
    BOOST_TEST(age_on(parse_day(born).value(), parse_day(on).value()) == years);
}

BOOST_AUTO_TEST_SUITE_END()
