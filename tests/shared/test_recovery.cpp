// Recovery by cut-offs a, b and c, against values worked out by hand from the published groups.
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "shared/measures/recovery.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;

namespace {

CountedEpisode recovery_episode(double first, double last)
{
    const auto& gad7 = test::instrument("gad7");
    const auto& total = gad7.scores.front();
    EpisodeFacts facts;
    facts.ended_on = parse_day("2026-06-05");
    facts.complete = 2;
    facts.first = first;
    facts.last = last;
    return counted(std::move(facts), gad7, total, find_basis(gad7, total, std::nullopt));
}

double tenths(const std::optional<double>& value)
{
    return std::round(value.value() * 10) / 10;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recovery_by_cut_offs_of_groups)

// Clinical 14.4 (4.7), functional 2.95 (3.4): a = 14.4 - 9.4, b = 2.95 + 6.8, c = (4.7 * 2.95 + 3.4 * 14.4)
// / 8.1.
BOOST_AUTO_TEST_CASE(lie_between_the_first_published_groups)
{
    const auto& gad7 = test::instrument("gad7");
    const auto& total = gad7.scores.front();

    BOOST_TEST(tenths(published_cut_off(CutOffMethod::a, gad7, total)) == 5.0);
    BOOST_TEST(tenths(published_cut_off(CutOffMethod::b, gad7, total)) == 9.8);
    BOOST_TEST(tenths(published_cut_off(CutOffMethod::c, gad7, total)) == 7.8);
}

BOOST_AUTO_TEST_CASE(counts_those_who_left_the_clinical_range_and_by_a_reliable_change)
{
    const auto& gad7 = test::instrument("gad7");
    const std::vector<CountedEpisode> episodes{recovery_episode(15, 4), recovery_episode(15, 8),
                                               recovery_episode(8, 7), recovery_episode(3, 2)};

    const auto counts = recovery_by_cut_offs(episodes, gad7, gad7.scores.front());

    BOOST_TEST_REQUIRE(counts.size() == 3U);
    BOOST_TEST(counts[0].clinical == 3);
    BOOST_TEST(counts[0].recovered == 1);
    BOOST_TEST(counts[1].clinical == 2);
    BOOST_TEST(counts[1].recovered == 2);
    BOOST_TEST(counts[2].clinical == 3);
    BOOST_TEST(counts[2].recovered == 2);
    BOOST_TEST(counts[2].reliably_recovered == 1);
}

BOOST_AUTO_TEST_CASE(are_none_where_no_group_is_published)
{
    const auto& wsas = test::instrument("wsas");

    BOOST_TEST(recovery_by_cut_offs({}, wsas, wsas.scores.front()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
