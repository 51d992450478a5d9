// Working hours, leave and what is free between appointments, on days of 23, 24 and 25 hours.
#include <ostream>

#include <boost/test/unit_test.hpp>

#include "shared/diary/availability.hpp"
#include "shared/diary/free_time.hpp"

using namespace attune;

namespace attune {

std::ostream& operator<<(std::ostream& out, const TimeSpan& span)
{
    return out << to_string(span.starts_at) << " to " << to_string(span.ends_at);
}

}  // namespace attune

namespace {

Instant at(const char* text)
{
    return parse_instant(text).value();
}

Day day(const char* text)
{
    return parse_day(text).value();
}

const std::string london{"Europe/London"};

// Monday to Friday, nine to one and two to six.
WorkingHours office_hours(const char* from = "2026-01-01")
{
    WorkingHours hours{day(from), {}};
    for (int weekday = 1; weekday <= 5; ++weekday) {
        hours.stretches.push_back({weekday, 9 * 60, 13 * 60});
        hours.stretches.push_back({weekday, 14 * 60, 18 * 60});
    }
    return hours;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(free_time)

BOOST_AUTO_TEST_CASE(what_was_entered_last_for_the_latest_day_holds)
{
    const std::vector versions{office_hours("2026-03-01"), office_hours("2026-02-01"),
                               WorkingHours{day("2026-03-01"), {{1, 600, 720}}}};

    BOOST_TEST(hours_on(versions, day("2026-01-31")) == nullptr);
    BOOST_TEST(hours_on(versions, day("2026-02-28")) == &versions[1]);
    BOOST_TEST(hours_on(versions, day("2026-03-01")) == &versions[2]);
}

BOOST_AUTO_TEST_CASE(nine_o_clock_is_by_the_wall_clock_in_summer_and_in_winter)
{
    const std::vector versions{office_hours()};

    const auto winter = working_spans(versions, day("2026-03-27"), london);
    const auto summer = working_spans(versions, day("2026-03-30"), london);

    BOOST_TEST_REQUIRE(winter.size() == 2U);
    BOOST_TEST(winter[0] == (TimeSpan{at("2026-03-27T09:00:00Z"), at("2026-03-27T13:00:00Z")}));
    BOOST_TEST(summer[0] == (TimeSpan{at("2026-03-30T08:00:00Z"), at("2026-03-30T12:00:00Z")}));
    BOOST_TEST(working_spans(versions, day("2026-03-28"), london).empty());
}

// 29 March 2026: the hour from one to two does not exist. 25 October: it comes twice.
BOOST_AUTO_TEST_CASE(a_night_shift_is_shorter_in_spring_and_longer_in_autumn)
{
    const std::vector versions{WorkingHours{day("2026-01-01"), {{7, 0, 3 * 60}}}};

    const auto spring = working_spans(versions, day("2026-03-29"), london);
    const auto autumn = working_spans(versions, day("2026-10-25"), london);

    BOOST_TEST((spring[0].ends_at.value - spring[0].starts_at.value == std::chrono::hours{2}));
    BOOST_TEST((autumn[0].ends_at.value - autumn[0].starts_at.value == std::chrono::hours{4}));
}

BOOST_AUTO_TEST_CASE(a_stretch_that_falls_into_the_hour_left_out_is_none)
{
    // From 01:30, which is 02:30 on that day, until 02:30.
    const std::vector versions{WorkingHours{day("2026-01-01"), {{7, 90, 150}}}};

    BOOST_TEST(working_spans(versions, day("2026-03-29"), london).empty());
    BOOST_TEST((next_free(versions, {}, at("2026-03-29T00:00:00Z"), 50, london).value() ==
                at("2026-04-05T00:30:00Z")));
}

BOOST_AUTO_TEST_CASE(a_day_of_half_an_hour_less_is_still_worked_until_its_end)
{
    // Lord Howe: the clocks go back by half an hour on 5 April 2026.
    const std::vector versions{WorkingHours{day("2026-01-01"), {{7, 0, 1440}}}};

    const auto spans = working_spans(versions, day("2026-04-05"), "Australia/Lord_Howe");

    BOOST_TEST_REQUIRE(spans.size() == 1U);
    BOOST_TEST((spans[0].ends_at.value - spans[0].starts_at.value == std::chrono::minutes{24 * 60 + 30}));
}

BOOST_AUTO_TEST_CASE(what_is_taken_is_cut_out_at_either_end_and_in_the_middle)
{
    const TimeSpan morning{at("2026-11-24T09:00:00Z"), at("2026-11-24T13:00:00Z")};

    const auto left = without({morning}, {{at("2026-11-24T08:00:00Z"), at("2026-11-24T09:30:00Z")},
                                          {at("2026-11-24T10:00:00Z"), at("2026-11-24T10:50:00Z")},
                                          {at("2026-11-24T12:30:00Z"), at("2026-11-24T14:00:00Z")}});

    BOOST_TEST(left == (std::vector<TimeSpan>{{at("2026-11-24T09:30:00Z"), at("2026-11-24T10:00:00Z")},
                                              {at("2026-11-24T10:50:00Z"), at("2026-11-24T12:30:00Z")}}),
               boost::test_tools::per_element());
    BOOST_TEST(without({morning}, {morning}).empty());
}

BOOST_AUTO_TEST_CASE(the_next_free_fifty_minutes_lie_between_appointments_and_not_across_the_break)
{
    const std::vector versions{office_hours()};
    // Tuesday: nine until twelve is taken, and two until five.
    const std::vector<TimeSpan> taken{{at("2026-11-24T09:00:00Z"), at("2026-11-24T12:20:00Z")},
                                      {at("2026-11-24T14:00:00Z"), at("2026-11-24T16:50:00Z")}};

    BOOST_TEST((next_free(versions, taken, at("2026-11-24T08:00:00Z"), 50, london).value() ==
                at("2026-11-24T16:50:00Z")));
    BOOST_TEST((next_free(versions, taken, at("2026-11-24T08:00:00Z"), 40, london).value() ==
                at("2026-11-24T12:20:00Z")));
    BOOST_TEST((next_free(versions, taken, at("2026-11-24T17:11:00Z"), 50, london).value() ==
                at("2026-11-25T09:00:00Z")));
}

BOOST_AUTO_TEST_CASE(a_start_is_on_full_five_minutes)
{
    const std::vector versions{office_hours()};

    BOOST_TEST((next_free(versions, {}, at("2026-11-24T09:01:00Z"), 50, london).value() ==
                at("2026-11-24T09:05:00Z")));
}

BOOST_AUTO_TEST_CASE(nothing_is_free_in_a_leave_that_never_ends)
{
    const std::vector versions{office_hours()};

    BOOST_TEST(!next_free(versions, {{at("2026-11-01T00:00:00Z"), at("2027-11-01T00:00:00Z")}},
                          at("2026-11-24T09:00:00Z"), 50, london));
}

BOOST_AUTO_TEST_CASE(a_time_is_inside_the_hours_or_reaches_beyond_them)
{
    const std::vector versions{office_hours()};
    const auto of = [&](const char* starts_at, int minutes) {
        return at_work(versions, span_of(at(starts_at), minutes), london);
    };

    BOOST_TEST((of("2026-11-24T12:10:00Z", 50) == AtWork::inside));
    BOOST_TEST((of("2026-11-24T12:11:00Z", 50) == AtWork::outside));
    BOOST_TEST((of("2026-11-28T10:00:00Z", 50) == AtWork::outside));
    BOOST_TEST((at_work({}, span_of(at("2026-11-24T10:00:00Z"), 50), london) == AtWork::unknown));
}

BOOST_AUTO_TEST_CASE(work_past_midnight_is_one_stretch)
{
    const std::vector versions{WorkingHours{day("2026-01-01"), {{2, 20 * 60, 1440}, {3, 0, 2 * 60}}}};

    BOOST_TEST((at_work(versions, span_of(at("2026-11-24T23:30:00Z"), 60), london) == AtWork::inside));
}

BOOST_AUTO_TEST_CASE(a_week_is_told_by_the_days_that_are_alike)
{
    auto hours = office_hours();
    hours.stretches.pop_back();  // Friday afternoon

    BOOST_TEST(in_words(hours.stretches) == "Mon to Thu 09:00 to 13:00, 14:00 to 18:00; Fri 09:00 to 13:00");
    BOOST_TEST(in_words(std::vector<WorkingStretch>{}) == "none");
    BOOST_TEST(in_words(std::vector<WorkingStretch>{{1, 1080, 1440}}) == "Mon 18:00 to 24:00");
}

BOOST_AUTO_TEST_CASE(whole_days_of_leave_are_told_without_their_times)
{
    const auto now = at("2026-11-24T12:00:00Z");
    const auto told = [&](const char* from, const char* until) {
        return in_words({at(from), at(until)}, now, london);
    };

    BOOST_TEST(told("2026-12-07T00:00:00Z", "2026-12-12T00:00:00Z") == "7 Dec 2026 to 11 Dec 2026");
    BOOST_TEST(told("2026-12-07T00:00:00Z", "2026-12-08T00:00:00Z") == "7 Dec 2026");
}

BOOST_AUTO_TEST_SUITE_END()
