// Instrument files: what is read, and each fault refused with its path.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/measures/instrument.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

// An invented instrument that uses every part of the format.
constexpr auto sample = R"({
  "code": "weather", "version": 1, "name": "Inner weather", "short_name": "IW",
  "response": {"min": 0, "max": 3, "anchors": [{"value": 0, "label": "never"}, {"value": 3, "label": "always"}],
               "period": "last week", "status": "verified", "source": "us"},
  "items": [{"number": 1, "sheet_number": 1, "label": "Rain"}, {"number": 2, "sheet_number": 2, "label": "Wind"},
            {"number": 3, "sheet_number": 1, "label": "Sun"}, {"number": 4, "sheet_number": 2, "label": "Fog"}],
  "numbering": "begins again",
  "scores": [
    {"code": "storm", "name": "Storm", "short_name": "Storm", "topic": "", "items": [1, 2], "reverse": [],
     "method": "sum", "multiplier": 1, "min": 0, "max": 6, "direction": "higher_worse", "whole": true,
     "status": "verified", "source": "us", "ready": true},
    {"code": "light", "name": "Light", "short_name": "Light", "topic": "", "items": [3, 4], "reverse": [4],
     "method": "mean", "multiplier": 10, "min": 0, "max": 30, "direction": "higher_better", "whole": false,
     "status": "verified", "source": "us", "ready": true},
    {"code": "all", "name": "All", "short_name": "All", "topic": "", "items": [1, 3], "reverse": [],
     "method": "sum", "multiplier": 1, "min": 0, "max": 6, "direction": "higher_worse", "whole": true,
     "composite": true, "status": "inferred", "source": "", "ready": false}],
  "missing_rule": {"blanks_allowed": 1, "status": "verified", "source": "us"},
  "bands": [
    {"score": "storm", "from": 0, "to": 2, "label": "calm", "status": "verified", "source": "us"},
    {"score": "storm", "from": 3, "to": 6, "label": "gale", "status": "verified", "source": "us"}],
  "cut_offs": [
    {"score": "storm", "value": 3, "side": "at_or_above", "meaning": "gale", "charted": true,
     "status": "verified", "source": "us"},
    {"score": "light", "value": 10, "side": "at_or_below", "meaning": "dark", "charted": false,
     "status": "from_memory", "source": ""}],
  "reliable_changes": [{"score": "storm", "points": 2, "level": "our rule", "status": "verified", "source": "us"}],
  "norms": [{"score": "storm", "population": "sailors", "clinical": false, "n": 12, "mean": 3, "sd": 1.5,
             "alpha": 0.8, "status": "verified", "source": "us"}],
  "risk_items": [{"item": 4, "at_least": 1, "kind": "medical", "topic": "lost in fog", "status": "inferred",
                  "source": "us"}],
  "licence": {"text": "free", "status": "verified", "source": "us"},
  "citation": "Ours", "caveats": ["invented"], "sources": [{"code": "us", "reference": "We made it up"}]
})";

// The sample with one place replaced; an empty text takes the place out.
std::string changed(const char* pointer, std::string_view replacement)
{
    auto document = boost::json::parse(sample);
    const std::string path{pointer};
    const auto slash = path.rfind('/');
    auto& parent = document.at_pointer(path.substr(0, slash));
    const auto key = path.substr(slash + 1);
    if (replacement.empty())
        parent.as_object().erase(key);
    else if (parent.is_object())
        parent.as_object()[key] =
            boost::json::parse(boost::json::string_view{replacement.data(), replacement.size()});
    else
        parent.as_array().at(std::stoul(key)) =
            boost::json::parse(boost::json::string_view{replacement.data(), replacement.size()});
    return boost::json::serialize(document);
}

struct Fault {
    const char* pointer;
    const char* replacement;
    const char* path;
    const char* sentence;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.pointer << " = " << fault.replacement;
}

