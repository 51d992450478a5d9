// Several scores on one axis: each at the share of its own range, told apart without colour, never turned
// over.
#include <algorithm>
#include <cmath>
#include <set>

#include <boost/test/unit_test.hpp>

#include "reports/chart_files.hpp"
#include "reports/series_marks.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

double measured(std::string_view words, Font font)
{
    return text_in(TextStyle{}.family)->width(words, font);
}

CommonSeries series_of(const ChartFigure& figure, std::string title)
{
    return {std::move(title), figure.scale, figure.course};
}

// One to six random courses, with life events and homework.
CommonFigure random_common(std::mt19937& random)
{
    ChartFigure life;
    add_random_life(life, random);
    CommonFigure figure{static_cast<const Alongside&>(life), {}};
    const auto count = 1 + random() % most_series;
    for (std::size_t i = 0; i < count; ++i)
        figure.series.push_back(series_of(random_figure(random), "Fear of compassion for others"));
    return figure;
}

CommonFigure wren_and_wellbeing()
{
    CommonFigure figure{static_cast<const Alongside&>(wren()), {series_of(wren(), "PHQ-9")}};
    auto wellbeing = unjudged();
    wellbeing.scale = {0, 100, Direction::higher_better, true, {}, std::nullopt};
    figure.series.push_back(series_of(wellbeing, "WHO-5"));
    return figure;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(common_chart)

BOOST_AUTO_TEST_CASE(every_mark_of_10000_charts_lies_within_half_a_pixel_of_its_share)
{
    std::mt19937 random{31};
    const auto seven_a_letter = [](std::string_view words, Font) {
        return 7.0 * static_cast<double>(words.size());
    };
    for (int round = 0; round < 10000; ++round) {
        const auto figure = random_common(random);
        const Size size{532 + static_cast<double>(random() % 900), 360 + static_cast<double>(random() % 400)};

        const auto layout = lay_out_common_chart(figure, size, seven_a_letter);

        const auto rows = (figure.series.size() + 1) / 2;
        const double top = 4 + 18.0 * static_cast<double>(rows) + 14;
        const double bottom = size.height - 118;
        for (std::size_t i = 0; i < figure.series.size(); ++i) {
            const auto& series = figure.series[i];
            std::size_t mark = 0;
            for (const auto& point : series.course.points) {
                if (!point.value)
                    continue;
                const double share =
                    (*point.value - series.scale.min) / (series.scale.max - series.scale.min);
                BOOST_REQUIRE_SMALL(layout.series[i].marks[mark].at.y - (bottom - share * (bottom - top)),
                                    0.5);
                BOOST_REQUIRE_SMALL(layout.series[i].marks[mark].at.x - layout.frame.x(point.on), 0.5);
                ++mark;
            }
            BOOST_REQUIRE_EQUAL(mark, layout.series[i].marks.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(no_end_label_or_legend_entry_meets_another_in_5000_charts)
{
    std::mt19937 random{77};
    for (int round = 0; round < 5000; ++round) {
        const auto figure = random_common(random);
        const Size size{532 + static_cast<double>(random() % 900), 360 + static_cast<double>(random() % 400)};
        const auto layout = lay_out_common_chart(figure, size, measured);

        std::vector<Box> boxes;
        for (const auto& entry : layout.legend)
            boxes.push_back(entry.box);
        for (const auto& series : layout.series)
            if (series.label)
                boxes.push_back(series.label->box);

        for (std::size_t i = 0; i < boxes.size(); ++i) {
            BOOST_REQUIRE_LE(boxes[i].right, size.width + 0.01);
            BOOST_REQUIRE_LE(boxes[i].bottom, layout.frame.plot.bottom + 6);
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                BOOST_REQUIRE_MESSAGE(!boxes[i].overlaps(boxes[j]), "chart " << round);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_score_whose_higher_values_are_better_is_not_turned_over)
{
    const auto figure = wren_and_wellbeing();
    const auto layout = lay_out_common_chart(figure, progress_chart_size, measured);

    const auto& wellbeing = layout.series[1].marks;
    BOOST_TEST(wellbeing.front().at.y < wellbeing.back().at.y);  // 46 fell to 31
    BOOST_TEST(series_words(figure.series[1]) == "WHO-5, 0 to 100, higher is better ↑");
    BOOST_TEST(common_subline(figure).ends_with("Directions differ: see the arrows."));
}

BOOST_AUTO_TEST_CASE(the_caption_gives_each_share_direction_and_verdict_and_what_stands_on_the_axis)
{
    const auto words = spoken_caption(wren_and_wellbeing());

    BOOST_TEST(
        words.starts_with("On one axis, each as a share of its range: PHQ-9 78\u00a0% to 33\u00a0%, lower is "
                          "better, reliably better; WHO-5 46\u00a0% to 31\u00a0%, higher is better, "));
    BOOST_TEST(words.find("Life events: grandmother died, 18 Oct.") != std::string::npos);
    BOOST_TEST(common_caption(CommonFigure{}) == "No measure is chosen.");
}

BOOST_AUTO_TEST_CASE(the_line_of_each_breaks_at_its_own_incomplete_form)
{
    const auto layout = lay_out_common_chart(wren_and_wellbeing(), progress_chart_size, measured);

    BOOST_TEST(layout.series[0].runs.size() == 2);
    BOOST_TEST(layout.series[1].runs.size() == 1);
    BOOST_TEST(layout.series[0].marks[3].prorated);
}

BOOST_AUTO_TEST_CASE(a_measure_without_a_complete_form_has_no_line_and_says_so)
{
    auto figure = wren_and_wellbeing();
    for (auto& point : figure.series[1].course.points)
        point.value.reset();

    const auto layout = lay_out_common_chart(figure, progress_chart_size, measured);

    BOOST_TEST(!layout.series[1].label.has_value());
    BOOST_TEST(common_caption(figure).find("WHO-5 has no complete form yet") != std::string::npos);
}

// In grey on white: the six shapes and the six dashes leave six different pictures.
BOOST_AUTO_TEST_CASE(six_lines_of_the_same_scores_look_different_in_one_colour)
{
    std::set<std::string> pictures;
    for (std::size_t which = 0; which < most_series; ++which) {
        const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 60, 20)};
        const OwnedCairo cr{cairo_create(surface.get())};
        set_series_dash(cr.get(), which);
        cairo_move_to(cr.get(), 0, 10);
        cairo_line_to(cr.get(), 60, 10);
        cairo_stroke(cr.get());
        draw_series_mark(cr.get(), which, {30, 10}, false, print_palette);
        cairo_surface_flush(surface.get());
        const auto* bytes = reinterpret_cast<const char*>(cairo_image_surface_get_data(surface.get()));
        pictures.emplace(bytes, static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get())) * 20);
    }

    BOOST_TEST(pictures.size() == most_series);
}

BOOST_AUTO_TEST_CASE(its_file_is_named_by_its_caption)
{
    const auto figure = wren_and_wellbeing();

    const auto svg = chart_svg(picture_of(figure), {960, 560});

    BOOST_TEST(svg.find("<title>On one axis, each as a share of its range: PHQ-9") != std::string::npos);
    BOOST_TEST(chart_pdf(picture_of(figure), {960, 560}, Instant{}).starts_with("%PDF"));
}

BOOST_AUTO_TEST_SUITE_END()
