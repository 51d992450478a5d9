// Whether somebody reads the answers now, and how a client is told.
#include <boost/test/unit_test.hpp>

#include "shared/domain/reading_hours.hpp"
#include "shared/domain/wall_clock.hpp"

using namespace attune;

namespace {

struct ReadingInLondon {
    ReadingInLondon() : before{time_zone()} { set_time_zone("Europe/London"); }
    ~ReadingInLondon() { set_time_zone(before); }
    ReadingInLondon(const ReadingInLondon&) = delete;
    ReadingInLondon& operator=(const ReadingInLondon&) = delete;

    std::string before;
    ReadingHours weekdays;  // Monday to Friday, 9:00 to 17:00
};

std::string said(const ReadingHours& hours, const char* utc)
{
    return reading_words(hours, parse_instant(utc).value());
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reading_hours, ReadingInLondon)

BOOST_AUTO_TEST_CASE(within_the_hours_somebody_reads_and_it_says_until_when)
{
    BOOST_TEST(said(weekdays, "2026-11-24T09:00:00Z") == "Somebody reads the answers now, until 17:00.");
    BOOST_TEST(said(weekdays, "2026-11-24T16:59:00Z") == "Somebody reads the answers now, until 17:00.");
}

BOOST_AUTO_TEST_CASE(outside_them_nobody_does_and_it_says_when_again)
{
    const std::string nobody = "Nobody reads the answers now. They are read again ";
    BOOST_TEST(said(weekdays, "2026-11-24T08:59:00Z") == nobody + "today from 9:00.");
    BOOST_TEST(said(weekdays, "2026-11-24T17:00:00Z") == nobody + "tomorrow from 9:00.");
    BOOST_TEST(said(weekdays, "2026-11-27T17:00:00Z") == nobody + "on Monday from 9:00.");
    BOOST_TEST(said(weekdays, "2026-11-29T12:00:00Z") == nobody + "tomorrow from 9:00.");
    weekdays.days = {2};
    BOOST_TEST(said(weekdays, "2026-11-24T18:00:00Z") == nobody + "on Tuesday from 9:00.");
}

BOOST_AUTO_TEST_CASE(the_hours_are_those_of_the_wall_in_summer_and_winter)
{
    const auto reads = [&](const char* utc) { return somebody_reads(weekdays, parse_instant(utc).value()); };
    BOOST_TEST(reads("2026-07-01T08:00:00Z"));
    BOOST_TEST(!reads("2026-07-01T16:00:00Z"));
    BOOST_TEST(!reads("2026-12-01T08:00:00Z"));
    BOOST_TEST(reads("2026-12-01T16:00:00Z"));
}

BOOST_AUTO_TEST_CASE(hours_that_are_none_are_named)
{
    BOOST_TEST(faults_of(weekdays).empty());
    const auto fault = [](const ReadingHours& hours) {
        const auto faults = faults_of(hours);
        return faults.size() == 1 ? faults.front().path : std::to_string(faults.size()) + " faults";
    };
    BOOST_TEST(fault({{}, 540, 1020}) == "days");
    BOOST_TEST(fault({{0, 1}, 540, 1020}) == "days");
    BOOST_TEST(fault({{5, 8}, 540, 1020}) == "days");
    BOOST_TEST(fault({{2, 2}, 540, 1020}) == "days");
    BOOST_TEST(fault({{1}, 1020, 540}) == "until");
    BOOST_TEST(fault({{1}, 540, 1441}) == "until");
    BOOST_TEST(fault({{1}, 0, 1440}) == "0 faults");
}

BOOST_AUTO_TEST_SUITE_END()
