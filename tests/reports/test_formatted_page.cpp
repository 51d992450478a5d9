// What is typed with marks, in each form of a document: tagged in the PDF, readable as plain text, escaped in
// HTML.
#include <boost/test/unit_test.hpp>

#include "reports/addendum_blocks.hpp"
#include "reports/formatted_html.hpp"
#include "reports/formatted_page.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"
#include "reports/session_summary.hpp"
#include "tests/reports/invented_courses.hpp"
#include "tests/reports/pdf_tools.hpp"

using namespace attune;
using namespace attune::reports;

namespace {

constexpr auto typed =
    "# Harbour\nShe **walked** on.\n\n- one\n- *two*\n  - inside\n\n14. November\n16. November\n\n> her "
    "words";

Manuscript manuscript_of(const std::string& text)
{
    Manuscript manuscript{.head = {.practice = "Larkspur Practice", .title = "Summary"},
                          .file_title = "Summary, W.L.",
                          .practice_name = "Larkspur Practice",
                          .initials = "W.L."};
    manuscript.parts = {{.name = "work",
                         .label = "Work",
                         .heading = "What we worked on",
                         .blocks = blocks_of(text, WrittenAs::paragraphs)}};
    return manuscript;
}

std::string html_of_text(const std::string& text)
{
    return formatted_html(by_paragraphs(formatted(text)));
}

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formatted_pages)

BOOST_AUTO_TEST_CASE(the_pdf_says_what_is_a_heading_a_list_and_a_quote)
{
    const PdfFile pdf{pdf_of(paper_of(manuscript_of(typed)))};
    const auto structure = pdf.ask("pdfinfo -struct-text %");

    for (const auto* element : {"H3 (block)", "L (block)", "LI (block)", "LBody (block)", "BlockQuote"})
        BOOST_TEST(says(structure, element), element);
    BOOST_TEST(says(
        pdf.ask("pdftotext -raw % -"),
        "Harbour She walked on. \u2022 one \u2022 two \u2022 inside 14. November 16. November her words"));
    BOOST_TEST(says(pdf.ask("qpdf --check %"), "No syntax or stream encoding errors found"));
    BOOST_TEST(says(pdf.ask("pdffonts %"), "Bold"));
}

BOOST_AUTO_TEST_CASE(plain_text_can_be_read_without_marks)
{
    BOOST_TEST(says(plain_text_of(manuscript_of(typed)),
                    "Harbour\n\nShe walked on.\n\n\u2022 one\n\u2022 two\n  \u2022 inside\n14. November\n16. "
                    "November\n\n> her words\n"));
}

BOOST_AUTO_TEST_CASE(html_has_lists_inside_items_and_says_the_number_that_was_typed)
{
    BOOST_TEST(
        html_of_text("- one\n- two\n  1. inside\n\nafter") ==
        "<ul>\n<li>one</li>\n<li>two<ol>\n<li value=\"1\">inside</li>\n</ol>\n</li>\n</ul>\n<p>after</p>\n");
    BOOST_TEST(html_of_text("14. a\n16. **b**") ==
               "<ol>\n<li value=\"14\">a</li>\n<li value=\"16\"><strong>b</strong></li>\n</ol>\n");
    BOOST_TEST(html_of_text("> a\n> b") == "<blockquote>\n<p>a<br>\nb</p>\n</blockquote>\n");
    BOOST_TEST(html_of_text("# a\n## b") == "<h3>a</h3>\n<h4>b</h4>\n");
}

BOOST_AUTO_TEST_CASE(html_escapes_everything_that_was_typed)
{
    const auto html = html_of_text(
        "<script>alert(1)</script> [a](javascript:alert(1)) <img src=x onerror=1> & **<b>** \"'");
    BOOST_TEST(!says(html, "<script"));
    BOOST_TEST(!says(html, "<img"));
    BOOST_TEST(!says(html, "<b>"));
    BOOST_TEST(!says(html, "href"));
    BOOST_TEST(says(html, "&lt;script&gt;"));
    BOOST_TEST(says(html, "<strong>&lt;b&gt;</strong>"));
}

BOOST_AUTO_TEST_CASE(text_without_marks_is_paragraphs_as_it_was)
{
    BOOST_TEST(html_of_text("Dear colleague,\nI am writing.\n\nRegards") ==
               "<p>Dear colleague,</p>\n<p>I am writing.</p>\n<p>Regards</p>\n");
    BOOST_TEST(says(plain_text_of(manuscript_of("Dear colleague,\nI am writing.")),
                    "Dear colleague,\n\nI am writing.\n"));
}

BOOST_AUTO_TEST_CASE(what_is_written_over_keeps_its_marks_to_be_changed_again)
{
    ManuscriptPart part{.name = "body", .label = "Body", .written = WrittenAs::paragraphs};
    part.blocks = blocks_of("\n  \n- one\n- **two**\n\n", WrittenAs::paragraphs);
    BOOST_TEST(text_of(part) == "- one\n- **two**");
    BOOST_TEST(blocks_of(" \n ", WrittenAs::paragraphs).empty());
}

BOOST_AUTO_TEST_CASE(a_long_note_goes_over_pages_and_none_of_it_is_lost)
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "- line " + std::to_string(i) + " of the list\n";
    const auto paper = paper_of(manuscript_of(text));
    BOOST_TEST(paper.count() > 3);
    const PdfFile pdf{pdf_of(paper)};
    const auto words = pdf.ask("pdftotext -raw % -");
    for (int i = 0; i < 200; ++i)
        BOOST_TEST(says(words, "line " + std::to_string(i) + " of the list"));
}

BOOST_AUTO_TEST_CASE(addenda_stand_in_the_therapists_summary_and_not_in_the_clients)
{
    auto summary = wren_summary();
    summary.addenda = {{"Tomas Elm", summary.session_at, "Her *sister* rang."}};

    const auto ours = plain_text_of(chosen(summary_manuscript(summary), {}));
    const auto theirs = plain_text_of(chosen(summary_manuscript(summary, {}, SummaryReader::client), {}));

    BOOST_TEST(says(ours, "Addenda to the note\n"));
    BOOST_TEST(says(ours, "Addendum, Tomas Elm, 24 Nov 2026\n\nHer sister rang.\n"));
    BOOST_TEST(!says(theirs, "sister"));
}

BOOST_AUTO_TEST_CASE(a_mark_wider_than_its_room_pushes_the_words_and_not_the_margin)
{
    const auto text = text_in("Inter, Noto Sans");
    const auto blocks = formatted("1. a\n2026. b");
    const auto laid = laid_out(*text, blocks, 13, 400);
    for (const auto& one : laid) {
        BOOST_TEST(one.mark_left >= 0);
        BOOST_TEST(one.left > one.mark_left);
    }
    BOOST_TEST(laid[1].left > laid[0].left);
}

BOOST_AUTO_TEST_SUITE_END()
