// JSON from outside: what is refused before it is read, and how a struct is read, with the path of every
// fault.
#include <cmath>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Leaf {
    std::string name;
    Colour colour = Colour::red;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, colour))

struct Tree {
    int height = 0;
    std::optional<int> rings;
    double girth = 0;
    bool evergreen = false;
    attune::Day planted;
    std::optional<attune::Instant> felled;
    std::vector<Leaf> leaves;
    std::vector<std::optional<int>> answers;
    std::optional<Leaf> crown;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (height, rings, girth, evergreen, planted, felled, leaves, answers, crown))

}  // namespace

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

constexpr auto small = R"({"height": 3, "girth": 0.5, "planted": "2026-11-24"})";

struct Wrong {
    const char* text;
    const char* path;
    const char* sentence;
};

std::ostream& operator<<(std::ostream& out, const Wrong& wrong)
{
    return out << wrong.text;
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_DATA_TEST_CASE(refuses_what_is_not_json,
                     data::make({"", " ", "{", "{\"a\":}", "[1,]", "{'a':1}", "nul", "1 2", "{\"a\":1}x",
                                 "\"open", "\"\\u12\"", "\"tab\there\"", "01", "+1", "NaN", "// 1",
                                 "\xef\xbb\xbf{}"}),
                     text)
{
    const auto value = json::parse(text);

    BOOST_TEST_REQUIRE(value.has_error());
    BOOST_TEST((value.error().code == RefusalCode::malformed));
    BOOST_TEST(value.error().sentence.starts_with("The text is not valid JSON: "));
}

BOOST_DATA_TEST_CASE(refuses_invalid_utf8,
                     data::make({"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"",
                                 "\"\xe2\x82\"", "{\"\x80\": 1}"}),
                     text)
{
    BOOST_TEST(json::parse(text).has_error());
}

BOOST_DATA_TEST_CASE(refuses_nul_wherever_it_hides,
                     data::make({R"("a\u0000b")", R"(["x", ["\u0000"]])", R"({"a": {"b": "\u0000"}})",
                                 R"({"k\u0000": 1})"}),
                     text)
{
    const auto value = json::parse(text);

    BOOST_TEST_REQUIRE(value.has_error());
    BOOST_TEST(value.error().sentence == "A text contains the character NUL, which cannot be stored.");
}

BOOST_AUTO_TEST_CASE(refuses_nesting_deeper_than_32)
{
    BOOST_TEST(json::parse(nested(32)).has_value());
    BOOST_TEST(json::parse(nested(33)).has_error());
    BOOST_TEST(json::parse(nested(100000)).has_error());
}

BOOST_AUTO_TEST_CASE(of_duplicate_keys_the_last_one_counts)
{
    const auto tree =
        json::from_text<Tree>(R"({"height": 1, "girth": 0, "planted": "2026-11-24", "height": 2})");

    BOOST_TEST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->height == 2);
}

BOOST_AUTO_TEST_CASE(what_is_optional_may_be_absent_or_null)
{
    const auto absent = json::from_text<Tree>(small);
    const auto null = json::from_text<Tree>(
        R"({"height": 3, "girth": 0.5, "planted": "2026-11-24", "rings": null, "felled": null, "crown": null})");

    for (const auto& tree : {absent, null}) {
        BOOST_TEST_REQUIRE(tree.has_value());
        BOOST_TEST(!tree->rings.has_value());
        BOOST_TEST(!tree->felled.has_value());
        BOOST_TEST(!tree->crown.has_value());
        BOOST_TEST(tree->leaves.empty());
        BOOST_TEST(!tree->evergreen);
    }
}

BOOST_AUTO_TEST_CASE(unknown_fields_are_ignored)
{
    const auto tree = json::from_text<Tree>(
        R"({"height": 3, "girth": 0.5, "planted": "2026-11-24", "owls": [1, {"hoot": null}]})");

    BOOST_TEST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->height == 3);
}

BOOST_AUTO_TEST_CASE(a_null_in_a_list_keeps_its_place)
{
    const auto tree = json::from_text<Tree>(
        R"({"height": 3, "girth": 0.5, "planted": "2026-11-24", "answers": [0, null, 2]})");

    BOOST_TEST_REQUIRE(tree.has_value());
    BOOST_TEST((tree->answers == std::vector<std::optional<int>>{0, std::nullopt, 2}));
    BOOST_TEST(json::to_text(tree->answers) == "[0,null,2]");
}

