// Appointments that come again: when, and what is no rule for them. That rules fall where they should is held
// against a second implementation by recurrences.py.
#include <boost/test/unit_test.hpp>

#include "shared/domain/recurrence.hpp"

using namespace attune;

namespace {

LocalTime local(const char* day, int hour, int minute = 0)
{
    return {parse_day(day).value(), hour, minute};
}

std::string sentence_about(const std::string& rule)
{
    const auto starts = occurrences(rule, local("2026-11-30", 14), "Europe/London");
    return starts ? "" : starts.error().sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recurrence)

BOOST_AUTO_TEST_CASE(every_other_week_stays_at_two_on_the_wall_over_the_change_of_clocks)
{
    const auto starts = occurrences(rule_of({Comes::every_two_weeks, {}, 3}, local("2026-10-12", 14).day),
                                    local("2026-10-12", 14), "Europe/London")
                            .value();

    BOOST_TEST(starts.size() == 3U);
    BOOST_TEST(to_string(starts[0]) == "2026-10-12T13:00:00Z");
    BOOST_TEST(to_string(starts[1]) == "2026-10-26T14:00:00Z");
    BOOST_TEST(to_string(starts[2]) == "2026-11-09T14:00:00Z");
}

BOOST_AUTO_TEST_CASE(what_people_say_is_a_rule_that_begins_on_its_first_day)
{
    const auto days_of = [](const Repeats& repeats, const char* first) {
        std::string days;
        const auto starts =
            occurrences(rule_of(repeats, local(first, 14).day), local(first, 14), "Europe/London");
        for (const auto start : starts.value())
            days += to_string(to_local(start, "Europe/London").day).substr(5) + ' ';
        return days;
    };
    const auto until = [](const char* day) { return std::optional{parse_day(day).value()}; };

    BOOST_TEST(rule_of({}, local("2026-10-12", 14).day).empty());
    BOOST_TEST(days_of({Comes::daily, {}, 3}, "2026-12-30") == "12-30 12-31 01-01 ");
    BOOST_TEST(days_of({Comes::weekly, {3}, 4}, "2026-12-01") == "12-01 12-03 12-08 12-10 ");
    BOOST_TEST(days_of({Comes::every_four_weeks, {}, 2}, "2026-12-01") == "12-01 12-29 ");
    BOOST_TEST(days_of({Comes::monthly, {}, 3}, "2026-12-08") == "12-08 01-12 02-09 ");
    BOOST_TEST(days_of({Comes::monthly, {}, 3}, "2026-12-29") == "12-29 01-26 02-23 ");
    BOOST_TEST(days_of({Comes::weekly, {}, 10, until("2026-12-15")}, "2026-12-01") == "12-01 12-08 12-15 ");
}

BOOST_AUTO_TEST_CASE(
    a_time_that_the_clocks_leave_out_is_read_by_the_offset_before_and_one_shown_twice_is_the_first)
{
    BOOST_TEST(to_string(from_local(local("2026-03-29", 1, 30), "Europe/London")) == "2026-03-29T01:30:00Z");
    BOOST_TEST(to_string(from_local(local("2026-10-25", 1, 30), "Europe/London")) == "2026-10-25T00:30:00Z");
    BOOST_TEST((to_local(parse_instant("2026-10-25T01:30:00Z").value(), "Europe/London") ==
                local("2026-10-25", 1, 30)));
}

BOOST_AUTO_TEST_CASE(what_is_no_rule_for_appointments_is_refused_in_words)
{
    BOOST_TEST(sentence_about("every Tuesday") ==
               "\u201cevery Tuesday\u201d is no rule by which an appointment comes again.");
    BOOST_TEST(sentence_about("FREQ=WEEKLY") ==
               "An appointment that comes again needs an end: how many times, or until when.");
    BOOST_TEST(sentence_about("FREQ=HOURLY;COUNT=3") == "An appointment comes once a day at most.");
    BOOST_TEST(sentence_about("FREQ=DAILY;COUNT=161") ==
               "That is more than 160 appointments. Let it end sooner.");
    BOOST_TEST(sentence_about("FREQ=DAILY;UNTIL=20260101T000000Z") ==
               "By that rule the appointment never comes.");
    BOOST_TEST(!sentence_about("RSCALE=HEBREW;FREQ=YEARLY;COUNT=2").empty());
    BOOST_TEST(sentence_about("FREQ=DAILY;COUNT=160").empty());
}

BOOST_AUTO_TEST_SUITE_END()
