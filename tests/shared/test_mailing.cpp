// When mails leave: quiet hours by the wall clock of any zone, pauses, and what can be an address.
#include <boost/test/unit_test.hpp>

#include "shared/domain/mailing.hpp"
#include "shared/domain/wall_clock.hpp"

using namespace attune;

namespace {

// The process's zone for one test.
class ZoneOfPractice {
public:
    explicit ZoneOfPractice(const std::string& zone) : before_{time_zone()} { set_time_zone(zone); }
    ~ZoneOfPractice() { set_time_zone(before_); }
    ZoneOfPractice(const ZoneOfPractice&) = delete;
    ZoneOfPractice& operator=(const ZoneOfPractice&) = delete;

private:
    std::string before_;
};

bool quiet_at(const char* utc, int from = 20 * 60, int until = 8 * 60)
{
    MailSettings settings;
    settings.quiet_from = from;
    settings.quiet_until = until;
    return is_quiet(settings, parse_instant(utc).value());
}

struct Moment {
    const char* zone;
    const char* utc;
    bool quiet;  // from 20:00 until 8:00 on the wall there
};

// Read from the published rules of each zone: the last minute of quiet and the first after it, before and
// after the clocks change.
constexpr Moment moments[] = {
    {"Europe/London", "2026-03-28T07:59:00Z", true},
    {"Europe/London", "2026-03-28T08:00:00Z", false},
    {"Europe/London", "2026-03-29T06:59:00Z", true},
    {"Europe/London", "2026-03-29T07:00:00Z", false},
    {"Europe/London", "2026-10-24T18:59:00Z", false},
    {"Europe/London", "2026-10-24T19:00:00Z", true},
    {"Europe/London", "2026-10-25T07:59:00Z", true},
    {"Europe/London", "2026-10-25T08:00:00Z", false},
    {"America/New_York", "2026-03-08T12:00:00Z", false},
    {"America/New_York", "2026-03-08T11:59:00Z", true},
    {"America/New_York", "2026-03-07T12:59:00Z", true},
    {"Australia/Lord_Howe", "2026-04-04T20:59:00Z", true},
    {"Australia/Lord_Howe", "2026-04-04T21:30:00Z", false},
    {"Australia/Lord_Howe", "2026-04-04T21:29:00Z", true},
    {"Asia/Kathmandu", "2026-06-01T02:14:00Z", true},
    {"Asia/Kathmandu", "2026-06-01T02:15:00Z", false},
    {"Africa/Casablanca", "2026-06-01T06:59:00Z", true},
    {"Africa/Casablanca", "2026-06-01T07:00:00Z", false},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mailing)

BOOST_AUTO_TEST_CASE(quiet_hours_follow_the_wall_clock_of_the_practice_over_every_change_of_time)
{
    for (const auto& [zone, utc, quiet] : moments) {
        const ZoneOfPractice there{zone};
        BOOST_TEST(quiet_at(utc) == quiet, zone << " at " << utc);
    }
}

// An hour that the wall clock shows twice is quiet both times; one that it skips is quiet at no moment.
BOOST_AUTO_TEST_CASE(an_hour_that_comes_twice_is_quiet_twice_and_one_that_is_skipped_never)
{
    const ZoneOfPractice there{"Europe/London"};
    const int one = 60;
    const int two = 120;
    BOOST_TEST(quiet_at("2026-10-25T00:30:00Z", one, two));
    BOOST_TEST(quiet_at("2026-10-25T01:30:00Z", one, two));
    BOOST_TEST(!quiet_at("2026-10-25T02:30:00Z", one, two));
    for (const auto* utc : {"2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"})
        BOOST_TEST(!quiet_at(utc, one, two), utc);
}

BOOST_AUTO_TEST_CASE(hours_within_a_day_are_quiet_too_and_none_when_they_end_as_they_begin)
{
    const ZoneOfPractice there{"UTC"};
    BOOST_TEST(quiet_at("2026-06-01T12:00:00Z", 12 * 60, 14 * 60));
    BOOST_TEST(!quiet_at("2026-06-01T14:00:00Z", 12 * 60, 14 * 60));
    BOOST_TEST(!quiet_at("2026-06-01T12:00:00Z", 12 * 60, 12 * 60));
}

BOOST_AUTO_TEST_CASE(pauses_grow_and_end_after_about_a_day)
{
    std::chrono::minutes all{0};
    std::chrono::minutes before{0};
    int attempts = 1;
    for (; pause_after(attempts); ++attempts) {
        BOOST_TEST((*pause_after(attempts) > before));
        before = *pause_after(attempts);
        all += before;
    }
    BOOST_TEST((all > std::chrono::hours{24} && all < std::chrono::hours{36}));
    BOOST_TEST(!pause_after(0).has_value());
}

BOOST_AUTO_TEST_CASE(an_address_is_one_line_that_a_relay_understands)
{
    for (const auto* address : {"wren@example.org", "w.l+q@a-b.example.co.uk", "o'neil@example.org"})
        BOOST_TEST(is_mail_address(address), address);
    for (const auto* text : {"", "wren", "wren@", "@example.org", "wren@example", "wren@example.org.",
                             "wren larkwhistle@example.org", "a..b@example.org", "wren@example..org",
                             "wren@example.org\r\nBcc: all@example.org", "<wren@example.org>",
                             "wren@exämple.org", "wren@example.org, ada@example.org"})
        BOOST_TEST(!is_mail_address(text), text);
    BOOST_TEST(!is_mail_address(std::string(65, 'w') + "@example.org"));
}

BOOST_AUTO_TEST_SUITE_END()
