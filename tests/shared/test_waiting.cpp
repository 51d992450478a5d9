// Whether a time that has become free is one that somebody on the waiting list would like.
#include <boost/test/unit_test.hpp>

#include "shared/diary/waiting.hpp"
#include "shared/diary/waiting_words.hpp"

using namespace attune;

namespace {

// 24 November 2026 is a Tuesday.
LocalTime tuesday(int hour, int minute = 0)
{
    return {parse_day("2026-11-24").value(), hour, minute};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(waiting)

BOOST_AUTO_TEST_CASE(who_wishes_for_nothing_fits_any_time)
{
    BOOST_TEST(fits({}, tuesday(7), "maren"));
    BOOST_TEST(fits({}, tuesday(20), "tomas"));
}

BOOST_AUTO_TEST_CASE(weekday_time_of_day_and_therapist_must_all_fit)
{
    const WaitingWishes wishes{{Weekday::tuesday, Weekday::friday}, {DayPart::morning}, "maren"};

    BOOST_TEST(fits(wishes, tuesday(9), "maren"));
    BOOST_TEST(!fits(wishes, tuesday(9), "tomas"));
    BOOST_TEST(!fits(wishes, tuesday(14), "maren"));
    auto wednesday = tuesday(9);
    wednesday.day.value += std::chrono::days{1};
    BOOST_TEST(!fits(wishes, wednesday, "maren"));
}

BOOST_AUTO_TEST_CASE(morning_ends_at_noon_and_the_evening_begins_at_five)
{
    BOOST_TEST((part_of(tuesday(11, 59)) == DayPart::morning));
    BOOST_TEST((part_of(tuesday(12)) == DayPart::afternoon));
    BOOST_TEST((part_of(tuesday(16, 59)) == DayPart::afternoon));
    BOOST_TEST((part_of(tuesday(17)) == DayPart::evening));
}

BOOST_AUTO_TEST_CASE(wishes_are_told_in_a_few_words)
{
    BOOST_TEST(in_words(WaitingWishes{}) == "any time");
    BOOST_TEST(in_words(WaitingWishes{{Weekday::monday, Weekday::wednesday}, {}, {}}) == "Mon, Wed");
    BOOST_TEST(in_words(WaitingWishes{{}, {DayPart::morning, DayPart::evening}, {}}) ==
               "any day in the morning or in the evening");
    BOOST_TEST(in_words(WaitingWishes{{Weekday::monday}, {DayPart::afternoon}, {}}) ==
               "Mon in the afternoon");
}

BOOST_AUTO_TEST_CASE(days_are_counted_from_the_day_since_when_somebody_waits)
{
    api::WaitingDetails details;
    details.since = parse_day("2026-10-13").value();

    BOOST_TEST(days_waited(details, tuesday(0).day) == 42);
    details.since = parse_day("2026-11-25").value();
    BOOST_TEST(days_waited(details, tuesday(0).day) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
