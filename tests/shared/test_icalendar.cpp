// Appointments as a calendar file: what other calendars read from it.
#include <boost/test/unit_test.hpp>

#include "shared/domain/icalendar.hpp"

using namespace attune;

namespace {

Instant at(const char* text)
{
    return parse_instant(text).value();
}

bool has_line(const std::string& file, const std::string& line)
{
    return file.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(icalendar)

BOOST_AUTO_TEST_CASE(an_appointment_is_an_event_in_utc_that_is_private)
{
    const auto file = icalendar_of({{.uid = "a1@attune",
                                     .sequence = 3,
                                     .starts_at = at("2026-12-01T14:00:00Z"),
                                     .minutes = 50,
                                     .summary = "WL",
                                     .location = "Room 2",
                                     .cancelled = false}},
                                   at("2026-11-30T08:15:00Z"));

    BOOST_TEST(file.starts_with(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attune//Diary//EN\r\nBEGIN:VEVENT\r\n"));
    for (const auto* line :
         {"UID:a1@attune", "SEQUENCE:3", "DTSTAMP:20261130T081500Z", "DTSTART:20261201T140000Z",
          "DTEND:20261201T145000Z", "SUMMARY:WL", "LOCATION:Room 2", "STATUS:CONFIRMED", "CLASS:PRIVATE"})
        BOOST_TEST(has_line(file, line), line);
    BOOST_TEST(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

BOOST_AUTO_TEST_CASE(what_is_cancelled_says_so_and_words_are_escaped)
{
    const auto file = icalendar_of({{.uid = "a1@attune",
                                     .sequence = 0,
                                     .starts_at = at("2026-12-01T14:00:00Z"),
                                     .minutes = 50,
                                     .summary = "Team; notes, and\nmore \\",
                                     .location = "",
                                     .cancelled = true}},
                                   at("2026-11-30T08:15:00Z"));

    BOOST_TEST(has_line(file, "SUMMARY:Team\\; notes\\, and\\nmore \\\\"));
    BOOST_TEST(has_line(file, "STATUS:CANCELLED"));
    BOOST_TEST(file.find("LOCATION") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_appointments_are_a_calendar_too)
{
    BOOST_TEST(icalendar_of({}, at("2026-11-30T08:15:00Z")) ==
               "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attune//Diary//EN\r\nEND:VCALENDAR\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
