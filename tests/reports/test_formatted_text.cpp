// What is formatting in a note and what stands as it was typed; and that no text takes more than its length.
#include <algorithm>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reports/formatted_text.hpp"
#include "reports/formatting_marks.hpp"

namespace attune::reports {

std::ostream& operator<<(std::ostream& out, const FormattedBlock& block)
{
    out << (block.quoted ? "> " : "") << block.depth << ' ' << static_cast<int>(block.kind) << ' '
        << block.mark << '|';
    for (const auto& run : block.runs)
        out << (run.bold ? "B" : "") << (run.italic ? "I" : "") << '(' << run.text << ')';
    return out;
}

}  // namespace attune::reports

namespace {

using namespace attune::reports;
using enum FormattedKind;
namespace data = boost::unit_test::data;

void check(const std::string& text, const std::vector<FormattedBlock>& wanted)
{
    const auto blocks = formatted(text);
    BOOST_CHECK_EQUAL_COLLECTIONS(blocks.begin(), blocks.end(), wanted.begin(), wanted.end());
}

FormattedBlock plain(const std::string& words)
{
    return {.runs = {{words}}};
}

FormattedBlock item(const std::string& mark, const std::string& words, int depth = 1)
{
    return {.depth = depth, .mark = mark, .runs = {{words}}};
}

std::string times(int count, const std::string& part)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += part;
    return text;
}

BOOST_AUTO_TEST_SUITE(formatted_text)

BOOST_AUTO_TEST_CASE(headings_have_two_levels)
{
    check("# Work\nwords\n## Part\n### as typed", {{.kind = heading, .runs = {{"Work"}}},
                                                   plain("words"),
                                                   {.kind = subheading, .runs = {{"Part"}}},
                                                   plain("### as typed")});
}

BOOST_AUTO_TEST_CASE(bold_and_italic_words_are_runs_of_their_own)
{
    check("He said **not *now***, _later_.",
          {{.runs = {
                {"He said "}, {"not ", true}, {"now", true, true}, {", "}, {"later", false, true}, {"."}}}});
}

BOOST_AUTO_TEST_CASE(a_line_that_was_ended_ends)
{
    check("one\ntwo  \nthree\n\nfour", {plain("one\ntwo\nthree"), plain("four")});
}

BOOST_AUTO_TEST_CASE(a_list_keeps_its_marks_and_what_lies_inside_it)
{
    check("- one\n- two\n  - inside\n\nafter",
          {item("\u2022", "one"), item("\u2022", "two"), item("\u2022", "inside", 2), plain("after")});
}

BOOST_AUTO_TEST_CASE(a_number_stays_the_one_that_was_typed)
{
    check("14. November: came\n16. November: did not\n\n3) third",
          {item("14.", "November: came"), item("16.", "November: did not"), item("3)", "third")});
}

BOOST_AUTO_TEST_CASE(a_quote_is_said_to_be_one)
{
    check("> nobody\n> likes me\n\nHer words.",
          {{.quoted = true, .runs = {{"nobody\nlikes me"}}}, plain("Her words.")});
}

BOOST_AUTO_TEST_CASE(a_link_is_its_words_and_its_address)
{
    check("see [our page](https://example.org/a_b?x=1&y=2) now",
          {plain("see our page (https://example.org/a_b?x=1&y=2) now")});
}

const std::vector<std::string> as_typed{
    "<b>bold</b> & &amp; <!-- no -->",
    "<script>alert(1)</script>",
    "![a picture](https://example.org/x.png)",
    "`code` and ``more``",
    "~~~\nfence\n~~~",
    "```\nfence\n```",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Mood\n---",
    "Mood\n===",
    "Mood\n-",
    "***",
    "[Note]: sleeps",
    "[1] and [2](",
    "<https://example.org>",
    "C:\\notes\\n",
    "5 * 3 * 2 and snake_case_name",
    "#hashtag",
    "-no list",
    "3.5 hours",
};

BOOST_DATA_TEST_CASE(what_is_none_of_our_marks_stands_as_it_was_typed, data::make(as_typed), text)
{
    BOOST_TEST(plain_words(formatted(text)) == text + '\n');
    for (const auto& block : formatted(text))
        for (const auto& run : block.runs)
            BOOST_TEST((!run.bold && !run.italic && block.kind == paragraph));
}

