// The client's own chart inside a page.
#include <boost/test/unit_test.hpp>

#include "reports/page_chart.hpp"

using namespace attune;
using namespace attune::reports;

namespace {

constexpr Day start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};

ChartFigure falling(std::size_t forms)
{
    ChartFigure figure;
    figure.title = "PHQ-9";
    figure.scale.max = 27;
    figure.scale.bands = {{0, 9, "mild & <below>"}, {10, 27, "severe"}};
    figure.scale.cut_off = ScaleCutOff{10, Side::at_or_above};
    figure.for_client = true;
    for (std::size_t i = 0; i < forms; ++i) {
        CoursePoint point;
        point.on = Day{start.value + std::chrono::days{7 * static_cast<int>(i)}};
        point.value = 21.0 - static_cast<double>(i % 20);
        figure.course.points.push_back(point);
    }
    return figure;
}

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

const PageChartWords said_of_it{"PHQ-9 has gone from 21 to 9.", "2 Mar 2026", "1 Jun 2026"};

}  // namespace

BOOST_AUTO_TEST_SUITE(page_charts)

BOOST_AUTO_TEST_CASE(a_dot_for_each_score_a_line_through_them_and_the_latest_in_figures)
{
    const auto svg = page_chart(falling(8), said_of_it);

    BOOST_TEST(times(svg, "<circle") == 8U);
    BOOST_TEST(times(svg, "<polyline") == 1U);
    BOOST_TEST(svg.find(">14</text>") != std::string::npos);
    BOOST_TEST(svg.find("<title id=\"chart_name\">PHQ-9 has gone from 21 to 9.</title>") !=
               std::string::npos);
    BOOST_TEST(svg.find("2 Mar 2026") != std::string::npos);
    BOOST_TEST(svg.find("1 Jun 2026") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(published_words_are_escaped_and_said_to_be_english)
{
    const auto svg = page_chart(falling(2), said_of_it);

    BOOST_TEST(svg.find(" lang=\"en\">mild &amp; &lt;below&gt;</text>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_score_is_a_dot_without_a_line_and_one_day)
{
    const auto svg = page_chart(falling(1), said_of_it);

    BOOST_TEST(times(svg, "<circle") == 1U);
    BOOST_TEST(times(svg, "<polyline") == 0U);
    BOOST_TEST(svg.find("1 Jun 2026") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_brings_no_style_and_no_script_and_stays_small)
{
    const auto svg = page_chart(falling(60), said_of_it);

    BOOST_TEST(svg.size() < 8'000U);
    BOOST_TEST(svg.find("style=") == std::string::npos);
    BOOST_TEST(svg.find("<script") == std::string::npos);
    BOOST_TEST(svg.find("http") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
