// Scoring: what is summed, what a blank does, what is refused, and what the risk items say.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(scoring)

BOOST_AUTO_TEST_CASE(sums_the_items_of_a_complete_form)
{
    const auto scores = score(instrument("phq9"), sheet("221103100"));

    BOOST_TEST_REQUIRE(scores.has_value());
    BOOST_TEST_REQUIRE(scores->size() == 1U);
    BOOST_TEST((scores->front() == Score{"total", 10.0, "moderate", 9, 0, false, 10.0}));
}

BOOST_AUTO_TEST_CASE(one_blank_leaves_the_phq9_incomplete_while_its_rule_is_unverified)
{
    const auto scores = score(instrument("phq9"), sheet("3333333-3"));

    BOOST_TEST_REQUIRE(scores.has_value());
    BOOST_TEST((scores->front() == Score{"total", std::nullopt, std::nullopt, 8, 1, false, 24.0}));
}

BOOST_AUTO_TEST_CASE(the_missing_answer_rule_takes_effect_once_it_is_verified)
{
    auto phq9 = instrument("phq9");
    phq9.missing_rule->status = Status::verified;

    const auto two = score(phq9, sheet("2222222--"));
    const auto three = score(phq9, sheet("222222---"));

    BOOST_TEST((two->front() == Score{"total", 18.0, "moderately severe", 7, 2, true, 14.0}));
    BOOST_TEST(!three->front().value.has_value());
}

BOOST_AUTO_TEST_CASE(an_instrument_without_a_rule_allows_no_blank)
{
    auto core10 = instrument("core10");
    core10.missing_rule.reset();

    BOOST_TEST(!score(core10, sheet("000000000-"))->front().value.has_value());
}

BOOST_AUTO_TEST_CASE(a_blank_in_one_scale_leaves_the_others_their_scores)
{
    const auto scores = score(instrument("fcs"), sheet("4444444444"
                                                       "----111111111"
                                                       "222222222222222"));

    BOOST_TEST_REQUIRE(scores->size() == 3U);
    BOOST_TEST(((*scores)[0].value == 40.0));
    BOOST_TEST((!(*scores)[1].value));
    BOOST_TEST((*scores)[1].answered == 9);
    BOOST_TEST((*scores)[1].missing == 4);
    BOOST_TEST((*scores)[1].so_far == 9.0);
    BOOST_TEST(((*scores)[2].value == 30.0));
}

// Nine answers make ten ninths of their sum. The band above begins at its own first value, not half a point
// before.
BOOST_DATA_TEST_CASE(a_prorated_core10_is_kept_exact_and_banded_below_the_next_first_value,
                     data::make({"434000000-", "424000000-", "403000000-", "402000000-"}) ^
                         data::make({50.0 / 9, 60.0 / 9, 10.0, 100.0 / 9}) ^
                         data::make({"healthy", "low", "low", "mild"}),
                     answers, value, band)
{
    const auto scores = score(instrument("core10"), sheet(answers));

    BOOST_TEST(*scores->front().value == value);
    BOOST_TEST(*scores->front().band == band);
    BOOST_TEST(scores->front().prorated);
    BOOST_TEST(scores->front().missing == 1);
}

BOOST_DATA_TEST_CASE(so_far_grows_into_the_value_in_the_scores_own_units,
                     data::make({"who5", "core10", "core10"}) ^
                         data::make({"55---", "04--------", "--00------"}) ^ data::make({40.0, 0.0, 4.0}),
                     code, answers, so_far)
{
    BOOST_TEST(score(instrument(code), sheet(answers))->front().so_far == so_far);
}

BOOST_AUTO_TEST_CASE(bands_that_are_not_verified_are_not_given)
{
    auto phq9 = instrument("phq9");
    for (auto& band : phq9.bands)
        band.status = Status::from_memory;

    BOOST_TEST(!score(phq9, sheet("000000000"))->front().band.has_value());
}

BOOST_AUTO_TEST_CASE(a_score_whose_key_is_not_ready_is_not_computed)
{
    auto fcs = instrument("fcs");
    fcs.scores[1].ready = false;

    const auto scores = score(fcs, Sheet(38, 1));

    BOOST_TEST_REQUIRE(scores->size() == 2U);
    BOOST_TEST((*scores)[1].score == "self");
}

