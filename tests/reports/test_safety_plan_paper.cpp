// The safety plan on paper, as others read it.
#include <boost/test/unit_test.hpp>

#include "reports/safety_plan_paper.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

SafetyPlanText wrens_plan()
{
    SafetyPlanContents contents;
    contents.warning_signs = "I stop answering messages\nI lie awake after three";
    contents.own_coping = "Soothing rhythm breathing by the window";
    contents.professionals = "The practice, weekdays until five";
    contents.reasons = "The allotment, and Zoë";
    return {"Wren", contents, parse_day("2026-11-24").value(), "Larkspur Practice",
            parse_instant("2026-11-24T10:00:00Z").value()};
}

std::size_t place_of(const std::string& text, const char* words)
{
    BOOST_TEST_REQUIRE(text.find(words) != std::string::npos, words);
    return text.find(words);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(safety_plan_paper)

BOOST_AUTO_TEST_CASE(it_says_each_step_that_was_written_in_the_order_of_use_and_leaves_out_the_rest)
{
    const PdfFile pdf{SafetyPlanPaper{wrens_plan()}.pdf()};

    const auto text = pdf.ask("pdftotext -layout % -");

    BOOST_TEST(place_of(text, "Wren’s safety plan") <
               place_of(text, "Written together on Tuesday 24 November 2026."));
    BOOST_TEST(place_of(text, "How I notice that it is getting hard") <
               place_of(text, "I stop answering messages"));
    BOOST_TEST(place_of(text, "I lie awake after three") < place_of(text, "What I can do by myself"));
    BOOST_TEST(place_of(text, "Professionals and services I can reach") < place_of(text, "What I live for"));
    BOOST_TEST(place_of(text, "The allotment, and Zoë") > 0U);
    BOOST_TEST((text.find("How I make my surroundings safer") == std::string::npos));
    BOOST_TEST(place_of(text, "Page 1 of 1") > 0U);
}

BOOST_AUTO_TEST_CASE(it_is_sound_tagged_always_the_same_and_names_nobody_in_its_metadata)
{
    const SafetyPlanPaper paper{wrens_plan()};
    const PdfFile pdf{paper.pdf()};

    BOOST_TEST(paper.pages() == 1);
    BOOST_TEST((paper.pdf() == SafetyPlanPaper{wrens_plan()}.pdf()));
    BOOST_TEST(pdf.ask("qpdf --check %").find("No syntax or stream encoding errors found") !=
               std::string::npos);
    const auto facts = pdf.ask("pdfinfo %");
    BOOST_TEST(facts.find("Title: Safety plan") != std::string::npos);
    BOOST_TEST(facts.find("Tagged: yes") != std::string::npos);
    BOOST_TEST(facts.find("Wren") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_long_plan_goes_on_on_a_further_page)
{
    auto says = wrens_plan();
    for (const auto& step : safety_plan_steps) {
        (says.contents.*step.text).clear();
        for (int line = 1; line <= 12; ++line)
            says.contents.*step.text += "Line " + std::to_string(line) + "\n";
    }
    const SafetyPlanPaper paper{says};

    BOOST_TEST(paper.pages() > 1);
    const auto text = PdfFile{paper.pdf()}.ask("pdftotext % -");
    BOOST_TEST(text.find("Page 2 of " + std::to_string(paper.pages())) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
