// Whether two records may be about one person.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/duplicate.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

const Identity wren{"wren larkwhistle", "", parse_day("1992-03-12"), "01632960001", "wren@example.org"};

std::size_t signs_with(const Identity& other)
{
    return duplicate_signs(wren, other).size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(duplicate)

BOOST_DATA_TEST_CASE(a_name_that_was_written_otherwise_is_similar,
                     data::make({"wren larkwistle", "larkwhistle, wren", "wren m. larkwhistle",
                                 "wren larkwhissle"}),
                     other)
{
    BOOST_TEST(similar_names("wren larkwhistle", other));
}

BOOST_DATA_TEST_CASE(another_name_is_not,
                     data::make({"robin larkwhistle", "wren", "", "wren oatfield", "ren"}), other)
{
    BOOST_TEST(!similar_names("wren larkwhistle", other));
}

BOOST_AUTO_TEST_CASE(a_similar_name_counts_with_the_same_birth_date_alone)
{
    Identity other{"wren larkwistle", "", parse_day("1992-03-12"), "", ""};
    BOOST_TEST_REQUIRE(signs_with(other) == 1U);
    BOOST_TEST((duplicate_signs(wren, other).front() == DuplicateSign::birth_date_and_similar_name));
    other.born_on = parse_day("1992-03-13");
    BOOST_TEST(signs_with(other) == 0U);
    other.born_on.reset();
    BOOST_TEST(signs_with(other) == 0U);
}

BOOST_AUTO_TEST_CASE(the_same_name_counts_where_a_birth_date_is_unknown)
{
    Identity other{"wren larkwhistle", "", {}, "", ""};
    BOOST_TEST(signs_with(other) == 1U);
    other.born_on = parse_day("1960-01-01");
    BOOST_TEST(signs_with(other) == 0U);
}

BOOST_AUTO_TEST_CASE(a_preferred_name_is_a_name_too)
{
    const Identity other{"ann wren larkwhistle-moss", "wren larkwhistle", parse_day("1992-03-12"), "", ""};
    BOOST_TEST(signs_with(other) == 1U);
}

BOOST_AUTO_TEST_CASE(a_whole_phone_number_and_an_e_mail_address_count_by_themselves)
{
    BOOST_TEST(signs_with({"robin", "", {}, "01632960001", ""}) == 1U);
    BOOST_TEST(signs_with({"robin", "", {}, "", "wren@example.org"}) == 1U);
    BOOST_TEST(signs_with({"robin", "", {}, "", ""}) == 0U);
    const Identity short_number{"a", "", {}, "112", ""};
    BOOST_TEST(duplicate_signs(short_number, {"b", "", {}, "112", ""}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