// Named in full, so that a fault found in the wrong place or twice is seen.
void expect_refusal(const Fault& fault, RefusalCode code)
{
    const auto instrument = parse_instrument(changed(fault.pointer, fault.replacement));

    BOOST_TEST_REQUIRE(instrument.has_error());
    BOOST_TEST((instrument.error().code == code));
    BOOST_TEST_REQUIRE(!instrument.error().fields.empty());
    BOOST_TEST(instrument.error().fields[0].path == fault.path);
    BOOST_TEST(instrument.error().fields[0].sentence == fault.sentence);
    BOOST_TEST(instrument.error().sentence == std::string{fault.path} + ' ' + fault.sentence);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(instrument_files)

BOOST_AUTO_TEST_CASE(reads_every_part)
{
    const auto read = parse_instrument(sample);

    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->short_name == "IW");
    BOOST_TEST(read->response.anchors[1].label == "always");
    BOOST_TEST(read->items[2].sheet_number == 1);
    BOOST_TEST((read->scores[1].direction == Direction::higher_better));
    BOOST_TEST(read->scores[2].composite);
    BOOST_TEST(read->missing_rule->blanks_allowed == 1);
    BOOST_TEST(read->bands[1].label == "gale");
    BOOST_TEST(read->cut_offs[0].charted);
    BOOST_TEST(read->reliable_changes[0].points == 2);
    BOOST_TEST(read->norms[0].alpha.value() == 0.8);
    BOOST_TEST(read->risk_items[0].topic == "lost in fog");
    BOOST_TEST(read->sources[0].reference == "We made it up");
}

BOOST_AUTO_TEST_CASE(written_and_read_again_it_is_the_same)
{
    const auto text = json::to_text(parse_instrument(sample).value());

    BOOST_TEST(json::to_text(parse_instrument(text).value()) == text);
}

const Fault malformed[]{
    {"/code", "", "code", "is missing."},
    {"/version", "1.5", "version", "must be a whole number, not a decimal number."},
    {"/items", "7", "items", "must be a list, not a number."},
    {"/items/1", "\"Wind\"", "items[1]", "must be an object, not other text."},
    {"/items/1/label", "", "items[1].label", "is missing."},
    {"/scores/0/method", "\"median\"", "scores[0].method",
     "must be one of sum, mean, mean_of_groups, not other text."},
    {"/scores/1/reverse/0", "null", "scores[1].reverse[0]", "must be a whole number, not null."},
    {"/bands/0/status", "\"V\"", "bands[0].status",
     "must be one of verified, from_memory, inferred, conflict, derived, confirmed, not other text."},
    {"/cut_offs/0/charted", "1", "cut_offs[0].charted", "must be true or false, not a number."},
    {"/norms/0/sd", "\"1.5\"", "norms[0].sd", "must be a number, not other text."},
    {"/licence", "[]", "licence", "must be an object, not a list."},
};

BOOST_DATA_TEST_CASE(refuses_what_is_of_the_wrong_type_by_its_path, data::make(malformed), fault)
{
    expect_refusal(fault, RefusalCode::malformed);
}

constexpr auto code_rule = "must be small letters, digits and underscores.";

