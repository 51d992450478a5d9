// The outcomes on paper: every figure with its denominator, nobody ranked, sound, tagged and always the same.
#include <boost/test/unit_test.hpp>

#include "reports/manuscript_text.hpp"
#include "reports/outcomes_manuscript.hpp"
#include "tests/reports/invented_outcomes.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

Paper on_paper(const OutcomesText& outcomes)
{
    return paper_of(chosen(outcomes_manuscript(outcomes), {}), print_palette, outcome_drawings(outcomes));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outcomes_on_paper)

BOOST_AUTO_TEST_CASE(they_tell_each_figure_with_its_denominator_and_its_interval)
{
    const PdfFile pdf{pdf_of(on_paper(larkspur_outcomes()))};

    const auto text = pdf.ask("pdftotext -layout % -");

    for (const auto* words :
         {"Outcomes, PHQ-9", "Episodes that ended between 1 Jan 2026 and 31 Dec 2026.", "2 of 5", "40 %",
          "12 to 77 %", "Reliably recovered", "Did not attend", "5 of 35", "No client is named."})
        BOOST_TEST(text.find(words) != std::string::npos, words << '\n' << text);
}

BOOST_AUTO_TEST_CASE(therapists_stand_by_name_between_limits_and_none_is_ranked)
{
    const PdfFile pdf{pdf_of(on_paper(larkspur_outcomes()))};

    const auto text = pdf.ask("pdftotext -layout % -");

    BOOST_TEST(text.find("Ines Bramblewick, 9 of 12") < text.find("Maren Thistledown, 4 of 20"));
    BOOST_TEST(text.find("no ranking") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(they_are_sound_tagged_and_always_the_same)
{
    const auto bytes = pdf_of(on_paper(larkspur_outcomes()));
    const PdfFile pdf{bytes};

    BOOST_TEST((bytes == pdf_of(on_paper(larkspur_outcomes()))));
    BOOST_TEST(pdf.ask("qpdf --check %").find("No syntax or stream encoding errors found") !=
               std::string::npos);
    BOOST_TEST(pdf.ask("pdfinfo %").find("Tagged: yes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(chance_is_said_of_whoever_stands_within_the_limits_and_of_whoever_does_not)
{
    const auto funnel =
        therapist_funnel({{"t1", "Ines", 10, 20}, {"t2", "Maren", 30, 60}, {"t3", "Tomas", 0, 20}});

    BOOST_TEST((place_in(funnel, funnel.therapists[0]) == FunnelPlace::within));
    BOOST_TEST((place_in(funnel, funnel.therapists[2]) == FunnelPlace::beyond_998));
    BOOST_TEST(place_words(funnel, funnel.therapists[0]) == "Ines, 10 of 20: within what chance allows.");
}

BOOST_AUTO_TEST_CASE(trajectories_stand_on_it_by_number_and_in_words)
{
    const auto outcomes = larkspur_outcomes();
    const PdfFile pdf{pdf_of(on_paper(outcomes))};
    const auto text = pdf.ask("pdftotext -layout % -");

    for (const auto* words : {"Trajectories", "3 episodes", "24 episodes of clients of yours", "18 → 6"})
        BOOST_TEST(text.find(words) != std::string::npos, words);
    BOOST_TEST(text.find("Wren") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(plain_text_and_html_tell_the_drawings_in_words)
{
    const auto manuscript = chosen(outcomes_manuscript(larkspur_outcomes()), {});

    for (const auto& text : {plain_text_of(manuscript), html_of(manuscript)})
        for (const auto* words : {"Outcomes, PHQ-9", "2 of 5", "Ines Bramblewick, 9 of 12",
                                  "Trajectories one by one", "18 \u2192 6"})
            BOOST_TEST(text.find(words) != std::string::npos, words << '\n' << text);
}

BOOST_AUTO_TEST_CASE(a_part_is_left_out_and_what_the_figures_rest_on_is_not)
{
    const auto text = plain_text_of(
        chosen(outcomes_manuscript(larkspur_outcomes()), {.left_out = {"funnel", "therapists", "sources"}}));

    BOOST_TEST(text.find("Ines") == std::string::npos);
    BOOST_TEST(text.find("Without a comparison group") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
