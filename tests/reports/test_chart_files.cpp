// The chart as a file that other programs read.
#include <boost/test/unit_test.hpp>

#include "reports/chart_files.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

}  // namespace

BOOST_AUTO_TEST_SUITE(chart_files)

BOOST_AUTO_TEST_CASE(the_svg_is_named_by_the_caption)
{
    auto figure = wren();
    figure.course.caption += " <&>";

    const auto svg = chart_svg(picture_of(figure), {960, 560});

    BOOST_TEST(svg.find("<title>PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild. "
                        "&lt;&amp;&gt; Life events: grandmother died, 18 Oct. Homework: ") !=
               std::string::npos);
    BOOST_TEST(svg.find("viewBox=\"0 0 960 560\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_picture_of_a_caseload_is_named_by_its_counts_and_rings_nobody)
{
    ScatterFigure figure;
    figure.title = "PHQ-9";
    figure.caption = "1 client with two scores or more: 1 recovered.";
    figure.scale = phq9_scale();
    figure.basis = published_points(6);
    figure.points = {{15, 5, VerdictKind::reliably_better}};
    const auto plain = chart_png(picture_of(figure), {960, 560}, 1, light_palette);
    figure.selected = 0;

    BOOST_TEST((chart_png(picture_of(figure), {960, 560}, 1, light_palette) == plain));
    BOOST_TEST(chart_svg(picture_of(figure), {960, 560})
                   .find("<title>1 client with two scores or more: 1 recovered.</title>") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_course_without_a_form_makes_files_too)
{
    ChartFigure empty;
    empty.scale = phq9_scale();

    BOOST_TEST(chart_svg(picture_of(empty), {960, 560}).ends_with("</svg>\n"));
    BOOST_TEST(chart_png(picture_of(empty), {960, 560}, 1, light_palette).starts_with("\x89PNG"));
    BOOST_TEST(chart_pdf(picture_of(empty), {960, 560}, Instant{}).starts_with("%PDF"));
    BOOST_TEST(chart_png(picture_of(ScatterFigure{}), {960, 560}, 1, light_palette).starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_SUITE_END()
