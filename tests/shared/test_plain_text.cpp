// Text from outside: UTF-8 without NUL, and of bounded size.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/plain_text.hpp"

using namespace attune;
using namespace std::string_literals;
namespace data = boost::unit_test::data;

namespace {

// The Unicode Standard, table 3-7, one step inside and outside of each row.
const std::vector<std::string> good{"\x7F",
                                    "\xC2\x80",
                                    "\xDF\xBF",
                                    "\xE0\xA0\x80",
                                    "\xED\x9F\xBF",
                                    "\xEE\x80\x80",
                                    "\xF0\x90\x80\x80",
                                    "\xF4\x8F\xBF\xBF",
                                    ""};
const std::vector<std::string> bad{"\x80",
                                   "\xC1\xBF",
                                   "\xC2",
                                   "\xE0\x9F\xBF",
                                   "\xED\xA0\x80",
                                   "\xE2\x82",
                                   "\xF0\x8F\xBF\xBF",
                                   "\xF4\x90\x80\x80",
                                   "\xF5\x80\x80\x80",
                                   "\xFF"};

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_texts)

BOOST_DATA_TEST_CASE(well_formed_text_is_utf8, data::make(good), text)
{
    BOOST_TEST(!first_not_utf8("a" + text + "b").has_value());
}

BOOST_DATA_TEST_CASE(malformed_text_is_not_and_the_place_is_known, data::make(bad), text)
{
    BOOST_TEST(first_not_utf8("a" + text + "b").value() == 1);
    BOOST_TEST(first_not_utf8("a" + text).value() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused_with_its_line)
{
    BOOST_TEST(plain_text("a\nb\xFF", 100).error().sentence.starts_with("Line 2 is not UTF-8."));
    BOOST_TEST(plain_text("a\nb\nc\0"s, 100).error().sentence.starts_with("Line 3 holds the character NUL"));
    BOOST_TEST(plain_text("\xFF\xFE"
                          "a\0"s,
                          100)
                   .error()
                   .sentence.starts_with("The text is in UTF-16."));
}

BOOST_AUTO_TEST_CASE(too_much_is_refused_with_both_sizes)
{
    const auto refused =
        plain_text(std::string(std::size_t{10} * 1024 * 1024, 'x'), std::size_t{1024} * 1024);

    BOOST_TEST((refused.error().code == RefusalCode::too_large));
    BOOST_TEST(refused.error().sentence ==
               "The text has 10.0 MB; there is room for 1.0 MB. Nothing was read.");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_dropped)
{
    BOOST_TEST(plain_text("\xEF\xBB\xBF"
                          "a",
                          100)
                   .value() == "a");
}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    BOOST_TEST(characters("na\xC3\xAFve") == 5);
}

BOOST_AUTO_TEST_CASE(space_at_both_ends_goes_no_break_spaces_too)
{
    BOOST_TEST(trimmed("\xC2\xA0 \ta b\r\n\xC2\xA0") == "a b");
    BOOST_TEST(trimmed(" \n ").empty());
}

BOOST_AUTO_TEST_SUITE_END()
