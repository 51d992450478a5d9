// The CSV reader and writer: what spreadsheets make is read, what would be misread is refused with its line.
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "server/csv/columns.hpp"
#include "shared/csv/cells.hpp"

using namespace attune;
using namespace attune::server;

namespace {

// Rows as "line:cell|cell", one a line; a refusal's sentence ends them.
std::string read_all(const std::string& text, CsvLimits limits = {})
{
    std::istringstream in{text};
    CsvReader reader{in, "a.csv", limits};
    std::string read;
    while (true) {
        const auto row = reader.next();
        if (!row)
            return read + row.error().sentence;
        if (!*row)
            return read;
        read += std::to_string((*row)->line) + ':';
        for (std::size_t i = 0; i < (*row)->cells.size(); ++i)
            read += (i == 0 ? "" : "|") + (*row)->cells[i];
        read += '\n';
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_csv)

BOOST_AUTO_TEST_CASE(a_byte_order_mark_crlf_and_a_missing_last_newline_are_taken_in_stride)
{
    BOOST_TEST(read_all("\xEF\xBB\xBFi1,i2\r\n1,\r\n,2") == "1:i1|i2\n2:1|\n3:|2\n");
}

BOOST_AUTO_TEST_CASE(quoted_fields_hold_commas_quotes_and_lines_and_rows_keep_their_first_line)
{
    BOOST_TEST(read_all("a,\"b,\"\"c\"\"\nd\"\n\ne, f \n") == "1:a|b,\"c\"\nd\n4:e| f \n");
}

BOOST_AUTO_TEST_CASE(a_nul_byte_and_invalid_utf8_are_refused_by_line)
{
    BOOST_TEST(read_all(std::string{"a\nb\0c\n", 6}) ==
               "1:a\na.csv, line 2: Column 2 holds a NUL byte. Save the file as CSV in UTF-8.");
    BOOST_TEST(read_all("a\n\xFF\n") ==
               "1:a\na.csv, line 2: This is not valid UTF-8. Save the file as CSV in UTF-8.");
}

BOOST_AUTO_TEST_CASE(a_quote_in_the_wrong_place_is_refused_with_line_and_column)
{
    BOOST_TEST(read_all("a\nb\"c\n").starts_with("1:a\na.csv, line 2: Column 2: a quote stands"));
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_is_refused_where_it_began)
{
    BOOST_TEST(read_all("a\n\"b\nc\n") == "1:a\na.csv, line 2: A quote of this row is never closed.");
}

BOOST_AUTO_TEST_CASE(nothing_is_read_beyond_the_limits)
{
    const CsvLimits small{.row_bytes = 2048, .field_bytes = 1024, .rows = 2};

    BOOST_TEST(
        read_all(std::string(5000, 'x'), small) ==
        "a.csv, line 1: This row is longer than 2 KB. Is a quote never closed, or is this not a CSV file?");
    BOOST_TEST(read_all(std::string(1500, 'x') + "\n", small) ==
               "a.csv, line 1: A field of this row is longer than 1 KB.");
    BOOST_TEST(read_all("a\nb\nc\n", small).ends_with("There are more than 2 rows. Split the file."));
}

BOOST_AUTO_TEST_CASE(ten_megabytes_of_garbage_are_one_clear_sentence)
{
    BOOST_TEST(read_all(std::string(std::size_t{10} * 1024 * 1024, 'x'))
                   .starts_with("a.csv, line 1: This row is longer than 256 KB."));
    BOOST_TEST(read_all('"' + std::string(std::size_t{10} * 1024 * 1024, '\n')).find("longer than 256 KB") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(columns_that_are_unknown_missing_or_there_twice_are_named)
{
    const auto refused = [](const std::string& text) {
        std::istringstream in{text};
        CsvReader reader{in, "a.csv"};
        const auto columns = read_columns(reader, {"pre", "post"}, {"id"});
        return columns ? std::string{} : columns.error().sentence;
    };

    BOOST_TEST(refused("post,id,pre\n") == "");
    BOOST_TEST(refused("pre\n") == "a.csv, line 1: The column \"post\" is missing.");
    BOOST_TEST(refused("pre,post,pre\n") == "a.csv, line 1: The column \"pre\" is there twice.");
    BOOST_TEST(refused("pre,post,age\n").starts_with("a.csv, line 1: There is no column \"age\""));
    BOOST_TEST(refused("") == "a.csv is empty. Its first row names the columns.");
}

BOOST_AUTO_TEST_CASE(text_is_never_taken_for_a_formula_and_numbers_stay_plain)
{
    BOOST_TEST(text_cell("=1+1") == "'=1+1");
    BOOST_TEST(text_cell("@a,\"b\"") == "\"'@a,\"\"b\"\"\"");
    BOOST_TEST(text_cell("plain") == "plain");
    BOOST_TEST(number_cell(-6.5) == "-6.5");
    BOOST_TEST(number_cell(std::nullopt) == "");
}

BOOST_AUTO_TEST_SUITE_END()
