// Every kind of document as others read it: PDF, plain text and HTML say what the manuscript says.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reports/episode_report.hpp"
#include "reports/letter.hpp"
#include "reports/manuscript_chart.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"
#include "reports/markup.hpp"
#include "reports/practice_paper.hpp"
#include "tests/reports/invented_record.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

std::string without_space(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

void add_block(std::vector<std::string>& said, const ManuscriptBlock& block)
{
    if (block.kind != BlockKind::picture)  // its words stand where it is not drawn
        for (auto& line : block.kind == BlockKind::written ? lines_in(block.text) : std::vector{block.text})
            said.push_back(std::move(line));
    said.insert(said.end(), block.lines.begin(), block.lines.end());
    for (const auto& column : block.columns)
        said.push_back(column.head);
    for (const auto& row : block.rows)
        for (const auto& cell : row) {
            said.push_back(cell.words);
            said.push_back(cell.notes);
        }
}

// Everything that a manuscript says in words, in the order of reading.
std::vector<std::string> words_of(const Manuscript& manuscript)
{
    const auto& head = manuscript.head;
    std::vector<std::string> said{head.practice};
    said.insert(said.end(), head.address.begin(), head.address.end());
    said.push_back(head.title);
    said.push_back(head.under_title);
    said.push_back(head.about);
    said.insert(said.end(), head.about_lines.begin(), head.about_lines.end());
    for (const auto& part : manuscript.parts) {
        said.push_back(part.heading);
        for (const auto& block : part.blocks)
            add_block(said, block);
    }
    std::erase(said, "");
    return said;
}

std::vector<std::string> table_heads(const Manuscript& manuscript)
{
    std::vector<std::string> heads;
    for (const auto& part : manuscript.parts)
        for (const auto& block : part.blocks) {
            std::string row;
            for (const auto& column : block.columns)
                row += without_space(column.head);
            if (!row.empty())
                heads.push_back(row);
        }
    return heads;
}

void erase_all(std::string& text, const std::string& words)
{
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at))
        text.erase(at, words.size());
}

Manuscript without_chart(ManuscriptKind kind)
{
    return chosen(invented_manuscript(kind), {.left_out = {"chart"}});
}

Paper invented_paper(ManuscriptKind kind)
{
    return paper_of(chosen(invented_manuscript(kind), {}), print_palette, invented_drawings(kind));
}

const auto kinds = boost::unit_test::data::make(manuscript_kinds());

}  // namespace

BOOST_AUTO_TEST_SUITE(manuscripts)

BOOST_DATA_TEST_CASE(the_text_of_the_pdf_is_the_manuscripts_and_no_more, kinds, kind)
{
    const auto manuscript = without_chart(kind);
    const auto paper = paper_of(manuscript);
    const PdfFile pdf{pdf_of(paper)};
    auto text = without_space(pdf.ask("pdftotext -raw % -"));

    for (int page = 1; page <= paper.count(); ++page)
        erase_all(text,
                  without_space((manuscript.initials.empty() ? "" : manuscript.initials + ", ") + "page " +
                                std::to_string(page) + " of " + std::to_string(paper.count())));
    erase_all(text, without_space(manuscript.practice_foot));
    erase_all(text, without_space(manuscript.foot));
    std::string said;
    for (const auto& words : words_of(manuscript))
        said += without_space(words);
    for (const auto& heads : table_heads(manuscript)) {  // they come again on each page of a table
        erase_all(text, heads);
        erase_all(said, heads);
    }

    BOOST_TEST(text == said);
}

BOOST_DATA_TEST_CASE(plain_text_and_html_say_the_same_as_the_paper, kinds, kind)
{
    const auto manuscript = chosen(invented_manuscript(kind), {});
    const auto text = without_space(plain_text_of(manuscript));
    const auto html = html_of(manuscript);
    auto html_text = html;
    erase_all(html_text, "<br>");
    html_text = without_space(html_text);

    for (auto words : words_of(manuscript)) {
        std::replace(words.begin(), words.end(), '\n', ' ');
        for (const auto& line : lines_in(words)) {
            BOOST_TEST((html_text.find(without_space(in_markup(line))) != std::string::npos), line);
        }
    }
    for (const auto& part : manuscript.parts)
        for (const auto& block : part.blocks)
            for (const auto& words : {block.text, joined(block.lines, "\n")})
                for (const auto& line : lines_in(words))
                    BOOST_TEST((text.find(without_space(line)) != std::string::npos), line);
    BOOST_TEST(html.find("<script") == std::string::npos);
    BOOST_TEST(html.find("http") == std::string::npos);
}

