// How long a record is kept: counted from the last contact, and from the 18th birthday of who was younger.
#include <boost/test/unit_test.hpp>

#include "shared/domain/retention.hpp"

using namespace attune;

namespace {

constexpr RetentionRule seven_and_seven{7, 7};

std::string from(const char* last_contact, const char* born_on, RetentionRule rule = seven_and_seven)
{
    const auto day = may_be_deleted_from(rule, parse_day(last_contact).value(), parse_day(born_on));
    return day ? to_string(*day) : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(retention)

BOOST_AUTO_TEST_CASE(an_adults_record_is_kept_so_many_years_after_the_last_contact)
{
    BOOST_TEST(from("2026-11-03", "1990-05-01") == "2033-11-03");
}

BOOST_AUTO_TEST_CASE(a_young_persons_record_is_kept_until_the_later_of_both_days)
{
    BOOST_TEST(from("2026-11-03", "2016-05-01") == "2041-05-01");
    BOOST_TEST(from("2026-11-03", "2008-12-24") == "2033-12-24");
    BOOST_TEST(from("2026-11-03", "2010-05-01", {20, 1}) == "2046-11-03");
}

BOOST_AUTO_TEST_CASE(who_turns_18_on_the_day_of_the_last_contact_is_no_longer_younger)
{
    BOOST_TEST(from("2026-11-03", "2008-11-03", {1, 50}) == "2027-11-03");
    BOOST_TEST(from("2026-11-03", "2008-11-04", {1, 50}) == "2076-11-04");
}

BOOST_AUTO_TEST_CASE(a_leap_day_is_followed_by_the_first_of_march)
{
    BOOST_TEST(from("2024-02-29", "1990-05-01") == "2031-03-01");
    BOOST_TEST(from("2024-02-29", "1990-05-01", {4, 0}) == "2028-02-29");
    BOOST_TEST(from("2020-01-01", "2004-02-29", {1, 7}) == "2029-03-01");
}

BOOST_AUTO_TEST_CASE(without_a_birth_date_no_day_is_named)
{
    BOOST_TEST(from("2026-11-03", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
