// A table that another program has written: encoding and separator are recognised, and nothing in it is
// unbounded.
#include <boost/test/unit_test.hpp>

#include "shared/import/foreign_table.hpp"

using namespace attune;

namespace {

ForeignTable read(const std::string& bytes)
{
    auto table = read_foreign_table(bytes, "old.csv");
    BOOST_TEST_REQUIRE(table.has_value(), (table ? "" : table.error().sentence));
    return *std::move(table);
}

std::string refused(const std::string& bytes)
{
    const auto table = read_foreign_table(bytes, "old.csv");
    BOOST_REQUIRE(!table);
    return table.error().sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign_table)

BOOST_AUTO_TEST_CASE(the_separator_is_recognised)
{
    BOOST_TEST(separator_of("Name,Phone\n") == ',');
    BOOST_TEST(separator_of("Name;Telefon;Ort, Land\n") == ';');
    BOOST_TEST(separator_of("Name\tPhone\n") == '\t');
    BOOST_TEST(separator_of("\"Last, first; called\"\tPhone\n") == '\t');
    BOOST_TEST(separator_of("Name\nWren\n") == ',');
    BOOST_TEST(separator_of("") == ',');
}

BOOST_AUTO_TEST_CASE(utf8_is_read_with_its_mark_and_without)
{
    for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
        const auto table = read(mark + "Name;Ort\r\nJörg;Köln\r\n");
        BOOST_TEST(table.headings[0] == "Name");
        BOOST_TEST(table.rows[0].cells[1] == "Köln");
        BOOST_TEST((table.encoding == TextEncoding::utf8));
    }
}

BOOST_AUTO_TEST_CASE(windows_1252_is_recognised_and_said)
{
    const auto table = read("Name;Satz\nJ\xF6rg;\x84Gut\x93 \x80\n");

    BOOST_TEST(table.rows[0].cells[0] == "Jörg");
    BOOST_TEST(table.rows[0].cells[1] == "„Gut“ €");
    BOOST_TEST(words_of_reading(table) == "Read as Windows-1252, divided by semicolons.");
}

BOOST_AUTO_TEST_CASE(what_is_no_such_text_is_refused_in_a_sentence)
{
    BOOST_TEST(refused("Name;Ort\nJ\x81rg;K\xF6ln\n").find("neither in UTF-8 nor in Windows-1252") !=
               std::string::npos);
    BOOST_TEST(refused(std::string{"\xFF\xFEN\0a\0", 6}).find("UTF-16") != std::string::npos);
    BOOST_TEST(refused(std::string{"N\0a\0m\0e\0", 8}).find("UTF-16") != std::string::npos);
    BOOST_TEST(refused(std::string{"Name\nWren Lark\0whistle\n", 23}) ==
               "old.csv, line 2: Column 10 holds a NUL byte. Save the file as CSV in UTF-8.");
    BOOST_TEST(refused("Name\n\"Wren\n").find("never closed") != std::string::npos);
    BOOST_TEST(refused("") == "old.csv: It is empty. Its first row names the columns.");
    BOOST_TEST(refused("\n\n;;\n").find("It is empty") != std::string::npos);
    BOOST_TEST(refused("Name,Phone\n").find("nobody below it") != std::string::npos);
    BOOST_TEST(refused(std::string(200, ',') + "x\nWren\n").find("there is room for 200") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_of_nothing_are_no_clients_and_lines_are_those_of_the_file)
{
    const auto table = read("Name;Note\n;;\n\n\"Wren\";\"two\nlines\"\n ; \nKit;\n");

    BOOST_TEST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[0].line == 4U);
    BOOST_TEST(table.rows[1].line == 7U);
}

BOOST_AUTO_TEST_CASE(a_million_empty_lines_are_taken_in_stride)
{
    std::string text = "Name,Phone\nWren,1\n";
    text.append(1'000'000, '\n');
    text += "Kit,2\n";

    const auto table = read(text);

    BOOST_TEST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[1].line == 1'000'003U);
}

BOOST_AUTO_TEST_CASE(a_column_without_a_heading_has_its_number)
{
    const auto table = read("Name,, \nWren,a,b\n");
    BOOST_TEST(table.headings[1] == "Column 2");
    BOOST_TEST(table.headings[2] == "Column 3");
}

BOOST_AUTO_TEST_SUITE_END()
