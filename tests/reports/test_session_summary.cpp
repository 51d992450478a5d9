// The summary as others read it: its text, its structure, its fonts, its bytes.
#include <boost/test/unit_test.hpp>

#include "reports/session_summary.hpp"
#include "tests/reports/invented_courses.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

std::size_t times(const std::string& text, const std::string& words)
{
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(session_summary)

BOOST_AUTO_TEST_CASE(its_text_holds_caption_verdict_basis_and_scores)
{
    const PdfFile pdf{pdf_of(summary_paper(wren_summary()))};

    const auto text = pdf.ask("pdftotext % -");

    for (const auto* words :
         {"PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild.",
          "Reliably better. 12 lower; mild, below cut-off 10.",
          "Reliable change: 6 points or more (NHS Talking Therapies).", "21 → 9", "46 → 31",
          "No basis yet: 12 of 30 baselines.", "Item 9 of the PHQ-9 answered “several days” on 3 Nov",
          "6 of 7 days", "set today", "the critic’s fear of weakness", "Tuesday 1 December 2026, 14:00 UTC.",
          "Private notes are not part of this summary.", "W.L., page 1 of 2", "W.L., page 2 of 2",
          "Larkspur Practice (demonstration, invented people)"})
        BOOST_TEST(has(text, words), words);
}

BOOST_AUTO_TEST_CASE(accents_ligatures_and_signs_can_be_extracted)
{
    auto summary = wren_summary();
    summary.preferred_name = "Zoë Łukasiewicz-Ångström";
    summary.worked_on = "Difficult, efficient, affluent: ≤ 3 sessions, Ελπίδα.";
    const PdfFile pdf{pdf_of(summary_paper(summary))};

    const auto text = pdf.ask("pdftotext % -");

    BOOST_TEST(has(text, "Zoë Łukasiewicz-Ångström"));
    BOOST_TEST(has(text, "Difficult, efficient, affluent: ≤ 3 sessions, Ελπίδα."));
}

BOOST_AUTO_TEST_CASE(it_is_sound_tagged_and_says_no_name_in_its_metadata)
{
    const PdfFile pdf{pdf_of(summary_paper(wren_summary()))};

    const auto info = pdf.ask("pdfinfo %");

    BOOST_TEST(has(info, "Tagged: yes"));
    BOOST_TEST(has(info, "Title: Session summary, W.L., Tuesday 24 November 2026"));
    BOOST_TEST(!has(info, "Wren"));
    BOOST_TEST(has(info, "Pages: 2"));
    BOOST_TEST(has(pdf.ask("qpdf --check %"), "No syntax or stream encoding errors found"));
}

BOOST_AUTO_TEST_CASE(its_structure_names_headings_tables_and_the_figure_with_its_caption_after_it)
{
    const PdfFile pdf{pdf_of(summary_paper(wren_summary()))};

    const auto structure = pdf.ask("pdfinfo -struct-text %");

    BOOST_TEST(times(structure, "Document") == 1);
    BOOST_TEST(has(structure, "H1 (block) \"Session summary\""));
    BOOST_TEST(has(structure, "H2 (block) \"Next\""));
    BOOST_TEST(has(structure, "TR TH: /Scope /Column \"Measure\" TH"));
    const auto figure = structure.find("Figure");
    BOOST_REQUIRE(figure != std::string::npos);
    BOOST_TEST(structure.find("\"PHQ-9 has gone from 21 to 9 over 11 sessions", figure) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_states_its_language_and_what_the_figure_shows)
{
    const PdfFile pdf{pdf_of(summary_paper(wren_summary()))};

    const auto objects = pdf.ask("qpdf --qdf --object-streams=disable % -");

    BOOST_TEST(has(objects, "/Lang (en-GB)"));
    BOOST_TEST(
        has(objects, "/Alt (PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild.)"));
    BOOST_TEST(has(objects, "/Scope /Column"));
    BOOST_TEST(has(objects, "/Title (In short)"));
}

BOOST_AUTO_TEST_CASE(life_events_stand_under_its_chart_in_its_text_and_in_what_the_figure_shows)
{
    auto summary = wren_summary();
    summary.life_events = {{EventKind::life, "Grandmother died", day("2026-10-18"), std::nullopt}};
    const PdfFile pdf{pdf_of(summary_paper(summary))};

    const auto text = pdf.ask("pdftotext % -");

    BOOST_TEST(has(text, "18 Oct: Grandmother died"));
    BOOST_TEST(has(text, "Life events: Grandmother died, 18 Oct."));
    BOOST_TEST(has(pdf.ask("qpdf --qdf --object-streams=disable % -"),
                   "reliably better, now mild. Life events: Grandmother died, 18 Oct.)"));
}

BOOST_AUTO_TEST_CASE(every_font_is_embedded_subset_and_extractable)
{
    const PdfFile pdf{pdf_of(summary_paper(wren_summary()))};

    const auto fonts = pdf.ask("pdffonts %");

    BOOST_TEST(times(fonts, "+Inter-") >= 2);
    BOOST_TEST(times(fonts, "yes yes yes") == times(fonts, "+"));
    BOOST_TEST(!has(fonts, " no "));
}

BOOST_AUTO_TEST_CASE(the_same_summary_gives_the_same_bytes)
{
    BOOST_TEST((pdf_of(summary_paper(wren_summary())) == pdf_of(summary_paper(wren_summary()))));
}

BOOST_AUTO_TEST_CASE(times_are_the_practices_own)
{
    const auto east = [](Instant) { return std::chrono::minutes{60 * 11}; };
    const PdfFile pdf{pdf_of(summary_paper(wren_summary(), east))};

    const auto text = pdf.ask("pdftotext % -");

    BOOST_TEST(has(text, "Session 11, Wednesday 25 November 2026, 01:00"));
    BOOST_TEST(!has(text, "UTC"));
}

BOOST_AUTO_TEST_CASE(forty_scores_flow_over_pages_under_a_repeated_header)
{
    const auto summary = long_summary(40);
    const auto pages = summary_paper(summary);
    const PdfFile pdf{pdf_of(summary_paper(summary))};

    const auto text = pdf.ask("pdftotext -layout % -");

    BOOST_TEST(pages.count() >= 4);
    BOOST_TEST(times(text, "Is the change real?") >= 2);
    BOOST_TEST(times(text, "page ") == static_cast<std::size_t>(pages.count()));
    BOOST_TEST(times(text, "PHQ-9, depression") == 7);
}

BOOST_AUTO_TEST_CASE(an_almost_empty_summary_is_one_kind_page)
{
    api::SessionSummary summary;
    summary.practice_name = "Larkspur Practice";
    summary.preferred_name = "Wren";
    summary.initials = "W.";
    const PdfFile pdf{pdf_of(summary_paper(summary))};

    const auto text = pdf.ask("pdftotext % -");

    BOOST_TEST(has(text, "No measures have been given in this episode so far."));
    BOOST_TEST(has(text, "No next session is booked yet."));
    BOOST_TEST(has(text, "page 1 of 1"));
    BOOST_TEST(!has(text, "Scores"));
}

BOOST_AUTO_TEST_CASE(names_without_a_space_stay_on_the_page)
{
    auto summary = wren_summary();
    summary.preferred_name = std::string(400, 'W');
    summary.practice_name = std::string(400, 'M');
    summary.therapist = std::string(400, 'W');
    summary.worked_on = std::string(3000, 'm');
    summary.scores[0].title = std::string(300, 'Q');
    summary.homework[0].exercise = std::string(300, 'B');
    const PdfFile pdf{pdf_of(summary_paper(summary))};

    const auto boxes = pdf.ask(
        "pdftotext -bbox % - | grep -o 'xM[a-z]*=\"[-0-9.]*\"' | tr -dc '0-9.\\n-' | sort -g "
        "| sed -n '1p;$p'");

    const auto least = std::stod(boxes);
    const auto most = std::stod(boxes.substr(boxes.find(' ')));
    BOOST_TEST(least >= 47);
    BOOST_TEST(most <= 595.28 - 47);
}

BOOST_AUTO_TEST_SUITE_END()
