// What may be written into a field of a practice's own, by its kind.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/own_field.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

struct Written {
    const char* typed;
    const char* stored;  // null: no number
};
std::ostream& operator<<(std::ostream& out, const Written& one)
{
    return out << one.typed;
}

constexpr Written numbers[] = {
    {"12", "12"},       {" 12 ", "12"},        {"-3", "-3"},         {"+3", "3"},
    {"1.5", "1.5"},     {"1,5", "1.5"},        {"007", "7"},         {"1.50", "1.5"},
    {"0", "0"},         {"-0", "0"},           {"0,125", "0.125"},   {"1500", "1500"},
    {"1,500", nullptr}, {"1.500,00", nullptr}, {"", nullptr},        {"twelve", nullptr},
    {"1e5", nullptr},   {".5", nullptr},       {"5.", nullptr},      {"1234567890123456", nullptr},
    {"1 500", nullptr}, {"--1", nullptr},      {"1500,5", "1500.5"}, {"1.500", "1.5"},
};

OwnFieldDetails of(OwnFieldKind kind, std::vector<std::string> choices = {})
{
    return {"Insurer", kind, std::move(choices), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_field)

BOOST_DATA_TEST_CASE(numbers_are_stored_with_a_point_and_never_guessed_at, data::make(numbers))
{
    const auto stored = number_as_stored(sample.typed);
    BOOST_TEST(stored.has_value() == (sample.stored != nullptr));
    if (stored && sample.stored)
        BOOST_TEST(*stored == sample.stored);
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_of_every_kind)
{
    for (const auto kind : own_field_kinds)
        BOOST_TEST(own_field_value(of(kind, {"a"}), " \t").value() == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_of_its_kind_is_refused_by_the_fields_name)
{
    for (const auto& [kind, value] :
         {std::pair{OwnFieldKind::number, "1,5"}, std::pair{OwnFieldKind::number, "x"},
          std::pair{OwnFieldKind::day, "30.11.2026"}, std::pair{OwnFieldKind::yes_no, "ja"},
          std::pair{OwnFieldKind::choice, "c"}, std::pair{OwnFieldKind::text, "one\ntwo"}}) {
        const auto refused = own_field_value(of(kind, {"a", "b"}), value);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(refused.error().sentence.starts_with("\"Insurer\" holds "), refused.error().sentence);
    }
}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    std::string umlauts;
    for (int i = 0; i < 200; ++i)
        umlauts += "ü";
    BOOST_TEST(own_field_value(of(OwnFieldKind::text), umlauts).has_value());
    BOOST_TEST(!own_field_value(of(OwnFieldKind::text), umlauts + "x").has_value());
    BOOST_TEST(own_field_value(of(OwnFieldKind::long_text), umlauts + "\n" + umlauts).has_value());
}

BOOST_AUTO_TEST_CASE(a_long_wrong_value_is_cut_between_characters)
{
    std::string umlauts = "x";
    for (int i = 0; i < 50; ++i)
        umlauts += "ü";
    const auto refused = own_field_value(of(OwnFieldKind::number), umlauts);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().sentence.find("ü…\"") != std::string::npos, refused.error().sentence);
}

BOOST_AUTO_TEST_CASE(yes_and_no_as_people_and_programs_write_them)
{
    for (const auto* yes : {"yes", "Ja", "TRUE", "1", " y "})
        BOOST_TEST(yes_or_no(yes).value_or(false), yes);
    for (const auto* no : {"no", "Nein", "false", "0"})
        BOOST_TEST(!yes_or_no(no).value_or(true), no);
    BOOST_TEST(!yes_or_no("maybe").has_value());
    BOOST_TEST(!yes_or_no("").has_value());
}

BOOST_AUTO_TEST_CASE(stored_values_are_read_as_people_write_them)
{
    BOOST_TEST(own_field_words(OwnFieldKind::day, "2026-11-30") == "30 Nov 2026");
    BOOST_TEST(own_field_words(OwnFieldKind::yes_no, "yes") == "yes");
    BOOST_TEST(own_field_words(OwnFieldKind::choice, "North") == "North");
}

BOOST_AUTO_TEST_SUITE_END()
