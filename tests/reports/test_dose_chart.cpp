// Dose beside outcome, and leaflets on paper: what they say, and what they do not.
#include <boost/test/unit_test.hpp>

#include "reports/chart_files.hpp"
#include "reports/leaflet_paper.hpp"
#include "tests/reports/invented_courses.hpp"
#include "tests/reports/pdf_tools.hpp"

using namespace attune;
using namespace attune::reports;

namespace {

bool found_in(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

DoseFigure wren_and_practice()
{
    const std::vector<PracticeWeek> practised{{parse_day("2026-09-07").value(), 5, 25, 5},
                                              {parse_day("2026-09-21").value(), 7, 40, 6}};
    return dose_figure(
        wren(), every_week(practised, parse_day("2026-08-24").value(), parse_day("2026-11-24").value()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dose_charts)

BOOST_AUTO_TEST_CASE(the_caption_counts_both_and_claims_no_cause)
{
    const auto caption = dose_caption(wren_and_practice());

    BOOST_TEST(
        caption ==
        "Practised 12 times in 14 weeks, at least once in 2 of them; 65 minutes, said of 11 of the 12 "
        "times. PHQ-9 over the same time: 21 to 9, n = 12 scores. Side by side is not cause and effect: "
        "both may have moved for many reasons.");
}

BOOST_AUTO_TEST_CASE(readers_are_told_of_each_week_with_practice)
{
    const auto spoken = spoken_caption(wren_and_practice());

    BOOST_TEST(found_in(spoken, "Week of 7 Sep: 5 times, 25 min."));
    BOOST_TEST(found_in(spoken, "Week of 21 Sep: 7 times, 40 min."));
    BOOST_TEST(!found_in(spoken, "Week of 14 Sep"));
}

BOOST_AUTO_TEST_CASE(the_axis_reaches_over_all_the_weeks)
{
    const auto figure = wren_and_practice();

    BOOST_TEST_REQUIRE(figure.chart.dates.has_value());
    BOOST_TEST(to_string(figure.chart.dates->first) == "2026-08-24");
    BOOST_TEST(to_string(figure.chart.dates->last) == "2026-11-29");
}

BOOST_AUTO_TEST_CASE(as_a_page_it_holds_both_and_the_figures_of_the_weeks)
{
    const auto picture = picture_of(wren_and_practice());
    const PdfFile pdf{chart_pdf(picture, picture.size, Instant{})};

    const auto text = pdf.ask("pdftotext % -");

    for (const auto* words : {"Practices", "Minutes", "not cause and effect", "40"})
        BOOST_TEST(found_in(text, words), words);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(leaflet_papers)

BOOST_AUTO_TEST_CASE(a_leaflet_is_printed_whole_and_names_nobody)
{
    const Leaflet leaflet{"kindness",
                          "On kindness",
                          "For anyone.",
                          {{"First", {"One paragraph.", "Another."}}, {"Second", {"The last."}}},
                          {"friend_and_myself", "Write to a friend."},
                          {"A source (2026)"},
                          {{LeafletLinkKind::audio, "A quiet voice", "https://example.org/a"}}};
    const auto paper = leaflet_paper({leaflet, "A friend and myself", "Larkspur Practice", false, Instant{}});
    const PdfFile pdf{pdf_of(paper)};

    const auto text = pdf.ask("pdftotext % -");

    for (const auto* words :
         {"On kindness", "For anyone.", "Another.", "The last.", "Try this: A friend and myself",
          "A source (2026)", "Larkspur Practice", "To listen to: A quiet voice, https://example.org/a"})
        BOOST_TEST(found_in(text, words), words);
    BOOST_TEST(found_in(text, "page 1 of 1"));
    BOOST_TEST(paper.headings().size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
