// CSV by RFC 4180, with the line that each row begins on.
#include <boost/test/unit_test.hpp>

#include "shared/csv/csv.hpp"

using namespace attune;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(quoted_cells_hold_commas_quotes_and_line_ends)
{
    const auto rows = parse_csv("a,\"b, \"\"c\"\"\nd\",\r\n\r\ne,,f\n").value();

    BOOST_TEST_REQUIRE(rows.size() == 2);
    BOOST_TEST(rows[0].cells == (std::vector<std::string>{"a", "b, \"c\"\nd", ""}),
               boost::test_tools::per_element());
    BOOST_TEST(rows[1].cells == (std::vector<std::string>{"e", "", "f"}), boost::test_tools::per_element());
    BOOST_TEST(rows[0].line == 1);
    BOOST_TEST(rows[1].line == 4);
}

BOOST_AUTO_TEST_CASE(a_last_row_needs_no_line_end)
{
    BOOST_TEST(parse_csv("a,b").value().front().cells.size() == 2);
    BOOST_TEST(parse_csv("").value().empty());
}

BOOST_AUTO_TEST_CASE(a_quote_out_of_place_names_its_row)
{
    BOOST_TEST(
        parse_csv("a\nb\"c\n").error().sentence.starts_with("The row that begins on line 2 has a quotation"));
    BOOST_TEST(
        parse_csv("a\n\n\"b\nc\n").error().sentence.starts_with("The row that begins on line 3 opens"));
}

BOOST_AUTO_TEST_SUITE_END()