BOOST_DATA_TEST_CASE(each_is_sound_tagged_and_says_no_name_in_its_metadata, kinds, kind)
{
    const PdfFile pdf{pdf_of(invented_paper(kind))};
    const auto info = pdf.ask("pdfinfo %");

    BOOST_TEST(info.find("Tagged: yes") != std::string::npos);
    BOOST_TEST(info.find("Wren") == std::string::npos);
    BOOST_TEST(pdf.ask("qpdf --check %").find("No syntax or stream encoding errors found") !=
               std::string::npos);
    BOOST_TEST(pdf.ask("pdfinfo -struct-text %").find("H1 (block)") != std::string::npos);
}

BOOST_DATA_TEST_CASE(the_same_manuscript_gives_the_same_bytes, kinds, kind)
{
    const auto made = [&] { return pdf_of(invented_paper(kind)); };

    BOOST_TEST((made() == made()));
}

BOOST_DATA_TEST_CASE(its_parts_are_those_that_the_practice_chooses_among, kinds, kind)
{
    const auto offered = parts_of(kind);
    const auto written = invented_manuscript(kind).parts;

    BOOST_TEST_REQUIRE(offered.size() == written.size());
    for (std::size_t i = 0; i < offered.size(); ++i)
        BOOST_TEST(offered[i].name == written[i].name);
}

// For a person to look at: set ATTUNE_PAPERS to a folder.
BOOST_DATA_TEST_CASE(each_can_be_looked_at, kinds, kind)
{
    const auto bytes = pdf_of(invented_paper(kind));
    if (const char* folder = std::getenv("ATTUNE_PAPERS"))
        std::ofstream{std::string{folder} + '/' + boost::describe::enum_to_string(kind, "") + ".pdf",
                      std::ios::binary}
            << bytes;

    BOOST_TEST(bytes.starts_with("%PDF-"));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_left_out_or_says_nothing_is_not_on_the_page)
{
    auto manuscript = invented_manuscript(ManuscriptKind::discharge_report);
    const auto page = chosen(manuscript, {.left_out = {"goals", "ending"}, .written = {{"course", " \n "}}});
    const auto is_in = [&](const std::string& name) {
        return std::ranges::find(page.parts, name, &ManuscriptPart::name) != page.parts.end();
    };

    BOOST_TEST(!is_in("goals"));
    BOOST_TEST(!is_in("course"));
    BOOST_TEST(is_in("ending"));  // a discharge report without it would be none
    BOOST_TEST(is_in("scores"));
}