BOOST_AUTO_TEST_CASE(lines_far_to_the_right_stay_there)
{
    check("before\n\n    to the right `x` <b>\n      further\n\nafter",
          {plain("before"), plain("    to the right `x` <b>\n      further"), plain("after")});
}

BOOST_AUTO_TEST_CASE(a_backslash_keeps_a_mark)
{
    check(R"(\*not italic\* and \# no heading)", {plain("*not italic* and # no heading")});
    check(R"(\# no heading)", {plain("# no heading")});
}

BOOST_AUTO_TEST_CASE(plain_words_can_be_read)
{
    BOOST_TEST(plain_words(formatted(
                   "# Work\nOne **two**\n\n1. first\n2. second\n   goes on\n   - inside\n\n> said")) ==
               "Work\n\nOne two\n\n1. first\n2. second\n   goes on\n  \u2022 inside\n\n> said\n");
}

BOOST_AUTO_TEST_CASE(on_paper_each_line_is_a_paragraph_but_in_lists)
{
    const auto blocks = by_paragraphs(formatted("one **two\nthree** four\n\n- five\n  six"));
    const std::vector<FormattedBlock> wanted{{.runs = {{"one "}, {"two", true}}},
                                             {.runs = {{"three", true}, {" four"}}},
                                             item("\u2022", "five\nsix")};
    BOOST_CHECK_EQUAL_COLLECTIONS(blocks.begin(), blocks.end(), wanted.begin(), wanted.end());
}

BOOST_AUTO_TEST_CASE(control_characters_and_broken_utf8_are_replaced)
{
    const std::string typed{"a\0b\x1b[31m\x80z", 10};
    check(typed, {plain("a\uFFFDb\uFFFD[31m\uFFFDz")});
    check("    " + typed, {plain("    a\uFFFDb\uFFFD[31m\uFFFDz")});
    check("one\r\ntwo", {plain("one\ntwo")});
}

BOOST_AUTO_TEST_CASE(a_turn_of_direction_does_not_leave_its_block)
{
    const auto blocks = formatted("left \u202Eright\n\nafter");
    BOOST_TEST(blocks.size() == 2U);
    BOOST_TEST(words_of(blocks.back().runs) == "after");
}

// Each about 100,000 characters long, of the kinds that parsers of Markdown have stumbled over.
const std::vector<std::string> hostile{
    times(100'000, ">"),
    times(50'000, "> ") + "a",
    times(400, times(125, "> ") + "a\n"),
    times(50'000, "- ") + "a",
    times(30'000, "1. ") + "a",
    times(100'000, "*"),
    times(100'000, "_") + "a",
    times(50'000, "*a "),
    times(33'000, "**a") + times(1, "*"),
    times(25'000, "*a_b"),
    times(100'000, "["),
    times(50'000, "[a"),
    times(25'000, "[a]("),
    times(20'000, "![a]("),
    times(16'000, "[a](b)"),
    times(100'000, "`"),
    times(33'000, "\\`a"),
    times(100'000, "#"),
    times(100'000, "\n"),
    times(50'000, "a\n"),
    times(25'000, "- a\n"),
    times(25'000, "a\n\n"),
    times(100'000, "<"),
    times(50'000, "&#"),
    times(33'000, std::string{'\xe2', '\x80', '\xae'}),  // written from the right
    times(100'000, std::string(1, '\0')),
    times(100'000, "\x80"),
};

BOOST_DATA_TEST_CASE(no_text_is_nested_deeper_or_grows_longer_than_it_may, data::make(hostile), text)
{
    const auto blocks = formatted(text);
    std::size_t length = 0;
    for (const auto& block : blocks) {
        BOOST_REQUIRE(block.depth <= deepest_marks);
        length += words_of(block.runs).size() + block.mark.size();
    }
    BOOST_TEST(length <= 3 * text.size());
    BOOST_TEST(by_paragraphs(blocks).size() <= text.size());
}

BOOST_AUTO_TEST_CASE(lists_inside_lists_line_after_line_are_told_to_a_depth)
{
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
    const auto blocks = formatted(text);
    BOOST_TEST(blocks.size() == 300U);
    BOOST_TEST(std::ranges::max(blocks, {}, &FormattedBlock::depth).depth == deepest_marks);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
