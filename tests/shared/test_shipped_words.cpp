// No telephone number ships in words that somebody could take for help: the numbers are the practice's own to
// enter.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "shared/file_text.hpp"

using namespace attune;

namespace {

// What looks like one and is none: addresses and names of articles, days, thousands in German, pages from and
// to, and where a fact was read.
const std::regex no_number{
    R"re(https?://\S+|\b10\.\d{4,}/[^\s"]+|\b\d{4}-\d\d-\d\d\b|\b\d\d[/.]\d\d[/.]\d{4}\b)re"
    R"re(|\b\d{1,3}(\.\d{3})+\b|"(reference|citation|source)": "[^"]*"|, \d{1,4}-\d{1,4}\b|\bs\d{5}-\d{3}-\d{5}-\w)re"};
// Of six digits and more, or a line for emergencies and crises that is shorter.
const std::regex a_number{
    R"re((^|\W)\d([ \-/().]{0,2}\d){5,}|(^|[^\w.,/:-])(999|112|911|110|111|988|85258)([^\w.,/:-]|$))re"};
// What the demonstration's invented people have: kept for fiction by the regulator, so that it reaches
// nobody.
constexpr std::string_view for_fiction = "\"01632 96";

bool has_a_number(const std::string& line)
{
    if (std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; }) < 3)
        return false;
    return std::regex_search(std::regex_replace(line, no_number, ""), a_number);
}

std::vector<std::filesystem::path> shipped()
{
    const std::filesystem::path source{ATTUNE_SOURCE_DIR};
    std::vector<std::filesystem::path> files;
    for (const auto* folder : {"shared/languages", "shared/courses", "shared/exercises", "shared/instruments",
                               "shared/note_templates", "shared/pages", "shared/reading", "server/demo"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator{source / folder})
            for (const auto* kind : {".po", ".json", ".mustache", ".cpp"})
                if (entry.path().extension() == kind)
                    files.push_back(entry.path());
    return files;
}

// Of a source the quoted words alone.
std::string words_in(const std::filesystem::path& file, const std::string& line)
{
    if (file.extension() != ".cpp")
        return line;
    const auto first = line.find('"');
    return first == std::string::npos ? std::string{} : line.substr(first, line.rfind('"') - first + 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shipped_words)

BOOST_AUTO_TEST_CASE(a_telephone_number_is_told_from_days_pages_and_addresses)
{
    for (const auto* number : {"Call 020 7946 0018.", "Ring 116 123", "Text SHOUT to 85258",
                               "+49 800 1110111", "In an emergency: 999", "112", "(01632) 960-123"})
        BOOST_TEST(has_a_number(number), number);
    for (const auto* other :
         {"2026-03-31", "12/03/1992", "PMC10258933", "326, 168-192",
          "https://doi.org/10.1348/147608310X526511", "more than 200.000 episodes", "from 0 to 100, of 27"})
        BOOST_TEST(!has_a_number(other), other);
}

BOOST_AUTO_TEST_CASE(no_telephone_number_ships_in_any_words)
{
    const auto files = shipped();
    BOOST_TEST_REQUIRE(files.size() > 50U);
    for (const auto& file : files) {
        std::istringstream lines{file_text(file).value()};
        for (std::string line; std::getline(lines, line);)
            if (const auto words = words_in(file, line); words.find(for_fiction) == std::string::npos)
                BOOST_TEST(!has_a_number(words), file.filename() << ": " << words);
    }
}

BOOST_AUTO_TEST_SUITE_END()
