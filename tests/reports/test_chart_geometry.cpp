// Where scores, dates and limits stand on a chart, and where its line breaks.
#include <cmath>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include "reports/chart_layout.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

double seven_a_letter(std::string_view words, Font)
{
    return 7.0 * static_cast<double>(words.size());
}

ChartFigure with_scores(const std::vector<std::pair<int, std::optional<double>>>& scores, Basis basis = {})
{
    ChartFigure figure;
    figure.scale = phq9_scale();
    figure.course.basis = std::move(basis);
    for (const auto& [days, score] : scores)
        figure.course.points.push_back({"", later(day("2026-09-01"), days), score, {}, 9, 9, false, {}});
    judge_points(figure.course, figure.scale);
    return figure;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chart_geometry)

BOOST_AUTO_TEST_CASE(every_score_of_10000_charts_lies_within_half_a_pixel_of_the_formula)
{
    std::mt19937 random{20261124};
    for (int round = 0; round < 10000; ++round) {
        const auto figure = random_figure(random);
        const Size size{532 + static_cast<double>(random() % 900), 298 + static_cast<double>(random() % 500)};

        const auto layout = lay_out_chart(figure, size, seven_a_letter);

        const double top = 20;
        const double bottom = size.height - 118;
        const double left = 84 + 20;
        const double right = size.width - 128 - 24;
        const auto& points = figure.course.points;
        for (const auto& mark : layout.marks) {
            const auto& point = points[mark.point];
            const double share = *point.value / figure.scale.max;
            BOOST_REQUIRE_SMALL(mark.at.y - (bottom - share * (bottom - top)), 0.5);
            const auto span = (points.back().on.value - points.front().on.value).count();
            const auto since = (point.on.value - points.front().on.value).count();
            const double part = span == 0 ? 0 : static_cast<double>(since) / static_cast<double>(span);
            BOOST_REQUIRE_SMALL(mark.at.x - (left + part * (right - left)), 0.5);
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_stand_at_their_true_distance)
{
    const auto layout = lay_out_chart(with_scores({{0, 20}, {10, 18}, {40, 12}}), {760, 424}, seven_a_letter);

    BOOST_REQUIRE_EQUAL(layout.marks.size(), 3);
    BOOST_TEST(layout.marks[0].at.x == 84 + 20);
    BOOST_TEST(layout.marks[2].at.x == 760 - 128 - 24);
    BOOST_CHECK_CLOSE((layout.marks[1].at.x - layout.marks[0].at.x) * 4,
                      layout.marks[2].at.x - layout.marks[0].at.x, 1e-9);
}

BOOST_AUTO_TEST_CASE(by_session_number_the_sessions_stand_at_equal_distances_and_forms_between_them_by_date)
{
    auto figure = with_scores({{0, 20}, {10, 18}, {40, 12}});
    for (const auto& [days, number, held] :
         {std::tuple{0, 1, true}, {5, 0, false}, {20, 2, true}, {30, 3, true}})
        figure.sessions.push_back({later(day("2026-09-01"), days), number, held});
    figure.across = Across::sessions;

    const auto layout = lay_out_chart(figure, {760, 424}, seven_a_letter);

    const double first = 84 + 20;
    const double step = (760 - 128 - 24 - first) / 3;
    BOOST_TEST(layout.marks[0].at.x == first);
    BOOST_CHECK_CLOSE(layout.marks[1].at.x, first + step / 2, 1e-9);
    BOOST_CHECK_CLOSE(layout.marks[2].at.x, first + 3 * step, 1e-9);
    BOOST_REQUIRE_EQUAL(layout.date_ticks.size(), 3);
    BOOST_TEST(layout.date_ticks[0].words == "Session 1");
    BOOST_CHECK_CLOSE(layout.date_ticks[1].x, first + step, 1e-9);
    BOOST_TEST(layout.date_ticks[2].words == "3");
}

BOOST_AUTO_TEST_CASE(one_session_cannot_lie_across_so_dates_do)
{
    auto figure = with_scores({{0, 20}, {10, 18}, {40, 12}});
    figure.sessions.push_back({day("2026-09-01"), 1, true});
    figure.across = Across::sessions;

    BOOST_TEST(make_frame(figure, {0, 0, 400, 100}, 0, 0).x(day("2026-09-11")) == 100);
}

BOOST_AUTO_TEST_CASE(limits_of_a_whole_number_scale_lie_half_a_point_short)
{
    const auto figure = with_scores({{0, 21}, {7, 9}}, published_points(6));

    const auto bands = band_areas(figure);
    const auto zone = reliable_zone(figure);

    BOOST_TEST(bands[1].low == 4.5);
    BOOST_TEST(bands[4].low == 19.5);
    BOOST_TEST(bands[0].low == 0);
    BOOST_TEST(bands[4].high == 27);
    BOOST_TEST(cut_off_limit(figure).value() == 9.5);
    BOOST_REQUIRE(zone.has_value());
    BOOST_TEST(zone->low == 15.5);
    BOOST_TEST(zone->high == 26.5);
    BOOST_TEST(zone->lowest == 16);
    BOOST_TEST(zone->highest == 26);
}

BOOST_AUTO_TEST_CASE(a_cut_off_at_or_below_lies_half_a_point_above)
{
    auto figure = with_scores({{0, 21}});
    figure.scale.cut_off = ScaleCutOff{13, Side::at_or_below};

    BOOST_TEST(cut_off_limit(figure).value() == 13.5);
}

BOOST_AUTO_TEST_CASE(a_fractional_score_moves_the_limits_to_where_the_rule_flips)
{
    const auto figure = with_scores({{0, 20.5}, {7, 9}}, published_points(6));

    BOOST_TEST(band_areas(figure)[1].low == 5);
    BOOST_TEST(cut_off_limit(figure).value() == 10);
    BOOST_TEST(reliable_zone(figure)->low == 14.5);
}

BOOST_AUTO_TEST_CASE(a_computed_basis_is_exclusive)
{
    auto basis = published_points(6);
    basis.kind = BasisKind::published_figures;
    basis.inclusive = false;

    const auto zone = reliable_zone(with_scores({{0, 14}}, basis));

    BOOST_TEST(zone->low == 7.5);
    BOOST_TEST(zone->within == 6);
}

// Drawn and judged must agree at both edges, whatever the first score and the points needed.
BOOST_AUTO_TEST_CASE(a_score_lies_in_the_zone_exactly_when_its_change_is_not_reliable)
{
    for (int first = 0; first <= 27; ++first)
        for (int points = 1; points <= 12; ++points)
            for (int score = 0; score <= 27; ++score) {
                const auto figure = with_scores({{0, first}, {7, score}}, published_points(points));

                const auto zone = reliable_zone(figure);

                const bool inside = zone->low <= score && score <= zone->high;
                BOOST_REQUIRE_EQUAL(inside,
                                    figure.course.points[1].verdict == VerdictKind::no_reliable_change);
            }
}

BOOST_AUTO_TEST_CASE(without_a_basis_there_is_no_zone)
{
    BOOST_TEST(!reliable_zone(with_scores({{0, 21}, {7, 9}})).has_value());
}

BOOST_AUTO_TEST_CASE(the_clients_own_chart_has_no_cut_off)
{
    auto figure = with_scores({{0, 21}});
    figure.for_client = true;

    BOOST_TEST(!cut_off_limit(figure).has_value());
}

BOOST_AUTO_TEST_CASE(the_line_breaks_at_an_incomplete_form)
{
    const auto runs = line_runs(with_scores({{0, 20}, {7, 18}, {14, std::nullopt}, {21, 15}}).course);

    BOOST_REQUIRE_EQUAL(runs.size(), 2);
    BOOST_TEST(runs[0].size() == 2);
    BOOST_TEST(runs[1].front() == 3);
}

BOOST_AUTO_TEST_CASE(the_line_crosses_a_gap_of_twice_the_cadence_and_breaks_over_a_longer_one)
{
    BOOST_TEST(line_runs(with_scores({{0, 20}, {7, 18}, {14, 17}, {28, 15}}).course).size() == 1);
    BOOST_TEST(line_runs(with_scores({{0, 20}, {7, 18}, {14, 17}, {29, 15}}).course).size() == 2);
}

BOOST_AUTO_TEST_CASE(severity_falls_with_the_score_where_higher_is_better)
{
    auto figure = with_scores({{0, 20}});
    figure.scale.direction = Direction::higher_better;

    const auto bands = band_areas(figure);

    BOOST_TEST(bands.front().rank == 4);
    BOOST_TEST(bands.back().rank == 0);
}

BOOST_AUTO_TEST_SUITE_END()
