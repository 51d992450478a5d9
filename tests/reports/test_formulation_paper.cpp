// The formulation on paper as others read it: nothing lost, nothing said that was left out.
#include <boost/test/unit_test.hpp>

#include "reports/formulation_paper.hpp"
#include "tests/reports/pdf_tools.hpp"

using namespace attune;
using namespace attune::reports;

namespace {

api::FormulationPaper wren_formulation()
{
    api::FormulationPaper said;
    said.practice_name = "Larkspur Practice";
    said.preferred_name = "Wren Larkwhistle";
    said.initials = "WL";
    said.number = 2;
    said.saved_by = "Maren Ashvale";
    said.saved_at = Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}};
    said.made_at = said.saved_at;
    said.text.boxes = {"Praised for coping",
                       "Waiting on the stairs",
                       "see me as a burden",
                       "fall apart",
                       "over-works, hides distress",
                       "goes numb",
                       "nobody knows",
                       "worn out, flat",
                       "\"Pull yourself together.\""};
    said.text.systems = {8, 6, 2};
    said.text.evidence = {{.part = FormulationPart::fears_internal,
                           .kind = EvidenceKind::score,
                           .administration_id = "a1",
                           .score = "total",
                           .words = "PHQ-9: 21 on 3 Sep 2026"}};
    return said;
}

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formulation_papers)

BOOST_AUTO_TEST_CASE(the_diagram_stands_on_one_page_with_every_text_the_systems_and_what_supports_it)
{
    const auto paper = formulation_paper(wren_formulation());
    const PdfFile pdf{pdf_of(paper)};

    const auto text = pdf.ask("pdftotext -layout % -");

    BOOST_TEST(paper.count() == 1);
    for (const auto* words :
         {"Version 2, Tuesday 24 November 2026, Maren Ashvale", "Praised for coping", "Waiting on the stairs",
          "see me as a burden", "Pull yourself together", "8 of 10", "Key fears", "feeds the strategies",
          "Key fears, what might happen inside: PHQ-9: 21 on 3 Sep 2026.", "WL, page 1 of 1"})
        BOOST_TEST(says(text, words), words);
    BOOST_TEST(says(pdf.ask("pdfinfo %"), "Title: Formulation, WL, Tuesday 24 November 2026"));
    BOOST_TEST(says(pdf.ask("pdfinfo %"), "Tagged: yes"));
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_its_box_follows_whole)
{
    auto said = wren_formulation();
    std::string words = "Begins here.";
    for (int i = 0; i < 120; ++i)
        words += " and so it went on";
    words += " Ends here.";
    said.text.boxes.fears_external = words;
    const auto paper = formulation_paper(said);
    const PdfFile pdf{pdf_of(paper)};

    const auto text = pdf.ask("pdftotext % -");

    BOOST_TEST_REQUIRE(paper.count() == 2);
    BOOST_TEST(paper.headings().front().words == "Three systems");
    BOOST_TEST(paper.headings().front().page ==
               1);  // with its picture, below the page that the diagram fills
    BOOST_TEST(says(text, "Texts that the diagram cuts short"));
    BOOST_TEST(says(text, "Ends here."));
}

BOOST_AUTO_TEST_CASE(a_longer_text_has_a_page_of_its_own_before_anything_is_cut)
{
    auto said = wren_formulation();
    said.text.boxes.fears_external = std::string(300, 'x');
    const PdfFile pdf{pdf_of(formulation_paper(said))};

    BOOST_TEST(!says(pdf.ask("pdftotext % -"), "cuts short"));
}

BOOST_AUTO_TEST_CASE(the_client_is_spoken_to_in_plain_words_without_evidence_and_what_was_left_out)
{
    const auto said = wren_formulation();
    const PdfFile pdf{pdf_of(plain_formulation_paper(said, {FormulationPart::fears_internal}))};

    const auto text = pdf.ask("pdftotext % -");

    for (const auto* words :
         {"How things hang together", "What you came to fear from others", "see me as a burden",
          "Your three systems", "Made together with Maren Ashvale."})
        BOOST_TEST(says(text, words), words);
    for (const auto* words : {"fall apart", "PHQ-9", "Key fears", "born"})
        BOOST_TEST(!says(text, words), words);
}

BOOST_AUTO_TEST_CASE(the_same_formulation_gives_the_same_bytes)
{
    const auto said = wren_formulation();

    BOOST_TEST((pdf_of(formulation_paper(said)) == pdf_of(formulation_paper(said))));
    BOOST_TEST((pdf_of(plain_formulation_paper(said, {})) == pdf_of(plain_formulation_paper(said, {}))));
}

BOOST_AUTO_TEST_SUITE_END()
