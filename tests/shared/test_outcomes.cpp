// Outcomes of many episodes: proportions and effect sizes against printed and independently computed figures,
// and who is counted where.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/measures/outcomes.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using boost::test_tools::tolerance;

namespace {

constexpr Day january{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
constexpr Day june{std::chrono::sys_days{std::chrono::year{2026} / 6 / 5}};

const Instrument& phq9()
{
    return test::instrument("phq9");
}

CountedEpisode episode(std::vector<double> scores, bool ended = true, int attended = 4)
{
    EpisodeFacts facts;
    facts.started_on = january;
    if (ended)
        facts.ended_on = june;
    facts.complete = static_cast<int>(scores.size());
    if (!scores.empty())
        facts.first = scores.front();
    if (scores.size() > 1)
        facts.last = scores.back();
    facts.attended = attended;
    const auto& total = phq9().scores.front();
    return counted(std::move(facts), phq9(), total, find_basis(phq9(), total, std::nullopt));
}

Outcomes outcomes(const std::vector<CountedEpisode>& episodes)
{
    return outcomes_of(episodes, phq9().scores.front(), 0.89);
}

std::string told(const Share& share)
{
    return std::to_string(share.n) + " of " + std::to_string(share.of);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outcome_figures)

// Newcombe 1998, table I, method 3: 81 of 263 and 15 of 148 as printed; the rest worked apart in Python.
BOOST_AUTO_TEST_CASE(a_proportion_has_wilsons_interval)
{
    struct Known {
        int n;
        int of;
        double low;
        double high;
    };
    for (const auto& known : {Known{81, 263, 0.2553, 0.3662}, Known{15, 148, 0.0624, 0.1605},
                              Known{1, 29, 0.0061, 0.1718}, Known{18, 31, 0.4077, 0.7358}}) {
        const auto share = share_of(known.n, known.of);
        BOOST_TEST(std::abs(*share.low - known.low) < 0.00005, known.n);
        BOOST_TEST(std::abs(*share.high - known.high) < 0.00005, known.n);
    }
    BOOST_TEST(*share_of(0, 20).low == 0.0);
    BOOST_TEST(*share_of(0, 20).high == 0.16112515805281938, tolerance(1e-12));
    BOOST_TEST(*share_of(20, 20).high == 1.0);
    BOOST_TEST(!share_of(0, 0).low);
}

BOOST_AUTO_TEST_CASE(an_effect_size_is_in_sds_of_the_first_scores_and_better_is_above_zero)
{
    const std::vector<double> first{10, 14, 9, 20, 17, 12, 15};
    const std::vector<double> last{8, 9, 10, 12, 11, 9, 14};

    const auto lower_is_better = effect_size(first, last, Direction::higher_worse).value();
    const auto higher_is_better = effect_size(first, last, Direction::higher_better).value();

    BOOST_TEST(lower_is_better.d == 0.7653189335139767, tolerance(1e-12));
    BOOST_TEST(higher_is_better.d == -lower_is_better.d);
    BOOST_TEST(higher_is_better.low == -lower_is_better.high);
    BOOST_TEST(lower_is_better.low == -0.002819321197124247, tolerance(1e-9));
    BOOST_TEST(lower_is_better.high == 1.5334571882250776, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(an_effect_size_is_absent_where_nothing_varies_or_two_are_all)
{
    const std::vector<double> two{10, 12};
    const std::vector<double> alike{10, 10, 10};
    const std::vector<double> three{10, 12, 14};

    BOOST_TEST(!effect_size(two, two, Direction::higher_worse));
    BOOST_TEST(!effect_size(alike, three, Direction::higher_worse));
    BOOST_TEST(!effect_size(three, alike, Direction::higher_worse));
}

BOOST_AUTO_TEST_CASE(limits_by_chance_are_exact_binomial_ones_between_whole_cases)
{
    BOOST_TEST(funnel_limits(30, 0.5, 0.025).low == 0.3043040513265401, tolerance(1e-10));
    BOOST_TEST(funnel_limits(30, 0.5, 0.025).high == 0.6623626153401266, tolerance(1e-10));
    BOOST_TEST(funnel_limits(12, 0.6, 0.001).low == 0.10611932927911931, tolerance(1e-10));
    BOOST_TEST(funnel_limits(12, 0.6, 0.001).high == 0.9617171951668522, tolerance(1e-10));
    BOOST_TEST(funnel_limits(1, 0.5, 0.025).low == 0.0);
    BOOST_TEST(funnel_limits(0, 0.5, 0.025).low == 0.5);
    BOOST_TEST(funnel_limits(9, 1, 0.025).high == 1.0);
}

BOOST_AUTO_TEST_CASE(every_episode_is_used_or_there_is_one_reason_why_not)
{
    const auto report = outcomes({episode({18, 6}), episode({18, 15}), episode({}, true), episode({12}),
                                  episode({12, 3}, false), episode({}, true, 0), episode({}, false, 0)});

    const auto told_of = [&](OutcomeGroup group) { return told(share_in(report, group)); };
    BOOST_TEST(told_of(OutcomeGroup::referred) == "7 of 7");
    BOOST_TEST(told_of(OutcomeGroup::started) == "5 of 7");
    BOOST_TEST(told_of(OutcomeGroup::measured_twice) == "3 of 7");
    BOOST_TEST(told_of(OutcomeGroup::ended) == "2 of 7");
    BOOST_TEST(told_of(OutcomeGroup::not_started) == "2 of 7");
    BOOST_TEST(told_of(OutcomeGroup::in_therapy) == "1 of 7");
    BOOST_TEST(told_of(OutcomeGroup::eligible) == "4 of 7");
    BOOST_TEST(told_of(OutcomeGroup::used) == "2 of 4");
    BOOST_TEST(told_of(OutcomeGroup::without_score) == "1 of 4");
    BOOST_TEST(told_of(OutcomeGroup::with_one_score) == "1 of 4");
}

BOOST_AUTO_TEST_CASE(recovery_is_counted_of_those_who_began_in_the_clinical_range)
{
    const auto report = outcomes({episode({18, 6}), episode({11, 8}), episode({18, 12}), episode({5, 4}),
                                  episode({6, 14}), episode({12, 12})});

    const auto told_of = [&](OutcomeGroup group) { return told(share_in(report, group)); };
    BOOST_TEST(told_of(OutcomeGroup::clinical_at_start) == "4 of 6");
    BOOST_TEST(told_of(OutcomeGroup::recovered) == "2 of 4");
    BOOST_TEST(told_of(OutcomeGroup::reliably_recovered) == "1 of 4");
    BOOST_TEST(told_of(OutcomeGroup::newly_clinical) == "1 of 2");
    BOOST_TEST(told_of(OutcomeGroup::reliably_better) == "2 of 6");
    BOOST_TEST(told_of(OutcomeGroup::no_reliable_change) == "3 of 6");
    BOOST_TEST(told_of(OutcomeGroup::reliably_worse) == "1 of 6");
}

BOOST_AUTO_TEST_CASE(sessions_are_counted_of_all_sessions_and_list_who_has_any)
{
    auto one = episode({18, 6});
    one.did_not_attend = 2;
    const auto two = episode({18, 15});

    const auto report = outcomes({one, two});

    BOOST_TEST(told(share_in(report, OutcomeGroup::attended)) == "8 of 10");
    BOOST_TEST(told(share_in(report, OutcomeGroup::did_not_attend)) == "2 of 10");
    BOOST_TEST(!share_in(report, OutcomeGroup::attended).low);
    BOOST_TEST(is_in(OutcomeGroup::did_not_attend, one));
    BOOST_TEST(!is_in(OutcomeGroup::did_not_attend, two));
}

BOOST_AUTO_TEST_CASE(a_wait_is_counted_in_days_from_the_referral)
{
    auto one = episode({18, 6});
    one.first_attended_on = Day{january.value + std::chrono::days{21}};

    const auto report = outcomes({one, episode({18, 15})});

    BOOST_TEST(report.waiting.n == 1);
    BOOST_TEST(*report.waiting.median == 21);
    one.referred_on = Day{one.started_on.value - std::chrono::days{14}};
    BOOST_TEST(*outcomes({one}).waiting.median == 35);
}

BOOST_AUTO_TEST_CASE(each_method_judges_every_pair_or_says_why_it_cannot)
{
    std::vector<CountedEpisode> episodes;
    for (const auto& scores : std::vector<std::vector<double>>{
             {18, 6}, {21, 9}, {15, 14}, {12, 10}, {9, 12}, {24, 11}, {10, 4}, {13, 13}, {17, 22}, {20, 12}})
        episodes.push_back(episode(scores));

    const auto report = outcomes(episodes);

    BOOST_TEST_REQUIRE(report.methods.size() == 6U);
    for (const auto& method : report.methods)
        BOOST_TEST((method.why_not.empty() ? method.better + method.none + method.worse : 10) == 10);
    BOOST_TEST(report.methods.front().better > 0);
    BOOST_TEST(outcomes_of(episodes, phq9().scores.front(), std::nullopt).methods.empty());
}

BOOST_AUTO_TEST_CASE(nobody_at_all_is_a_report_of_zeros)
{
    const auto report = outcomes({});

    BOOST_TEST(told(share_in(report, OutcomeGroup::used)) == "0 of 0");
    BOOST_TEST(!report.scores.effect);
    BOOST_TEST(report.scores.first.n == 0);
}

BOOST_AUTO_TEST_CASE(a_method_says_of_each_episode_what_its_count_says_of_all)
{
    const std::vector<CountedEpisode> all{episode({18, 6}),  episode({16, 15}), episode({9, 17}),
                                          episode({20, 12}), episode({14}),     episode({15, 15})};

    for (const auto& counted : outcomes(all).methods) {
        const auto directions = directions_by(counted.method, all, phq9().scores.front(), 0.89);
        BOOST_TEST_REQUIRE(directions.size() == all.size());
        BOOST_TEST(std::ranges::count(directions, ReliableDirection::better) == counted.better);
        BOOST_TEST(std::ranges::count(directions, ReliableDirection::worse) == counted.worse);
    }
    BOOST_TEST(directions_by(ChangeMethod::jacobson_truax, all, phq9().scores.front(), std::nullopt).empty());
}

BOOST_AUTO_TEST_CASE(a_service_has_the_figures_of_its_own_episodes_and_none_is_one_too)
{
    std::vector<CountedEpisode> all{episode({18, 6}), episode({16, 15}), episode({9, 17}), episode({20, 12})};
    for (auto& one : all)
        one.service_id = "v1";
    all.push_back(episode({14, 4}));
    all.push_back(episode({14}));

    const auto individual = outcome_of_service("v1", "Individual therapy", all, Direction::higher_worse);
    const auto none = outcome_of_service(std::nullopt, "", all, Direction::higher_worse);

    BOOST_TEST(individual.name == "Individual therapy");
    BOOST_TEST(individual.used == 4);
    BOOST_TEST(individual.better == 2);
    BOOST_TEST(individual.worse == 1);
    BOOST_TEST(individual.effect.has_value());
    BOOST_TEST(none.eligible == 2);
    BOOST_TEST(none.used == 1);
    BOOST_TEST(none.judged == 1);
    BOOST_TEST(!none.effect);
}

BOOST_AUTO_TEST_SUITE_END()
