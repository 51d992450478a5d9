// Labels stand clear of each other and of the marks, and the ones that must stay do.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "reports/chart_layout.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

double measured(std::string_view words, Font font)
{
    return text_in(TextStyle{}.family)->width(words, font);
}

bool says(const ChartLayout& layout, const std::string& words)
{
    return std::ranges::any_of(layout.labels, [&](const PlacedLabel& label) {
        return std::ranges::any_of(label.runs, [&](const PlacedRun& run) { return run.text == words; });
    });
}

Box box_of(const Mark& mark, const MarkSizes& sizes)
{
    return Box{mark.at.x, mark.at.y, mark.at.x, mark.at.y}.grown(mark_reach(mark, sizes));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chart_labels)

BOOST_AUTO_TEST_CASE(no_label_meets_another_in_5000_courses)
{
    std::mt19937 random{4711};
    for (int round = 0; round < 5000; ++round) {
        const auto layout = lay_out_chart(random_figure(random), progress_chart_size, measured);

        for (std::size_t i = 0; i < layout.labels.size(); ++i)
            for (std::size_t j = i + 1; j < layout.labels.size(); ++j)
                BOOST_REQUIRE_MESSAGE(!layout.labels[i].box.overlaps(layout.labels[j].box),
                                      "course " << round << ": “" << layout.labels[i].runs[0].text
                                                << "” meets “" << layout.labels[j].runs[0].text << "”");
    }
}

BOOST_AUTO_TEST_CASE(no_label_covers_a_mark_in_5000_courses)
{
    std::mt19937 random{1147};
    for (int round = 0; round < 5000; ++round) {
        const auto layout = lay_out_chart(random_figure(random), progress_chart_size, measured);

        for (const auto& label : layout.labels)
            for (const auto* marks : {&layout.marks, &layout.incomplete})
                for (const auto& mark : *marks)
                    BOOST_REQUIRE_MESSAGE(!label.box.overlaps(box_of(mark, layout.sizes)),
                                          "course " << round << ": “" << label.runs[0].text << "”");
    }
}

BOOST_AUTO_TEST_CASE(first_and_latest_scores_are_always_said)
{
    std::mt19937 random{99};
    for (int round = 0; round < 500; ++round) {
        const auto figure = random_figure(random);

        const auto layout = lay_out_chart(figure, {532, 298}, measured);

        if (layout.marks.empty())
            continue;
        for (const auto& mark : {layout.marks.front(), layout.marks.back()})
            BOOST_REQUIRE(says(layout, number_text(*figure.course.points[mark.point].value)));
    }
}

BOOST_AUTO_TEST_CASE(the_pictured_course_says_what_the_design_says)
{
    const auto layout = lay_out_chart(wren(), progress_chart_size, measured);

    for (const auto* words : {"21", "first score", "first reliably better", "15", "17, prorated: 1 missing",
                              "20 Oct: incomplete,", "4 of 9 answered", "9", "16 to 26: could be chance",
                              "first score 21, plus or minus 5", "Clinical cut-off: 10 and above"})
        BOOST_TEST(says(layout, words), words);
}

BOOST_AUTO_TEST_CASE(dates_are_at_least_48_apart)
{
    std::mt19937 random{5};
    for (int round = 0; round < 500; ++round) {
        const auto layout = lay_out_chart(random_figure(random), progress_chart_size, measured);

        for (std::size_t i = 1; i < layout.date_ticks.size(); ++i)
            BOOST_REQUIRE_GE(layout.date_ticks[i].x - layout.date_ticks[i - 1].x, 48);
    }
}

BOOST_AUTO_TEST_SUITE_END()