const Fault inconsistent[]{
    {"/code", "\"PHQ 9\"", "code", code_rule},
    {"/version", "0", "version", "must be 1 or more."},
    {"/name", "\"\"", "name", "is empty."},
    {"/short_name", "\"\"", "short_name", "is empty."},
    {"/citation", "\"\"", "citation", "is empty."},
    {"/licence/text", "\"\"", "licence.text", "is empty."},
    {"/response/anchors/1/value", "4", "response.anchors[1].value", "is outside the answer range."},
    {"/response/anchors/1/value", "0", "response.anchors[1].value", "must be greater than the one before."},
    {"/response/anchors/0/label", "\"\"", "response.anchors[0].label", "is empty."},
    {"/items/1/number", "3", "items[1].number", "must count from 1 without a gap."},
    {"/items/1/sheet_number", "3", "items[1].sheet_number",
     "must follow the one before, or begin again at 1."},
    {"/items/0/sheet_number", "2", "items[0].sheet_number",
     "must follow the one before, or begin again at 1."},
    {"/items/3/label", "\"\"", "items[3].label", "is empty."},
    {"/scores", "[]", "scores", "is empty."},
    {"/scores/0/code", "\"\"", "scores[0].code", code_rule},
    {"/scores/1/code", "\"storm\"", "scores[1].code", "is used twice."},
    {"/scores/0/name", "\"\"", "scores[0].name", "is empty."},
    {"/scores/0/short_name", "\"\"", "scores[0].short_name", "is empty."},
    {"/scores/2/ready", "true", "scores[2].ready", "cannot be true while the key is not verified."},
    {"/scores/0/items/1", "5", "scores[0].items[1]", "is not an item of this instrument."},
    {"/scores/0/items/1", "0", "scores[0].items[1]", "is not an item of this instrument."},
    {"/scores/0/items/1", "1", "scores[0].items[1]", "is listed twice."},
    {"/scores/0/items", "[]", "scores[0].items", "is empty."},
    {"/scores/0/items/1", "3", "scores[1].items", "shares an item with another score; only a composite may."},
    {"/scores/1/reverse/0", "1", "scores[1].reverse[0]", "is not an item of this score."},
    {"/scores/1/reverse", "[4, 4]", "scores[1].reverse[1]", "is listed twice."},
    {"/scores/0/multiplier", "0", "scores[0].multiplier", "must be greater than 0."},
    {"/scores/0/min", "1", "scores[0].min", "does not follow from the items."},
    {"/scores/0/max", "27", "scores[0].max", "does not follow from the items."},
    {"/scores/1/max", "3", "scores[1].max", "does not follow from the items."},
    {"/missing_rule/blanks_allowed", "2", "missing_rule.blanks_allowed",
     "must be 0 or more and leave an answer in every score."},
    {"/missing_rule/blanks_allowed", "-1", "missing_rule.blanks_allowed",
     "must be 0 or more and leave an answer in every score."},
    {"/bands/0/score", "\"hail\"", "bands[0].score", "is not a score of this instrument."},
    {"/bands/0/label", "\"\"", "bands[0].label", "is empty."},
    {"/bands/0/from", "1", "bands[0].from", "leaves a gap below it."},
    {"/bands/0/from", "-1", "bands[0].from", "is below the score's minimum."},
    {"/bands/1/from", "4", "bands[1].from", "leaves a gap below it."},
    {"/bands/1/from", "2", "bands[1].from", "overlaps the band before."},
    {"/bands/1/to", "5", "bands[1].to", "must be the score's maximum."},
    {"/bands/1/to", "7", "bands[1].to", "must be the score's maximum."},
    {"/cut_offs/0/score", "\"hail\"", "cut_offs[0].score", "is not a score of this instrument."},
    {"/cut_offs/0/value", "7", "cut_offs[0].value", "is outside the score's range."},
    {"/cut_offs/0/side", "\"at_or_below\"", "cut_offs[0].side", "must be the worse side of the score."},
    {"/cut_offs/1/side", "\"at_or_above\"", "cut_offs[1].side", "must be the worse side of the score."},
    {"/cut_offs/1/charted", "true", "cut_offs[1].charted",
     "cannot be true while the cut-off is not verified."},
    {"/reliable_changes/0/score", "\"hail\"", "reliable_changes[0].score",
     "is not a score of this instrument."},
    {"/reliable_changes/0/points", "0", "reliable_changes[0].points", "must be greater than 0."},
    {"/reliable_changes/0/level", "\"\"", "reliable_changes[0].level", "is empty."},
    {"/norms/0/score", "\"hail\"", "norms[0].score", "is not a score of this instrument."},
    {"/norms/0/population", "\"\"", "norms[0].population", "is empty."},
    {"/norms/0/n", "0", "norms[0].n", "must be greater than 0."},
    {"/norms/0/sd", "-1", "norms[0].sd", "must be greater than 0."},
    {"/norms/0/alpha", "1", "norms[0].alpha", "must lie between 0 and 1."},
    {"/risk_items/0/item", "5", "risk_items[0].item", "is not an item of this instrument."},
    {"/risk_items/0/at_least", "0", "risk_items[0].at_least", "must be an answer above the lowest."},
    {"/risk_items/0/at_least", "4", "risk_items[0].at_least", "must be an answer above the lowest."},
    {"/risk_items/0/kind", "\"harm\"", "risk_items[0].kind",
     "must be self_harm, harm_to_others, medical or soft_prompt."},
    {"/risk_items/0/topic", "\"\"", "risk_items[0].topic", "is empty."},
    {"/sources/0/reference", "\"\"", "sources[0].reference", "is empty."},
    {"/response/source", "\"\"", "response.source", "is needed for a verified fact."},
    {"/licence/source", "\"them\"", "licence.source", "is not among the sources."},
    {"/missing_rule/source", "\"them\"", "missing_rule.source", "is not among the sources."},
    {"/scores/0/source", "\"\"", "scores[0].source", "is needed for a verified fact."},
    {"/bands/1/source", "\"them\"", "bands[1].source", "is not among the sources."},
    {"/cut_offs/1/source", "\"them\"", "cut_offs[1].source", "is not among the sources."},
    {"/reliable_changes/0/source", "\"\"", "reliable_changes[0].source", "is needed for a verified fact."},
    {"/norms/0/source", "\"\"", "norms[0].source", "is needed for a verified fact."},
    {"/risk_items/0/source", "\"them\"", "risk_items[0].source", "is not among the sources."},
};