BOOST_DATA_TEST_CASE(refuses_a_wrong_number_of_answers, data::make({"", "00000000", "0000000000"}), answers)
{
    const auto scores = score(instrument("phq9"), sheet(answers));

    BOOST_TEST_REQUIRE(scores.has_error());
    BOOST_TEST((scores.error().code == RefusalCode::invalid));
    BOOST_TEST_REQUIRE(scores.error().fields.size() == 1U);
    BOOST_TEST(scores.error().fields[0].path == "answers");
}

BOOST_AUTO_TEST_CASE(says_how_many_answers_were_expected)
{
    BOOST_TEST(score(instrument("phq9"), sheet("00")).error().sentence ==
               "The PHQ-9 has 9 items, but 2 answers came. Nothing was scored.");
}

BOOST_AUTO_TEST_CASE(refuses_every_answer_outside_the_range_by_its_place)
{
    const auto scores = score(instrument("phq9"), Sheet{4, 0, 0, -1, 0, blank, 0, 0, 2147483647});

    BOOST_TEST_REQUIRE(scores.has_error());
    BOOST_TEST_REQUIRE(scores.error().fields.size() == 3U);
    BOOST_TEST(scores.error().fields[0].path == "answers[0]");
    BOOST_TEST(scores.error().fields[0].sentence == "Item 1 of the PHQ-9 takes answers from 0 to 3, not 4.");
    BOOST_TEST(scores.error().fields[1].path == "answers[3]");
    BOOST_TEST(scores.error().fields[2].path == "answers[8]");
}

BOOST_AUTO_TEST_CASE(the_fast_path_and_the_named_one_agree)
{
    const auto& core10 = instrument("core10");
    const auto answers = sheet("12340123-1");
    const PreparedScore prepared{core10, core10.scores[0]};

    const auto bare = prepared(answers);
    const auto full = score(core10, answers)->front();

    BOOST_TEST((bare.value == full.value));
    BOOST_TEST(bare.missing == full.missing);
    BOOST_TEST(bare.prorated == full.prorated);
    BOOST_TEST(core10.bands.at(static_cast<std::size_t>(bare.band)).label == *full.band);
    BOOST_TEST((score_one(core10, core10.scores[0], answers).value == full.value));
}

BOOST_DATA_TEST_CASE(a_risk_answer_counts_on_an_incomplete_or_broken_off_form,
                     data::make({"phq9", "phq9", "phq9", "phq9", "core10", "fscrs"}) ^
                         data::make({"000000000", "--------1", "33333333-", "12", "-----4", "000000002"}) ^
                         data::make({0, 1, -1, -1, 4, 2}) ^
                         data::make({false, true, false, false, true, true}),
                     code, answers, answer, at_level)
{
    const auto risks = risk_answers(instrument(code), sheet(answers));

    BOOST_TEST_REQUIRE(risks.size() == 1U);
    BOOST_TEST(risks[0].answer.value_or(-1) == answer);
    BOOST_TEST(risks[0].at_level == at_level);
}

BOOST_AUTO_TEST_CASE(a_risk_answer_names_its_item_and_topic)
{
    const auto risks = risk_answers(instrument("phq9"), sheet("000000003"));

    BOOST_TEST(
        (risks == std::vector{RiskAnswer{9, 3, true, true, "self_harm", "thoughts of death or self-harm"}}));
}

BOOST_DATA_TEST_CASE(a_risk_answer_below_the_level_of_a_flag_is_a_prompt,
                     data::make({"000000000", "000000001", "000000002"}) ^ data::make({false, true, true}) ^
                         data::make({false, false, true}),
                     answers, shown, flagged)
{
    const auto risk = risk_answers(instrument("fscrs"), sheet(answers)).front();

    BOOST_TEST(risk.at_level == shown);
    BOOST_TEST(risk.raises_flag == flagged);
}

BOOST_AUTO_TEST_CASE(an_instrument_without_risk_items_has_no_risk_answers)
{
    BOOST_TEST(risk_answers(instrument("gad7"), sheet("3333333")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
