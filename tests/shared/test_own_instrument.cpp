// A practice's own measures: the examples of the documents are sound, and each slip of the pen is named.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "shared/measures/confirmations.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/measures/scoring.hpp"
#include "shared/wording/wording.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

const auto weather_text = read_file(source_dir() / "docs/examples/own_inner_weather.json");
const auto letter_text = read_file(source_dir() / "docs/examples/own_letter_total.json");

std::string with(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void expect_fault(const std::string& text, const std::string& path, const std::string& sentence)
{
    const auto refused = parse_own_instrument(text);
    BOOST_TEST_REQUIRE(refused.has_error());
    for (const auto& fault : refused.error().fields)
        if (fault.path == path && fault.sentence == sentence)
            return;
    BOOST_TEST(refused.error().fields.front().path == path);
    BOOST_TEST(refused.error().fields.front().sentence == sentence);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_instrument)

BOOST_AUTO_TEST_CASE(the_example_is_read_scored_and_worded)
{
    const auto weather = parse_own_instrument(weather_text);

    BOOST_TEST_REQUIRE(weather.has_value());
    const auto scores = score(*weather, sheet("440"));
    BOOST_TEST((scores->front() == Score{"storm", 12.0, "rough", 3, 0, false, 12.0}));
    BOOST_TEST(order_is_checked(*weather));
    BOOST_TEST(check_wording(*weather, own_wording(*weather)).has_value());
    BOOST_TEST(own_wording(*weather).instructions == "Think of the last week. How was the weather inside?");
    BOOST_TEST(!is_total_only(*weather));
}

BOOST_AUTO_TEST_CASE(the_documents_show_the_example_as_it_is)
{
    BOOST_TEST(read_file(source_dir() / "docs/own-measures.md").find(weather_text) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_example_of_totals_alone_has_no_items_and_no_answers)
{
    const auto letter = parse_own_instrument(letter_text);

    BOOST_TEST_REQUIRE(letter.has_value());
    BOOST_TEST(is_total_only(*letter));
    BOOST_TEST(facts_of(*letter).front().words == "Total: a total from 0 to 60, entered as it was told.");
    BOOST_TEST(score(*letter, {}).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read_again_as_it_was)
{
    const auto letter = parse_own_instrument(letter_text).value();
    const auto text = json::to_text(letter);

    BOOST_TEST(json::to_text(parse_own_instrument(text).value()) == text);
}

BOOST_AUTO_TEST_CASE(a_slip_of_the_pen_is_named_where_it_is)
{
    expect_fault(with(weather_text, "\"bands\"", "\"band\""), "band",
                 "is not known here. Check how it is spelled.");
    expect_fault(with(weather_text, "\"reverse\": [3]", "\"revers\": [3]"), "scores[0].revers",
                 "is not known here. Check how it is spelled.");
    expect_fault(with(weather_text, "own_inner_weather", "inner_weather"), "code",
                 "must begin with own_ and go on, as own_inner_weather does.");
    expect_fault(with(weather_text, "\"max\": 12", "\"max\": 13"), "scores[0].max",
                 "does not follow from the items.");
    expect_fault(with(weather_text, "\"max\": 4", "\"max\": 20"), "response.max", "must be 10 or less.");
    expect_fault(with(weather_text, "\"en-GB\"", "\"english\""), "own_wording.language",
                 "must be a language's tag: en-GB, de, pt-BR.");
    expect_fault(with(weather_text, "\"ready\": true", "\"ready\": false"), "scores",
                 "needs at least one that is ready.");
    expect_fault(with(weather_text, "Fog lay", std::string(300, 'x')), "items[1].label",
                 "has 316 characters; there is room for 300.");
}

BOOST_AUTO_TEST_CASE(a_total_alone_is_a_plain_sum_within_limits)
{
    expect_fault(with(letter_text, "\"max\": 60", "\"max\": 0"), "scores[0].max",
                 "must be greater than min.");
    expect_fault(with(letter_text, "\"multiplier\": 1", "\"multiplier\": 2"), "scores[0]",
                 "has no items, so it must be a plain sum: its total is entered as it stands.");
    expect_fault(with(letter_text, "\"method\"", R"("items": [1], "method")"), "scores[0].items[0]",
                 "is not an item of this instrument.");
    expect_fault(with(letter_text, "\"numbering\"",
                      R"("own_wording": {"language": "de", "instructions": ""}, "numbering")"),
                 "own_wording", "is for a measure with items.");
    expect_fault(with(letter_text, "\"from\": 20", "\"from\": 21"), "bands[1].from",
                 "leaves a gap below it.");
}

BOOST_AUTO_TEST_CASE(a_file_beyond_its_bounds_is_refused_before_it_is_read)
{
    const auto refused = parse_own_instrument(std::string(largest_own_instrument + 1, ' '));

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().code == RefusalCode::too_large));
}

BOOST_AUTO_TEST_SUITE_END()