BOOST_DATA_TEST_CASE(refuses_what_does_not_hang_together_by_its_path, data::make(inconsistent), fault)
{
    expect_refusal(fault, RefusalCode::invalid);
}

BOOST_AUTO_TEST_CASE(a_composite_of_items_that_nothing_else_uses_is_refused)
{
    auto read = json::from_text<Instrument>(sample).value();
    read.scores.erase(read.scores.begin());
    read.bands.clear();
    read.cut_offs.clear();
    read.reliable_changes.clear();
    read.norms.clear();

    const auto refused = parse_instrument(json::to_text(read));

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST(refused.error().sentence ==
               "scores[1].items has an item that no other score has; a composite may not.");
}

BOOST_AUTO_TEST_CASE(bands_of_one_score_must_stand_together)
{
    auto read = json::from_text<Instrument>(sample).value();
    read.bands.insert(read.bands.begin() + 1, {"light", 0, 30, "any", Status::inferred, ""});

    BOOST_TEST(parse_instrument(json::to_text(read)).error().sentence ==
               "bands[2].score must stand with the other bands of its score.");
}

BOOST_AUTO_TEST_CASE(two_charted_cut_offs_and_two_sources_of_one_code_are_refused)
{
    auto read = json::from_text<Instrument>(sample).value();
    read.cut_offs.push_back(read.cut_offs.front());
    read.sources.push_back(read.sources.front());

    const auto faults = parse_instrument(json::to_text(read)).error().fields;

    const std::vector<FieldError> expected{
        {"cut_offs[2].charted", "may be true for one cut-off of a score only."},
        {"sources[1].code", "is used twice."}};
    BOOST_TEST((faults == expected));
}

BOOST_AUTO_TEST_CASE(all_faults_are_told_at_once)
{
    auto read = json::from_text<Instrument>(sample).value();
    read.version = 0;
    read.items[0].label.clear();
    read.norms[0].sd = 0;

    BOOST_TEST(parse_instrument(json::to_text(read)).error().fields.size() == 3U);
}

BOOST_AUTO_TEST_CASE(an_empty_file_and_one_that_is_no_json_are_refused)
{
    for (const auto* text : {"", "PHQ-9", "[]", "null", "{"})
        BOOST_TEST((parse_instrument(text).error().code == RefusalCode::malformed), text);
}

BOOST_AUTO_TEST_CASE(finds_scores_and_charted_cut_offs)
{
    const auto read = parse_instrument(sample).value();

    BOOST_TEST(find_score(read, "light")->name == "Light");
    BOOST_TEST(find_score(read, "hail") == nullptr);
    BOOST_TEST(charted_cut_off(read, "storm")->value == 3);
    BOOST_TEST(charted_cut_off(read, "light") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
