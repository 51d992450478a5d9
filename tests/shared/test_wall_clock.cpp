// The wall clock of a practice: days begin at its midnight, and summer time moves it.
#include <boost/test/unit_test.hpp>

#include "shared/domain/wall_clock.hpp"

using namespace attune;

namespace {

// The process's zone for one test.
class In {
public:
    explicit In(const std::string& zone) : before_{time_zone()} { set_time_zone(zone); }
    ~In() { set_time_zone(before_); }
    In(const In&) = delete;
    In& operator=(const In&) = delete;

private:
    std::string before_;
};

Instant at(const char* text)
{
    return parse_instant(text).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wall_clock)

BOOST_AUTO_TEST_CASE(a_day_begins_at_the_practices_midnight)
{
    const In zone{"Australia/Sydney"};
    BOOST_TEST(to_string(local_day(at("2026-11-23T22:00:00Z"))) == "2026-11-24");
    BOOST_TEST(to_local(at("2026-11-23T22:00:00Z")).hour == 9);
}

BOOST_AUTO_TEST_CASE(summer_time_is_an_hour_east_of_winter_time)
{
    const In zone{"Europe/London"};
    BOOST_TEST(utc_offset(at("2026-07-01T12:00:00Z")).count() == 60);
    BOOST_TEST(utc_offset(at("2026-12-01T12:00:00Z")).count() == 0);
}

BOOST_AUTO_TEST_CASE(an_hour_on_the_wall_and_its_moment_are_each_others_inverse)
{
    const In zone{"America/St_Johns"};
    for (const char* text : {"2026-01-15T03:29:00Z", "2026-07-15T02:31:00Z", "2026-11-24T23:59:00Z"})
        BOOST_TEST(to_string(from_local(to_local(at(text)))) == text);
}

BOOST_AUTO_TEST_CASE(only_names_of_the_database_are_zones)
{
    BOOST_TEST(is_time_zone("Europe/London"));
    BOOST_TEST(is_time_zone("UTC"));
    for (const char* name : {"", "Europe", "London", "/etc/localtime", "../../../etc/passwd", "UTC'; DROP"})
        BOOST_TEST(!is_time_zone(name), name);
}

BOOST_AUTO_TEST_CASE(the_zone_that_was_set_is_the_one_that_is_told)
{
    const In zone{"Pacific/Auckland"};
    BOOST_TEST(time_zone() == "Pacific/Auckland");
}

BOOST_AUTO_TEST_SUITE_END()
