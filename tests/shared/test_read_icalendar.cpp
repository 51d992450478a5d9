// Calendar files as others write them, and as somebody writes who means harm.
#include <boost/test/unit_test.hpp>

#include "shared/domain/read_icalendar.hpp"

using namespace attune;

namespace {

const std::string london{"Europe/London"};

Instant at(const char* text)
{
    return parse_instant(text).value();
}

const Instant now = at("2026-11-30T12:00:00Z");

std::string calendar(const std::string& inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + inside + "END:VCALENDAR\r\n";
}

std::string event(const std::string& lines, const std::string& uid = "u1")
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Team meeting\r\n" + lines + "END:VEVENT\r\n";
}

ReadCalendar read(const std::string& inside)
{
    return read_icalendar(calendar(inside), london, now).value();
}

std::vector<std::string> starts(const std::string& inside)
{
    std::vector<std::string> all;
    for (const auto& time : read(inside).times)
        all.push_back(to_string(time.starts_at));
    return all;
}

std::string reason(const std::string& inside)
{
    const auto found = read(inside);
    return found.left_out.empty() ? "" : found.left_out.front().reason;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(read_calendar_files)

BOOST_AUTO_TEST_CASE(times_in_utc_in_a_zone_and_on_the_wall_are_the_same_moment)
{
    for (const auto* start : {"DTSTART:20260701T090000Z", "DTSTART;TZID=Europe/London:20260701T100000",
                              "DTSTART;TZID=Europe/Berlin:20260701T110000", "DTSTART:20260701T100000"}) {
        const auto found = read_icalendar(calendar(event(std::string{start} + "\r\nDURATION:PT50M\r\n")),
                                          london, at("2026-06-01T00:00:00Z"))
                               .value();
        BOOST_TEST_REQUIRE(found.times.size() == 1U, start);
        BOOST_TEST(to_string(found.times[0].starts_at) == "2026-07-01T09:00:00Z", start);
        BOOST_TEST(found.times[0].minutes == 50);
        BOOST_TEST(found.times[0].title == "Team meeting");
    }
}

BOOST_AUTO_TEST_CASE(a_zone_that_the_file_describes_itself_is_used)
{
    const auto zone =
        "BEGIN:VTIMEZONE\r\nTZID:My Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

    BOOST_TEST(starts(zone + event("DTSTART;TZID=My Office:20261201T120000\r\nDURATION:PT1H\r\n")) ==
                   std::vector<std::string>{"2026-12-01T09:00:00Z"},
               boost::test_tools::per_element());
}

// As Outlook names and describes it.
const std::string eastern =
    "BEGIN:VTIMEZONE\r\nTZID:Eastern Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011104T020000\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010311T020000\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n"
    "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

BOOST_AUTO_TEST_CASE(what_comes_again_follows_the_clock_of_the_zone_that_the_file_describes)
{
    // Summer time begins there on 14 March 2027, and two weeks later in London.
    BOOST_TEST(
        starts(eastern + event("DTSTART;TZID=Eastern Standard Time:20270308T090000\r\nDURATION:PT1H\r\n"
                               "RRULE:FREQ=WEEKLY;UNTIL=20270405T130000Z\r\n"
                               "EXDATE;TZID=Eastern Standard Time:20270322T090000\r\n")) ==
            (std::vector<std::string>{"2027-03-08T14:00:00Z", "2027-03-15T13:00:00Z", "2027-03-29T13:00:00Z",
                                      "2027-04-05T13:00:00Z"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_time_shown_twice_or_never_in_such_a_zone_is_as_the_standard_says)
{
    const auto start_of = [](const std::string& local) {
        return starts(eastern +
                      event("DTSTART;TZID=Eastern Standard Time:" + local + "\r\nDURATION:PT1H\r\n"))
            .front();
    };

    BOOST_TEST(start_of("20270314T023000") == "2027-03-14T07:30:00Z");
    BOOST_TEST(start_of("20271107T013000") == "2027-11-07T05:30:00Z");
    BOOST_TEST(start_of("20271107T023000") == "2027-11-07T07:30:00Z");
}

BOOST_AUTO_TEST_CASE(a_zone_that_nobody_knows_is_left_out_with_its_name)
{
    BOOST_TEST(
        reason(event("DTSTART;TZID=Eastern Standard Time:20270301T090000\r\nDURATION:PT1H\r\n")) ==
        "Its time zone, \u201cEastern Standard Time\u201d, is not known, and the file does not describe it.");
}

BOOST_AUTO_TEST_CASE(what_comes_again_is_told_one_by_one_without_its_exceptions)
{
    const auto weekly = event(
        "DTSTART;TZID=Europe/London:20270315T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
        "EXDATE;TZID=Europe/London:20270322T100000\r\n");
    const auto moved = event(
        "RECURRENCE-ID;TZID=Europe/London:20270405T100000\r\nDTSTART;TZID=Europe/London:20270406T150000\r\n"
        "DURATION:PT1H\r\n");

    // Summer time begins on 28 March 2027: ten o'clock is nine in UTC then.
    BOOST_TEST(
        starts(weekly + moved) == (std::vector<std::string>{"2027-03-15T10:00:00Z", "2027-03-29T09:00:00Z",
                                                            "2027-04-06T14:00:00Z"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_of_a_series_that_was_changed_in_its_place_is_taken_over_as_it_is)
{
    const std::string first = "DTSTART:20270315T100000Z\r\n";
    const auto found = read(event(first + "DURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n") +
                            event("RECURRENCE-ID:20270315T100000Z\r\n" + first + "DURATION:PT30M\r\n"));

    BOOST_TEST_REQUIRE(found.times.size() == 2U);
    BOOST_TEST(found.times[0].minutes == 30);
    BOOST_TEST(found.times[1].minutes == 60);
}

BOOST_AUTO_TEST_CASE(dates_told_one_by_one_come_beside_the_rule_and_without_one)
{
    const std::string first = "DTSTART;TZID=Europe/London:20270315T100000\r\nDURATION:PT1H\r\n";
    const std::string dates =
        "RDATE;TZID=Europe/London:20270316T150000,20270330T150000\r\nRDATE:20260301T090000Z\r\n";

    BOOST_TEST(starts(event(first + dates)) ==
                   (std::vector<std::string>{"2027-03-15T10:00:00Z", "2027-03-16T15:00:00Z",
                                             "2027-03-30T14:00:00Z"}),
               boost::test_tools::per_element());
    BOOST_TEST(starts(event(first + "RRULE:FREQ=WEEKLY;COUNT=2\r\n" + dates +
                            "RDATE;TZID=Europe/London:20270322T100000\r\n"
                            "EXDATE;TZID=Europe/London:20270316T150000\r\n")) ==
                   (std::vector<std::string>{"2027-03-15T10:00:00Z", "2027-03-22T10:00:00Z",
                                             "2027-03-30T14:00:00Z"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(such_a_date_may_say_how_long_it_lasts_and_is_told_where_it_cannot_be_read)
{
    const std::string first = "DTSTART:20270315T100000Z\r\nDURATION:PT1H\r\n";
    const auto found = read(
        event(first + "RDATE;VALUE=PERIOD:20270316T100000Z/PT30M,20270317T100000Z/20270317T113000Z\r\n"));

    BOOST_TEST_REQUIRE(found.times.size() == 3U);
    BOOST_TEST(found.times[0].minutes == 60);
    BOOST_TEST(found.times[1].minutes == 30);
    BOOST_TEST(found.times[2].minutes == 90);
    BOOST_TEST(found.left_out.empty());

    const auto on_a_day = event(first + "RDATE;VALUE=DATE:20270316\r\n");
    BOOST_TEST(starts(on_a_day).size() == 1U);
    BOOST_TEST(reason(on_a_day) == "One of the dates on which it comes again has no time.");
    BOOST_TEST(reason(event(first + "RDATE;VALUE=PERIOD:20270316T100000Z/P1D\r\n")) ==
               "It lasts 1440 minutes; an appointment lasts from 5 to 600.");
}

BOOST_AUTO_TEST_CASE(what_comes_for_ever_is_taken_over_for_half_a_year)
{
    const auto found = starts(event("DTSTART:20261201T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\n"));

    BOOST_TEST(found.size() == 26U);
    BOOST_TEST(found.back() == "2027-05-25T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(what_has_come_again_for_years_goes_on_from_today)
{
    const std::string since = "DTSTART;TZID=Europe/London:20190107T100000\r\nDURATION:PT1H\r\n";

    BOOST_TEST(starts(event(since + "RRULE:FREQ=WEEKLY;INTERVAL=2\r\n")).front() == "2026-12-14T10:00:00Z");
    BOOST_TEST(starts(event(since + "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101T000000Z\r\n")) ==
                   (std::vector<std::string>{"2026-12-14T10:00:00Z", "2026-12-28T10:00:00Z"}),
               boost::test_tools::per_element());
    BOOST_TEST(starts(event(since + "RRULE:FREQ=WEEKLY;COUNT=416\r\n")) ==
                   (std::vector<std::string>{"2026-12-07T10:00:00Z", "2026-12-14T10:00:00Z",
                                             "2026-12-21T10:00:00Z"}),
               boost::test_tools::per_element());
    BOOST_TEST(reason(event(since + "RRULE:FREQ=DAILY;COUNT=9000\r\n")) ==
               "It began too long ago to be followed until today.");
    const auto over = read(event(since + "RRULE:FREQ=WEEKLY;UNTIL=20200101T000000Z\r\n"));
    BOOST_TEST(over.times.empty());
    BOOST_TEST(over.left_out.empty());
}

BOOST_AUTO_TEST_CASE(what_is_over_is_passed_by)
{
    const auto found = read(event("DTSTART:20261129T100000Z\r\nDURATION:PT1H\r\n"));

    BOOST_TEST(found.times.empty());
    BOOST_TEST(found.left_out.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_appointment_is_left_out_with_its_reason)
{
    BOOST_TEST(reason(event("DTSTART;VALUE=DATE:20261224\r\n")) ==
               "It is of whole days. Enter it as leave if you are away.");
    BOOST_TEST(reason(event("DTSTART:20261201T100000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n")) ==
               "It is cancelled.");
    BOOST_TEST(reason(event("DTSTART:20261201T100000Z\r\nDTEND:20261202T100000Z\r\n")) ==
               "It lasts 1440 minutes; an appointment lasts from 5 to 600.");
    BOOST_TEST(reason(event("DTSTART:20261201T100000Z\r\n")) ==
               "It lasts 0 minutes; an appointment lasts from 5 to 600.");
    BOOST_TEST(
        reason(event("DTSTART:20261201T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=SECONDLY;COUNT=9\r\n")) ==
        "An appointment comes once a day at most.");
    BOOST_TEST(
        reason(event("DTSTART:20261201T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=9999\r\n")) != "");
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_with_a_sentence)
{
    const auto refused = [](const std::string& text) {
        const auto result = read_icalendar(text, london, now);
        return result ? std::string{} : result.error().sentence;
    };
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "BEGIN:VCALENDAR\r\n";
    std::string many;
    for (int i = 0; i <= 5000; ++i)
        many += "BEGIN:VEVENT\r\nEND:VEVENT\r\n";

    BOOST_TEST(refused("") == "This is no calendar file (iCalendar, .ics).");
    BOOST_TEST(refused("%PDF-1.7") == "This is no calendar file (iCalendar, .ics).");
    BOOST_TEST(refused(deep) == "This is no calendar file: its parts do not begin and end as they should.");
    BOOST_TEST(refused(calendar(many)) ==
               "The file holds more than 5000 events. Export a shorter time from the other calendar.");
    BOOST_TEST(refused(std::string(5'000'001, 'x')) ==
               "The file is larger than 5 MB. Export a shorter time from the other calendar.");
    BOOST_TEST(refused(calendar("X-A:\xff\r\n")) ==
               "This is no calendar file: it is not written as text in UTF-8.");
    BOOST_TEST(refused(std::string{"BEGIN:VCALENDAR\0", 16}) ==
               "This is no calendar file: it is not written as text in UTF-8.");
}

BOOST_AUTO_TEST_SUITE_END()