BOOST_AUTO_TEST_CASE(a_part_is_said_as_it_was_written_and_scores_cannot_be_written_over)
{
    const auto page = chosen(invented_manuscript(ManuscriptKind::letter),
                             {.written = {{"addressee", "Dr Fennimore Ash\n\nLarkspur Surgery"},
                                          {"body", "Dear Dr Ash,\nAll is well."},
                                          {"scores", "9000"}}});
    const auto text = plain_text_of(page);

    BOOST_TEST(text.find("Dr Fennimore Ash\nLarkspur Surgery\n") != std::string::npos);
    BOOST_TEST(text.find("Dear Dr Ash,\n\nAll is well.\n") != std::string::npos);
    BOOST_TEST(text.find("9000") == std::string::npos);
    BOOST_TEST(text.find("21 → 9") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_clients_summary_has_no_risk_answers_and_no_cut_off)
{
    const auto page = chosen(invented_manuscript(ManuscriptKind::session_summary_for_client), {});
    const auto text = plain_text_of(page);

    BOOST_TEST(text.find("Item 9") == std::string::npos);
    BOOST_TEST(text.find("is reliable") == std::string::npos);
    const auto chart = std::ranges::find(page.parts, "chart", &ManuscriptPart::name);
    BOOST_TEST_REQUIRE((chart != page.parts.end()));
    BOOST_TEST(figure_of(*chart->blocks.front().chart).for_client);
}

BOOST_AUTO_TEST_CASE(a_supervision_summary_names_initials_alone)
{
    const auto text = plain_text_of(chosen(invented_manuscript(ManuscriptKind::supervision_summary), {}));

    BOOST_TEST(text.find("Wren") == std::string::npos);
    BOOST_TEST(text.find("1992") == std::string::npos);
    BOOST_TEST(text.find("WL") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(counts_come_with_what_they_are_counted_of)
{
    const auto text = plain_text_of(chosen(invented_manuscript(ManuscriptKind::progress_report), {}));

    BOOST_TEST(text.find("3 of 4 appointments were attended. Did not attend: 1.") != std::string::npos);
    BOOST_TEST(text.find("6 of 7 days") != std::string::npos);
    BOOST_TEST(text.find("2 → 6") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_incomplete_form_has_no_total_on_its_sheet)
{
    const auto text = plain_text_of(chosen(invented_manuscript(ManuscriptKind::measure_sheet), {}));

    BOOST_TEST(text.find("incomplete, 2 of 3 answered") != std::string::npos);
    BOOST_TEST(text.find("loss of interest; Answer: not answered") != std::string::npos);
    BOOST_TEST(text.find("3, very much") != std::string::npos);
    BOOST_TEST(text.find("keyed in by Maren Ashvale") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_logo_stands_on_the_page_and_one_that_cannot_be_read_does_not)
{
    auto manuscript = invented_manuscript(ManuscriptKind::letter);
    const auto plain = pdf_of(paper_of(chosen(manuscript, {})));
    // One grey pixel.
    manuscript.head.logo =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";
    const PdfFile with{pdf_of(paper_of(chosen(manuscript, {})))};
    manuscript.head.logo = "iVBORw0KGgo=";
    const auto broken = pdf_of(paper_of(chosen(manuscript, {})));

    BOOST_TEST(with.ask("pdfimages -list %").find("image") != std::string::npos);
    BOOST_TEST((broken == plain));
}

BOOST_AUTO_TEST_CASE(a_discharge_report_tells_how_therapy_ended_as_it_was_recorded)
{
    auto record = wren_record();
    const auto told = [&] {
        auto report = episode_report(ManuscriptKind::discharge_report, record);
        return text_of(part_named(report.parts, "ending"));
    };
    record.episode.ending.reset();
    BOOST_TEST(told() == "Therapy ends with this report.");
    record.episode.ended_on = parse_day("2026-11-24");
    BOOST_TEST(told() == "Therapy ended on 24 Nov 2026.");
    record.episode.ending =
        api::Ending{EndReason::planned, "She is kinder to herself.", "A letter in spring."};

    BOOST_TEST(told() ==
               "Therapy ended on 24 Nov 2026. Planned ending.\nShe is kinder to herself.\n"
               "Agreed for afterwards: A letter in spring.");
}

BOOST_AUTO_TEST_CASE(a_letter_about_therapy_that_ended_says_so)
{
    auto record = wren_record();
    const auto says = [&](const char* words) {
        auto written = letter(record);
        return text_of(part_named(written.parts, "body")).find(words) != std::string::npos;
    };
    record.episode.ended_on.reset();
    BOOST_TEST(says("whom I see for"));
    record.episode.ended_on = parse_day("2026-11-24");

    BOOST_TEST(says("whom I saw for"));
}

BOOST_AUTO_TEST_CASE(a_letter_greets_by_name_whom_it_greeted_as_a_colleague)
{
    BOOST_TEST(greeted("Dear colleague,\nAll is well.", "Dr Ash") == "Dear Dr Ash,\nAll is well.");
    BOOST_TEST(greeted("Dear Nell,\nAll is well.", "Dr Ash") == "Dear Nell,\nAll is well.");
    // Addressed to somebody else after all: the first greeting goes, and what a person wrote stays.
    BOOST_TEST(greeted("Dear Dr Ash,\nAll is well.", "Nell Harrow", greeting_of("Dr Ash")) ==
               "Dear Nell Harrow,\nAll is well.");
    BOOST_TEST(greeted("Dear both,\nAll is well.", "Nell Harrow", greeting_of("Dr Ash")) ==
               "Dear both,\nAll is well.");
}

BOOST_AUTO_TEST_SUITE_END()
