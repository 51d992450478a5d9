// First against latest scores: where clients stand, and that the drawn band and cut-off say what the verdicts
// say.
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include "reports/scatter_geometry.hpp"
#include "shared/measures/library.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

ScoreDefinition depression()
{
    ScoreDefinition score;
    score.code = "total";
    score.max = 27;
    return score;
}

Basis by_points(double points, bool inclusive)
{
    Basis basis;
    basis.kind = inclusive ? BasisKind::published_criterion : BasisKind::published_figures;
    basis.points = points;
    basis.inclusive = inclusive;
    return basis;
}

ScatterFigure figure_of(Basis basis, std::vector<ScatterPoint> points = {})
{
    ScatterFigure figure;
    figure.scale = phq9_scale();
    figure.basis = std::move(basis);
    figure.points = std::move(points);
    return figure;
}

// On which side of the line from `a` to `b` the place lies, in pixels; above 0 is to the right of it.
double side_of(Point a, Point b, Point place)
{
    return ((b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)) / std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scatter)

BOOST_AUTO_TEST_CASE(ten_thousand_clients_lie_within_half_a_pixel_of_the_formula)
{
    std::mt19937 random{20261128};
    for (int round = 0; round < 10000; ++round) {
        const auto figure = figure_of(by_points(6, true));
        const Size size{220 + static_cast<double>(random() % 900), 220 + static_cast<double>(random() % 700)};
        const auto frame = scatter_frame(figure, size);
        const auto first = static_cast<double>(random() % 28);
        const auto latest = static_cast<double>(random() % 28);
        const double side = std::min(size.width - 66, size.height - 54);

        const auto at = frame.at(first, latest);

        BOOST_TEST_REQUIRE(std::abs(at.x - (52 + first / 27 * side)) < 0.5);
        BOOST_TEST_REQUIRE(std::abs(at.y - (10 + side - latest / 27 * side)) < 0.5);
        BOOST_TEST_REQUIRE(frame.plot.right <= size.width);
        BOOST_TEST_REQUIRE(frame.plot.bottom <= size.height);
    }
}

BOOST_AUTO_TEST_CASE(who_lies_in_the_band_has_not_changed_reliably_and_nobody_lies_on_its_edge)
{
    for (const auto& basis : {by_points(6, true), by_points(6, false), by_points(6.7, false)}) {
        const auto figure = figure_of(basis);
        const auto frame = scatter_frame(figure, {640, 640});
        const auto band = chance_band(frame, reliable_distance(figure).value());
        for (double first = 0; first <= 27; ++first)
            for (double latest = 0; latest <= 27; ++latest) {
                const auto kind = judge_kind(depression(), basis, first, latest);
                const auto place = frame.at(first, latest);
                const double above = side_of(band[1], band[2], place);
                const double below = side_of(band[5], band[4], place);

                BOOST_TEST_REQUIRE(std::abs(above) > 1);
                BOOST_TEST_REQUIRE(std::abs(below) > 1);
                BOOST_TEST_REQUIRE((above > 0 && below < 0) == (kind == VerdictKind::no_reliable_change));
                BOOST_TEST_REQUIRE((above < 0) == (kind == VerdictKind::reliably_worse));
            }
    }
}

BOOST_AUTO_TEST_CASE(a_score_at_the_cut_off_lies_on_its_clinical_side)
{
    const auto figure = figure_of(by_points(6, true));

    BOOST_TEST(scatter_cut_off(figure).value() == 9.5);
}

BOOST_AUTO_TEST_CASE(axes_have_round_scores_and_both_ends)
{
    const auto shown = [](double max, bool whole = true) {
        Scale scale;
        scale.max = max;
        scale.whole = whole;
        std::string words;
        for (const double score : axis_scores(scale))
            words += (words.empty() ? "" : " ") + number_text(score);
        return words;
    };

    BOOST_TEST(shown(27) == "0 5 10 15 20 27");
    BOOST_TEST(shown(60) == "0 10 20 30 40 50 60");
    BOOST_TEST(shown(100) == "0 20 40 60 80 100");
    BOOST_TEST(shown(4, false) == "0 1 2 3 4");
    BOOST_TEST(shown(3) == "0 1 2 3");
}

BOOST_AUTO_TEST_CASE(clients_on_one_spot_are_one_mark_that_counts_them)
{
    const auto figure = figure_of(by_points(6, true), {{20, 10, VerdictKind::reliably_better},
                                                       {15, 15, VerdictKind::no_reliable_change},
                                                       {20, 10, VerdictKind::reliably_better}});
    const auto frame = scatter_frame(figure, {500, 500});

    const auto marks = scatter_marks(figure, frame);

    BOOST_TEST_REQUIRE(marks.size() == 2U);
    BOOST_TEST(marks[1].points.size() == 2U);
    const auto* found = mark_at(marks, {marks[1].at.x + 3, marks[1].at.y}, 9);
    BOOST_TEST((found == &marks[1]));
    BOOST_TEST(!mark_at(marks, {marks[1].at.x + 30, marks[1].at.y}, 9));
}

BOOST_AUTO_TEST_CASE(zones_are_named_on_the_side_where_they_lie)
{
    auto figure = figure_of(by_points(6, true));
    const auto frame = scatter_frame(figure, {600, 600});

    for (const auto& label : zone_labels(figure, frame)) {
        const bool lower_right = label.at.x > (frame.plot.left + frame.plot.right) / 2;
        BOOST_TEST(lower_right == (label.verdict == VerdictKind::reliably_better), label.words);
    }
    BOOST_TEST(zone_labels(figure, frame).size() == 3U);
    figure.scale.direction = Direction::higher_better;
    figure.scale.cut_off = ScaleCutOff{10, Side::at_or_below};
    for (const auto& label : zone_labels(figure, frame)) {
        const bool lower_right = label.at.x > (frame.plot.left + frame.plot.right) / 2;
        BOOST_TEST(lower_right == (label.verdict == VerdictKind::reliably_worse), label.words);
    }
    figure.basis = {};
    BOOST_TEST(zone_labels(figure, frame).empty());
}

BOOST_AUTO_TEST_SUITE_END()