const Wrong wrongs[]{
    {R"([])", "", "must be an object, not a list."},
    {R"({"girth": 0, "planted": "2026-11-24"})", "height", "is missing."},
    {R"({"height": null, "girth": 0, "planted": "2026-11-24"})", "height",
     "must be a whole number, not null."},
    {R"({"height": 1.5, "girth": 0, "planted": "2026-11-24"})", "height",
     "must be a whole number, not a decimal number."},
    {R"({"height": "3", "girth": 0, "planted": "2026-11-24"})", "height",
     "must be a whole number, not other text."},
    {R"({"height": 2147483648, "girth": 0, "planted": "2026-11-24"})", "height",
     "is too large or too small."},
    {R"({"height": 99999999999999999999, "girth": 0, "planted": "2026-11-24"})", "height",
     "must be a whole number, not a decimal number."},
    {R"({"height": 1e400, "girth": 0, "planted": "2026-11-24"})", "height",
     "must be a whole number, not a decimal number."},
    {R"({"height": 3, "girth": 1e400, "planted": "2026-11-24"})", "girth", "is too large."},
    {R"({"height": 3, "girth": true, "planted": "2026-11-24"})", "girth",
     "must be a number, not true or false."},
    {R"({"height": 3, "girth": 0, "planted": "24 Nov"})", "planted",
     "must be a date like 2026-11-24, not other text."},
    {R"({"height": 3, "girth": 0, "planted": 20261124})", "planted",
     "must be a date like 2026-11-24, not a number."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "felled": "now"})", "felled",
     "must be a time like 2026-11-24T14:00:00Z, not other text."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "evergreen": 1})", "evergreen",
     "must be true or false, not a number."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "leaves": {}})", "leaves",
     "must be a list, not an object."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "leaves": [{"name": "a", "colour": "red"}, {"name": "b", "colour": "blue"}]})",
     "leaves[1].colour", "must be one of red, green, not other text."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "leaves": [{"colour": "red"}]})", "leaves[0].name",
     "is missing."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "answers": [1, "2"]})", "answers[1]",
     "must be a whole number, not other text."},
    {R"({"height": 3, "girth": 0, "planted": "2026-11-24", "crown": {"name": 7, "colour": "red"}})",
     "crown.name", "must be text, not a number."},
};

BOOST_DATA_TEST_CASE(names_the_path_of_what_is_wrong, data::make(wrongs), wrong)
{
    const auto tree = json::from_text<Tree>(wrong.text);

    BOOST_TEST_REQUIRE(tree.has_error());
    BOOST_TEST((tree.error().code == RefusalCode::malformed));
    BOOST_TEST_REQUIRE(tree.error().fields.size() == 1U);
    BOOST_TEST(tree.error().fields[0].path == wrong.path);
    BOOST_TEST(tree.error().fields[0].sentence == wrong.sentence);
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_is_told_at_once)
{
    const auto tree = json::from_text<Tree>(R"({"height": "x", "leaves": [{}, 7]})");

    const std::vector<FieldError> expected{{"height", "must be a whole number, not other text."},
                                           {"girth", "is missing."},
                                           {"planted", "is missing."},
                                           {"leaves[0].name", "is missing."},
                                           {"leaves[0].colour", "is missing."},
                                           {"leaves[1]", "must be an object, not a number."}};
    BOOST_TEST((tree.error().fields == expected));
    BOOST_TEST(tree.error().sentence == "height must be a whole number, not other text.");
}

BOOST_AUTO_TEST_CASE(a_hundred_faults_say_enough)
{
    std::string list = "[";
    for (int i = 0; i < 5000; ++i)
        list += i == 0 ? "\"x\"" : ",\"x\"";

    BOOST_TEST(json::from_text<std::vector<int>>(list + ']').error().fields.size() == 100U);
}

BOOST_AUTO_TEST_CASE(written_and_read_again_it_is_the_same)
{
    Tree tree;
    tree.height = -12;
    tree.rings = 80;
    tree.girth = 1.25;
    tree.evergreen = true;
    tree.planted = parse_day("1946-03-01").value();
    tree.felled = parse_instant("2026-11-24T14:00:00.5Z");
    tree.leaves = {{"q\"uoted \xc3\xa9", Colour::green}};
    tree.answers = {1, std::nullopt};
    const auto text = json::to_text(tree);

    BOOST_TEST(text ==
               R"({"height":-12,"rings":80,"girth":1.25E0,"evergreen":true,"planted":"1946-03-01",)"
               R"("felled":"2026-11-24T14:00:00.5Z","leaves":[{"name":"q\"uoted é","colour":"green"}],)"
               R"("answers":[1,null]})");
    BOOST_TEST(json::to_text(json::from_text<Tree>(text).value()) == text);
}

BOOST_AUTO_TEST_CASE(whole_figures_are_written_without_an_exponent)
{
    BOOST_TEST(json::to_text(std::vector{9.0, -3.0, 0.0}) == "[9,-3,0]");
}

BOOST_AUTO_TEST_SUITE_END()
