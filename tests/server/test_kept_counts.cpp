// Which counts of outcomes are kept, for whom and how long; whether one holds is the database's to say
// (test_practice_outcomes.cpp).
#include <boost/test/unit_test.hpp>

#include "server/kept_counts.hpp"

using namespace attune;
using namespace attune::server;

namespace {

constexpr Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} + std::chrono::hours{12}};

OutcomeQuestion about(const std::string& instrument)
{
    OutcomeQuestion question;
    question.instrument = instrument;
    question.score = "total";
    return question;
}

KeptCount count_of(const std::string& instrument, std::size_t episodes, const std::string& user_id = "ben")
{
    return {user_id,
            7,
            about(instrument),
            {"reader", "1:1:"},
            noon,
            std::make_shared<const EpisodeCount>(std::vector<CountedEpisode>(episodes))};
}

struct KeptCountsDesk {
    KeptCounts kept{10};

    bool knows(const std::string& instrument, const std::string& user_id = "ben",
               std::int64_t facts_version = 7, Instant now = noon)
    {
        return kept.find(user_id, facts_version, about(instrument), now).has_value();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kept_counts, KeptCountsDesk)

BOOST_AUTO_TEST_CASE(a_count_is_found_by_who_asked_what_of_which_library)
{
    kept.keep(count_of("phq9", 3));

    BOOST_TEST(knows("phq9"));
    BOOST_TEST(!knows("gad7"));
    BOOST_TEST(!knows("phq9", "cleo"));
    BOOST_TEST(!knows("phq9", "ben", 8));
}

BOOST_AUTO_TEST_CASE(a_count_is_kept_for_less_than_an_hour)
{
    kept.keep(count_of("phq9", 3));

    BOOST_TEST(knows("phq9", "ben", 7, {noon.value + std::chrono::minutes{59}}));
    BOOST_TEST(!knows("phq9", "ben", 7, {noon.value + std::chrono::minutes{60}}));
    BOOST_TEST(!knows("phq9"));
}

BOOST_AUTO_TEST_CASE(a_count_whose_hour_is_over_goes_when_another_is_kept)
{
    kept.keep(count_of("phq9", 3));
    auto later = count_of("gad7", 3);
    later.made_at = {noon.value + std::chrono::minutes{60}};
    kept.keep(later);

    BOOST_TEST(!knows("phq9"));
    BOOST_TEST(knows("gad7"));
}

BOOST_AUTO_TEST_CASE(a_new_count_takes_the_place_of_the_old_one)
{
    kept.keep(count_of("phq9", 3));
    kept.keep(count_of("phq9", 4));

    BOOST_TEST(kept.find("ben", 7, about("phq9"), noon)->episodes->episodes().size() == 4U);
}

BOOST_AUTO_TEST_CASE(what_was_longest_not_asked_for_goes_first)
{
    kept.keep(count_of("phq9", 4));
    kept.keep(count_of("gad7", 4));
    BOOST_TEST(knows("phq9"));
    kept.keep(count_of("pcl5", 4));

    BOOST_TEST(knows("phq9"));
    BOOST_TEST(!knows("gad7"));
    BOOST_TEST(knows("pcl5"));
}

BOOST_AUTO_TEST_CASE(a_count_of_too_many_episodes_is_not_kept_and_drives_out_nothing)
{
    kept.keep(count_of("phq9", 4));
    kept.keep(count_of("gad7", 11));

    BOOST_TEST(!knows("gad7"));
    BOOST_TEST(knows("phq9"));
}

BOOST_AUTO_TEST_SUITE_END()
