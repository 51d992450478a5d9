// What other programs and pages get wrong about measures, each as a test of ours.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/measures/change.hpp"
#include "shared/measures/confirmations.hpp"
#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Score scored(const Instrument& measure, std::string_view code, std::string_view answers)
{
    for (const auto& one : score(measure, sheet(answers)).value())
        if (one.score == code)
            return one;
    throw std::runtime_error{"no score " + std::string{code}};
}

const ScoreDefinition& definition(std::string_view measure, std::string_view score)
{
    return *find_score(instrument(measure), score);
}

std::string repeated(std::size_t count, char answer)
{
    std::string answers;
    answers.assign(count, answer);
    return answers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(traps)

BOOST_AUTO_TEST_CASE(fcs_numbers_start_again_in_each_scale)
{
    const auto& items = instrument("fcs").items;

    for (const std::size_t first : {0U, 10U, 23U})
        BOOST_TEST(items[first].sheet_number == 1);
    BOOST_TEST(items[9].sheet_number == 10);
    BOOST_TEST(items[22].sheet_number == 13);
    BOOST_TEST(items[37].sheet_number == 15);
}

BOOST_AUTO_TEST_CASE(ceas_fillers_are_in_no_score_not_even_reversed)
{
    for (const auto& one : instrument("ceas").scores)
        for (const int filler : {3, 7, 11, 16, 20, 24, 29, 33, 37})
            BOOST_TEST((std::ranges::find(one.items, filler) == one.items.end()), one.code);
}

BOOST_AUTO_TEST_CASE(scs_total_is_the_mean_of_six_means_and_not_of_26_items)
{
    // Self-kindness (five items) at 5 and everything else at 1: negative items reversed are 5.
    std::string answers = repeated(26, '1');
    for (const int item : {5, 12, 19, 23, 26})
        answers[static_cast<std::size_t>(item - 1)] = '5';

    const auto total = scored(instrument("scs"), "total", answers);

    BOOST_TEST(total.value.value() == (5.0 + 5 + 1 + 5 + 1 + 5) / 6, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(total.value.value() != (5 * 5 + 13 * 5 + 8 * 1) / 26.0);
}

BOOST_AUTO_TEST_CASE(scs_sf_reverses_the_authors_six_items)
{
    BOOST_TEST((definition("scs_sf", "total").reverse == std::vector<int>{1, 4, 8, 9, 11, 12}));
}

BOOST_AUTO_TEST_CASE(hated_self_goes_up_to_20_and_reassured_self_is_better_higher)
{
    BOOST_TEST(definition("fscrs", "hated_self").max == 20);
    BOOST_TEST((definition("fscrs", "reassured_self").direction == Direction::higher_better));
}

BOOST_AUTO_TEST_CASE(ssps_codes_answers_from_0_and_says_that_others_code_from_1)
{
    const auto& ssps = instrument("ssps");

    BOOST_TEST(ssps.response.min == 0);
    BOOST_TEST((ssps.response.status == Status::conflict));
    BOOST_TEST(!can_be_scored(ssps));
}

BOOST_AUTO_TEST_CASE(oas_has_18_items)
{
    BOOST_TEST(instrument("oas").items.size() == 18U);
}

BOOST_AUTO_TEST_CASE(core10_reverses_items_2_and_3_and_fills_one_blank_at_most)
{
    const auto& core10 = instrument("core10");

    BOOST_TEST((core10.scores.front().reverse == std::vector<int>{2, 3}));
    BOOST_TEST(scored(core10, "clinical", "111111111-").value.has_value());
    BOOST_TEST(!scored(core10, "clinical", "11111111--").value.has_value());
}

BOOST_AUTO_TEST_CASE(dass_items_are_not_swapped_its_bands_are_of_doubled_sums_and_its_norms_are_not)
{
    const auto& dass = instrument("dass21");
    std::string low_mood = repeated(21, '0');
    for (const int item : {3, 5, 10, 13, 16, 17, 21})
        low_mood[static_cast<std::size_t>(item - 1)] = '1';

    BOOST_TEST(scored(dass, "depression", low_mood).value.value() == 14);
    BOOST_TEST(scored(dass, "depression", low_mood).band.value() == "moderate");
    BOOST_TEST(scored(dass, "anxiety", low_mood).value.value() == 0);
    BOOST_TEST(
        std::ranges::all_of(dass.norms, [](const Norm& norm) { return !norm.mean || norm.not_comparable; }));
}

// Even when the practice confirms them, figures of another scale stay out of verdicts.
BOOST_AUTO_TEST_CASE(norms_of_undoubled_sums_are_no_basis_for_doubled_ones)
{
    auto dass = instrument("dass21");
    for (auto& norm : dass.norms) {
        norm.status = Status::confirmed;
        norm.sd = 4;
        norm.alpha = 0.9;
    }
    std::erase_if(dass.norms, [](const Norm& norm) { return !norm.not_comparable; });

    BOOST_TEST((find_basis(dass, dass.scores.front(), std::nullopt).kind == BasisKind::none));
}

BOOST_AUTO_TEST_CASE(pcl5_has_no_reliable_change_until_the_practice_chooses_one)
{
    const auto& pcl5 = instrument("pcl5");
    const auto& total = *find_score(pcl5, "total");

    BOOST_TEST(pcl5.reliable_changes.size() == 5U);
    BOOST_TEST((find_basis(pcl5, total, std::nullopt).kind == BasisKind::none));

    const std::vector<Confirmation> chosen{{"pcl5", 1, "reliable_changes[1]", "Marx et al., read by us"}};
    const auto ours = confirmed(pcl5, chosen);
    BOOST_TEST(find_basis(ours, *find_score(ours, "total"), std::nullopt).points == 15);
}

BOOST_AUTO_TEST_CASE(iesr_scales_are_sums)
{
    BOOST_TEST(definition("iesr", "avoidance").max == 32);
    BOOST_TEST(scored(instrument("iesr"), "avoidance", repeated(22, '2')).value.value() == 16);
}

BOOST_AUTO_TEST_CASE(pswq_answers_run_from_1_to_5)
{
    const auto& pswq = instrument("pswq");

    BOOST_TEST(pswq.scores.front().min == 16);
    BOOST_TEST(pswq.scores.front().max == 80);
    BOOST_TEST(score(pswq, sheet(repeated(16, '0'))).has_error());
}

BOOST_AUTO_TEST_CASE(swemwbs_norms_stand_beside_the_metric_score_which_no_blank_has)
{
    const auto& swemwbs = instrument("swemwbs");

    for (const auto& norm : swemwbs.norms)
        BOOST_TEST(norm.score == "metric");
    BOOST_TEST(scored(swemwbs, "metric", "3333333").value.value() == 19.25);
    BOOST_TEST(scored(swemwbs, "raw", "3333333").value.value() == 21);
    BOOST_TEST(!scored(swemwbs, "metric", "333333-").value.has_value());
}

BOOST_AUTO_TEST_CASE(rses_is_of_order_b)
{
    BOOST_TEST((instrument("rses").scores.front().reverse == std::vector<int>{3, 5, 8, 9, 10}));
}

BOOST_AUTO_TEST_CASE(k10_runs_from_10_to_50)
{
    BOOST_TEST(scored(instrument("k10"), "total", repeated(10, '1')).value.value() == 10);
    BOOST_TEST(scored(instrument("k10"), "total", repeated(10, '5')).value.value() == 50);
}

BOOST_AUTO_TEST_CASE(the_two_scales_abbreviated_scs_have_names_of_their_own)
{
    BOOST_TEST(instrument("scs").short_name == "SCS");
    BOOST_TEST(instrument("scomp").short_name == "SComp");
}

BOOST_AUTO_TEST_CASE(a_rise_is_better_where_the_scale_says_so)
{
    for (const auto& [measure, score] :
         std::vector<std::pair<std::string, std::string>>{{"fscrs", "reassured_self"},
                                                          {"scs", "total"},
                                                          {"scs_sf", "total"},
                                                          {"ssps", "total"},
                                                          {"ceas", "self_total"},
                                                          {"who5", "percentage"},
                                                          {"wemwbs", "total"},
                                                          {"swemwbs", "metric"},
                                                          {"reqol10", "total"},
                                                          {"ors", "total"},
                                                          {"srs", "total"},
                                                          {"rses", "total"},
                                                          {"gbo", "goals"},
                                                          {"panas", "positive"}})
        BOOST_TEST((definition(measure, score).direction == Direction::higher_better), measure);
    BOOST_TEST((definition("scs", "isolation").direction == Direction::higher_worse));
    BOOST_TEST((definition("panas", "negative").direction == Direction::higher_worse));
}

BOOST_AUTO_TEST_CASE(who_never_drinks_skips_two_questions_once_the_rule_is_confirmed)
{
    const auto& audit = instrument("audit_c");
    const std::vector<Confirmation> rule{{"audit_c", 1, "skip_rules[0]", "the official sheet"}};
    const auto ours = confirmed(audit, rule);

    BOOST_TEST(!scored(audit, "total", "0--").value.has_value());
    BOOST_TEST(scored(ours, "total", "0--").value.value() == 0);
    BOOST_TEST(scored(ours, "total", "0--").band.value() == "abstinent");
    BOOST_TEST(scored(ours, "total", "0--").missing == 0);
    BOOST_TEST(!scored(ours, "total", "1--").value.has_value());
}

BOOST_AUTO_TEST_CASE(wsas_without_work_is_made_of_four_items_and_has_no_band)
{
    const auto without_work = scored(instrument("wsas"), "total", "n8888");

    BOOST_TEST(without_work.value.value() == 32);
    BOOST_TEST(without_work.missing == 0);
    BOOST_TEST(!without_work.band.has_value());
    BOOST_TEST(!scored(instrument("wsas"), "total", "-8888").value.has_value());
    BOOST_TEST(score(instrument("wsas"), sheet("8n888")).has_error());
}

BOOST_AUTO_TEST_CASE(phq9_has_one_score_and_its_item_9_asks_for_a_look_from_1)
{
    const auto& phq9 = instrument("phq9");

    BOOST_TEST(phq9.scores.size() == 1U);
    BOOST_TEST(!risk_answers(phq9, sheet("000000000")).front().at_level);
    BOOST_TEST(risk_answers(phq9, sheet("000000001")).front().at_level);
}

// CamCOPS: a core item and five in all, items 1 to 8 counting from 2 and item 9 from 1. The two forms have
// the same total and differ by this rule, which is a diagnosis: nothing that Attune says of a score may
// follow it.
BOOST_AUTO_TEST_CASE(phq9_says_the_same_of_forms_that_only_the_syndrome_rule_tells_apart)
{
    const auto by_rule = [](std::string_view answers, char from_on_item_9) {
        auto positive =
            std::ranges::count_if(answers.substr(0, 8), [](char answer) { return answer >= '2'; });
        positive += answers[8] >= from_on_item_9;
        return (answers[0] >= '2' || answers[1] >= '2') && positive >= 5;
    };
    const std::string with = "222200001";
    const std::string without = "222200010";
    BOOST_TEST(by_rule(with, '1'));
    BOOST_TEST(!by_rule(with, '2'));
    BOOST_TEST(!by_rule(without, '1'));

    const auto& phq9 = instrument("phq9");
    BOOST_TEST((score(phq9, sheet(with)).value() == score(phq9, sheet(without)).value()));
    BOOST_TEST(standing(phq9, phq9.scores.front(), std::nullopt, 9) == "mild, below cut-off 10");
    for (const auto& fact : facts_of(phq9))
        BOOST_TEST(fact.words.find("yndrome") == std::string::npos, fact.words);
    BOOST_TEST(risk_answers(phq9, sheet(with)).front().at_level);
    BOOST_TEST(!risk_answers(phq9, sheet(without)).front().at_level);
}

BOOST_AUTO_TEST_CASE(a_published_criterion_is_inclusive_and_a_computed_one_is_not)
{
    const auto& phq9 = instrument("phq9");
    const auto& core10 = instrument("core10");
    const auto change = [](const Instrument& measure, double from, double to) {
        const auto& score = measure.scores.front();
        return judge(measure, score, find_basis(measure, score, std::nullopt), from, to).kind;
    };
    const auto limit = find_basis(core10, core10.scores.front(), std::nullopt).points;

    BOOST_TEST((change(phq9, 27, 21) == VerdictKind::reliably_better));
    BOOST_TEST((change(phq9, 27, 22) == VerdictKind::no_reliable_change));
    BOOST_TEST((change(core10, 30, 30 - limit) == VerdictKind::no_reliable_change));
    BOOST_TEST((change(core10, 30, 30 - limit - 0.001) == VerdictKind::reliably_better));
}

BOOST_AUTO_TEST_CASE(nothing_is_licensed_on_its_own_account)
{
    BOOST_TEST(!can_be_scored(instrument("ors")));
    BOOST_TEST(!can_be_scored(instrument("srs")));
    BOOST_TEST(!can_be_scored(instrument("reqol10")));
}

BOOST_AUTO_TEST_SUITE_END()
