// Trajectories: which axis fits, and means with how many they are of.
#include <boost/test/unit_test.hpp>

#include "shared/measures/trajectories.hpp"

using namespace attune;

namespace {

std::vector<Trajectory> three_that_grow_shorter()
{
    return {
        {{0, 0, 18}, {1, 7, 16}, {4, 30, 9}}, {{0, 0, 12}, {1, 7, 14}, {4, 27, 9}}, {{0, 0, 15}, {1, 7, 12}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trajectories)

BOOST_AUTO_TEST_CASE(a_mean_is_of_those_with_a_form_there_and_says_how_many)
{
    const auto means = means_by_place(three_that_grow_shorter(), TrajectoryAxis::sessions);

    BOOST_TEST_REQUIRE(means.size() == 2U);
    BOOST_TEST(means[0].at == 0.0);
    BOOST_TEST(means[0].n == 3);
    BOOST_TEST(means[0].mean == 15.0);
    BOOST_TEST(means[1].mean == 14.0);
}

BOOST_AUTO_TEST_CASE(fewer_than_three_have_no_mean)
{
    auto all = three_that_grow_shorter();
    all.push_back({{4, 28, 6}});

    const auto means = means_by_place(all, TrajectoryAxis::sessions);

    BOOST_TEST_REQUIRE(means.size() == 3U);
    BOOST_TEST(means[2].at == 4.0);
    BOOST_TEST(means[2].n == 3);
    BOOST_TEST(means[2].mean == 8.0);
}

BOOST_AUTO_TEST_CASE(weeks_are_taken_four_at_a_time_and_of_two_forms_there_the_last_counts)
{
    const std::vector<Trajectory> all{
        {{0, 0, 20}, {0, 10, 18}, {0, 28, 10}}, {{0, 0, 10}, {0, 27, 12}}, {{0, 0, 14}, {0, 35, 8}}};

    const auto means = means_by_place(all, TrajectoryAxis::weeks);

    BOOST_TEST_REQUIRE(means.size() == 2U);
    BOOST_TEST(means[0].at == 0.0);
    BOOST_TEST(means[0].mean == 14.0);
    BOOST_TEST(means[1].at == 4.0);
    BOOST_TEST(means[1].mean == 10.0);
}

BOOST_AUTO_TEST_CASE(records_without_sessions_lie_by_weeks)
{
    const std::vector<Trajectory> imported{
        {{0, 0, 20}, {0, 28, 10}}, {{0, 0, 10}, {0, 27, 12}}, {{0, 0, 14}}};

    BOOST_TEST((fitting_axis(imported) == TrajectoryAxis::weeks));
    BOOST_TEST((fitting_axis(three_that_grow_shorter()) == TrajectoryAxis::sessions));
    BOOST_TEST((fitting_axis({}) == TrajectoryAxis::sessions));
}

BOOST_AUTO_TEST_SUITE_END()
