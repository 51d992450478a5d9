// What a practice may confirm for itself, and what that changes.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/measures/change.hpp"
#include "shared/measures/confirmations.hpp"
#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Instrument with(std::string_view code, const std::string& fact)
{
    const auto& shipped = instrument(code);
    const std::vector<Confirmation> one{{shipped.code, shipped.version, fact, "the manual, page 3"}};
    return confirmed(shipped, one);
}

const Fact& fact(const std::vector<Fact>& facts, const std::string& path)
{
    return *std::ranges::find(facts, path, &Fact::fact);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(confirmations)

BOOST_AUTO_TEST_CASE(facts_say_what_they_are_in_words_with_their_status)
{
    const auto facts = facts_of(instrument("ceas"));
    const auto& key = fact(facts, "scores[self_action]");

    BOOST_TEST(key.words == "Self-compassion: action: items 9, 10, 12 and 13, added.");
    BOOST_TEST((key.status == Status::inferred));
    BOOST_TEST(key.can_be_confirmed);
    BOOST_TEST(!fact(facts, "scores[self_total]").can_be_confirmed);
    BOOST_TEST(fact(facts, "item_order").can_be_confirmed);
}

BOOST_AUTO_TEST_CASE(every_fact_of_every_instrument_ends_its_sentence)
{
    for (const auto& measure : library().instruments())
        for (const auto& one : facts_of(measure))
            BOOST_TEST((one.words.ends_with('.') && !one.words.ends_with("..")), one.words);
}

BOOST_AUTO_TEST_CASE(a_confirmed_key_makes_its_score_ready)
{
    const auto ceas = with("ceas", "scores[self_action]");

    BOOST_TEST(find_score(ceas, "self_action")->ready);
    BOOST_TEST((find_score(ceas, "self_action")->status == Status::confirmed));
    BOOST_TEST(score(ceas, Sheet(39, 5)).value().size() ==
               score(instrument("ceas"), Sheet(39, 5)).value().size() + 1);
}

BOOST_AUTO_TEST_CASE(a_licensed_score_is_turned_on_though_its_key_was_verified_before)
{
    BOOST_TEST(fact(facts_of(instrument("ors")), "scores[total]").can_be_confirmed);

    const auto ors = with("ors", "scores[total]");

    BOOST_TEST((ors.scores.front().status == Status::verified));
    BOOST_TEST(score(ors, Sheet{63, 48, 55, 50}).value().front().value.value() == 21.6);
}

BOOST_AUTO_TEST_CASE(a_score_whose_items_are_unknown_cannot_be_confirmed)
{
    BOOST_TEST(!fact(facts_of(instrument("eiss")), "scores[external]").can_be_confirmed);
    BOOST_TEST(!find_score(with("eiss", "scores[external]"), "external")->ready);
}

BOOST_AUTO_TEST_CASE(a_confirmed_rule_for_blanks_is_in_force)
{
    auto answers = Sheet(14, 3);
    answers[4] = blank;

    BOOST_TEST(!score(instrument("wemwbs"), answers).value().front().value.has_value());
    const auto filled = score(with("wemwbs", "missing_rule"), answers).value().front();
    BOOST_TEST(filled.value.value() == 42);
    BOOST_TEST(filled.prorated);
}

BOOST_AUTO_TEST_CASE(a_confirmed_cut_off_is_drawn_where_none_was)
{
    BOOST_TEST(charted_cut_off(instrument("ede_qs"), "total") == nullptr);
    BOOST_TEST_REQUIRE(charted_cut_off(with("ede_qs", "cut_offs[0]"), "total") != nullptr);
    BOOST_TEST(charted_cut_off(with("ede_qs", "cut_offs[0]"), "total")->value == 15);
}

BOOST_AUTO_TEST_CASE(a_second_cut_off_does_not_take_the_place_of_the_one_that_is_drawn)
{
    BOOST_TEST(charted_cut_off(with("core10", "cut_offs[1]"), "clinical")->value == 11);
}

BOOST_AUTO_TEST_CASE(the_source_that_the_practice_read_is_named)
{
    const auto pswq = with("pswq", "reliable_changes[0]");
    const auto basis = find_basis(pswq, pswq.scores.front(), std::nullopt);

    BOOST_TEST((basis.kind == BasisKind::published_criterion));
    BOOST_TEST(basis.points == 10);
    BOOST_TEST(basis.source == "the manual, page 3");
}

BOOST_AUTO_TEST_CASE(what_is_about_another_version_or_no_fact_changes_nothing)
{
    const std::vector<Confirmation> others{{"ceas", 2, "scores[self_action]", "x"},
                                           {"scs", 1, "scores[self_action]", "x"},
                                           {"ceas", 1, "scores[none]", "x"}};

    const auto ceas = confirmed(instrument("ceas"), others);

    BOOST_TEST(!find_score(ceas, "self_action")->ready);
    BOOST_TEST(ceas.sources.size() == instrument("ceas").sources.size());
}

BOOST_AUTO_TEST_CASE(a_verified_fact_keeps_its_source)
{
    BOOST_TEST(with("ceas", "scores[self_total]").scores[2].source == "ceas_code");
}

BOOST_AUTO_TEST_CASE(the_level_of_a_risk_item_can_be_confirmed_and_is_in_force_before)
{
    const auto facts = facts_of(instrument("fscrs"));

    BOOST_TEST(
        fact(facts, "risk_items[0]").words ==
        "Item 9, urge to injure oneself out of self-anger: shown from the answer 1, flagged from 2. In "
        "force whether it is verified or not.");
    BOOST_TEST(fact(facts, "risk_items[0]").can_be_confirmed);
    BOOST_TEST((with("fscrs", "risk_items[0]").risk_items.front().status == Status::confirmed));
    BOOST_TEST(fact(facts_of(instrument("wsas")), "may_not_apply[0]").can_be_confirmed ==
               !drives(instrument("wsas").may_not_apply.front().status));
}

BOOST_AUTO_TEST_SUITE_END()
