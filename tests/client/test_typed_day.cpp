#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "client/measure_entry/typed_day.hpp"

namespace attune::desktop {

using boost::unit_test::data::make;

namespace {

const Day today = parse_day("2026-11-24").value();

std::string read(const char* typed)
{
    const auto day = parse_typed_day(typed, today);
    return day ? to_string(*day) : "no date";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dates_as_people_type_them)

BOOST_DATA_TEST_CASE(are_read,
                     make({"24 Nov 2026", "3 november 2026", "03/11/2026", "3.11.26", "2026-11-03", "3 Nov",
                           "30 Nov", "today", "Yesterday", " 3-11-2026 ", "29 Feb 2024", "12 mar 92"}) ^
                         make({"2026-11-24", "2026-11-03", "2026-11-03", "2026-11-03", "2026-11-03",
                               "2026-11-03", "2025-11-30", "2026-11-24", "2026-11-23", "2026-11-03",
                               "2024-02-29", "1992-03-12"}),
                     typed, expected)
{
    BOOST_TEST(read(typed) == expected);
}

BOOST_DATA_TEST_CASE(are_refused_when_they_are_none,
                     make({"", "soon", "31/02/2026", "29 Feb 2026", "24", "24 Nov 2026 5", "0/1/2026",
                           "99999/1/2026"}),
                     typed)
{
    BOOST_TEST(read(typed) == "no date");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
