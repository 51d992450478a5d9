// Trajectories as small multiples: the same axes everywhere, who is drawn where, and everything in words.
#include <boost/test/unit_test.hpp>

#include "reports/trajectory_chart.hpp"
#include "tests/shared/measure_data.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

const Trajectory better{{1, 0, 18}, {5, 28, 10}, {9, 57, 6}};
const Trajectory steady{{0, 0, 9}, {12, 84, 8}};

TrajectorySheet groups(TrajectoryAxis axis = TrajectoryAxis::sessions)
{
    const auto& phq9 = test::instrument("phq9");
    return group_sheet({{OutcomeGroup::reliably_better, 300, {better, better, better}},
                        {OutcomeGroup::no_reliable_change, 1, {steady}}},
                       phq9, phq9.scores.front(), axis);
}

TrajectorySheet episodes(std::size_t n, double last = 0)
{
    const auto& phq9 = test::instrument("phq9");
    api::ClientTrajectory one;
    one.client.verdict = VerdictKind::reliably_better;
    one.trajectory = better;
    one.basis = find_basis(phq9, phq9.scores.front(), std::nullopt);
    return episode_sheet({n, one}, std::vector<std::string>(n, "Wren Larkwhistle"), phq9, phq9.scores.front(),
                         TrajectoryAxis::sessions, last);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trajectory_charts)

BOOST_AUTO_TEST_CASE(every_panel_ends_where_the_longest_does)
{
    BOOST_TEST(groups().last == 12.0);
    BOOST_TEST(groups(TrajectoryAxis::weeks).last == 12.0);
    BOOST_TEST(episodes(2).last == 9.0);
    BOOST_TEST(episodes(2, 12).last == 12.0);
}

BOOST_AUTO_TEST_CASE(a_group_says_how_many_it_has_and_how_many_are_drawn)
{
    const auto sheet = groups();

    BOOST_TEST_REQUIRE(sheet.panels.size() == 2U);
    BOOST_TEST(sheet.panels[0].notes == "300 episodes, 3 of them drawn");
    BOOST_TEST(sheet.panels[0].means.size() == 3U);
    BOOST_TEST(sheet.panels[1].notes == "1 episode");
    BOOST_TEST(sheet.panels[1].means.empty());
}

BOOST_AUTO_TEST_CASE(each_point_is_judged_against_the_first_by_the_basis_of_its_episode)
{
    const auto sheet = episodes(1);

    const std::vector<VerdictKind> expected{VerdictKind::first_score, VerdictKind::reliably_better,
                                            VerdictKind::reliably_better};
    BOOST_TEST((sheet.panels.front().verdicts == expected));
    BOOST_TEST(sheet.panels.front().notes == "Reliably better, 18 \u2192 6");
}

BOOST_AUTO_TEST_CASE(everything_that_is_drawn_is_said)
{
    BOOST_TEST(
        trajectory_caption(groups()) ==
        "Across: sessions attended until the form was filled in. Upwards: 0 to 27, lower is better. "
        "Reliably better: 300 episodes, 3 of them drawn; mean 18 after 1 session (n = 3), mean 6 after 9 "
        "sessions (n = 3). No reliable change: 1 episode.");
    BOOST_TEST(trajectory_caption(episodes(1))
                   .ends_with("Wren Larkwhistle: Reliably better, 18 \u2192 6, 9 sessions."));
}

BOOST_AUTO_TEST_CASE(panels_stand_in_rows_that_paper_may_part)
{
    const TextStyle style;

    BOOST_TEST(trajectory_sheet_height(episodes(3), 700, style) == 150.0);
    BOOST_TEST(trajectory_sheet_height(episodes(4), 700, style) == 322.0);
    BOOST_TEST(trajectory_sheet_height(episodes(0), 700, style) == 0.0);
    const auto rows = rows_of(episodes(7), 700, style);
    BOOST_TEST_REQUIRE(rows.size() == 3U);
    BOOST_TEST(rows[2].panels.size() == 1U);
    BOOST_TEST(trajectory_sheet_height(rows[2], 700, style) == 150.0);
}

BOOST_AUTO_TEST_CASE(a_place_lies_on_one_panel_or_between_them)
{
    const TextStyle style;
    const auto sheet = episodes(4);

    BOOST_TEST(panel_at(sheet, 700, style, {5, 5}).value() == 0U);
    BOOST_TEST(panel_at(sheet, 700, style, {250, 100}).value() == 1U);
    BOOST_TEST(panel_at(sheet, 700, style, {5, 180}).value() == 3U);
    BOOST_TEST(!panel_at(sheet, 700, style, {230, 5}));
    BOOST_TEST(!panel_at(sheet, 700, style, {5, 160}));
    BOOST_TEST(!panel_at(sheet, 700, style, {250, 180}));
    BOOST_TEST(!panel_at(sheet, 700, style, {-5, 5}));
}

BOOST_AUTO_TEST_SUITE_END()
