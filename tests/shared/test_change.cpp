// Verdicts: which figures they rest on, where exactly they flip, and how they are worded.
#include <cmath>

#include <boost/describe/enum_to_string.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/change.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

const ScoreDefinition& score_of(const Instrument& instrument, std::string_view code)
{
    return *find_score(instrument, code);
}

BaselineStatistic fears(int n, double sd = 10.2, std::optional<double> alpha = 0.92)
{
    return {"fcs", 1, "self", n, 38.4, sd, alpha};
}

Basis own_basis(const BaselineStatistic& own)
{
    return find_basis(instrument("fcs"), score_of(instrument("fcs"), "self"), own);
}

// Judges the first score of an instrument that has one.
Verdict verdict_on(std::string_view code, std::optional<double> from, std::optional<double> to,
                   const std::optional<BaselineStatistic>& own = {})
{
    const auto& measure = instrument(code);
    const auto& definition = measure.scores.front();
    return judge(measure, definition, find_basis(measure, definition, own), from, to);
}

std::string as_text(VerdictKind kind)
{
    return boost::describe::enum_to_string(kind, "?");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(change)

BOOST_DATA_TEST_CASE(a_verified_criterion_comes_first_and_says_whose_it_is,
                     data::make({"phq9", "gad7"}) ^ data::make({6.0, 4.0}) ^
                         data::make({"Reliable change: 6 points or more (NHS Talking Therapies).",
                                     "Reliable change: 4 points or more (NHS Talking Therapies)."}),
                     code, points, sentence)
{
    const auto& measure = instrument(code);

    const auto basis = find_basis(measure, measure.scores.front(), std::nullopt);

    BOOST_TEST((basis.kind == BasisKind::published_criterion));
    BOOST_TEST(basis.points == points);
    BOOST_TEST(basis.inclusive);
    BOOST_TEST(basis.sentence == sentence);
    BOOST_TEST(basis.source ==
               "NHS Talking Therapies caseness and reliable change for PHQ-9 and GAD-7 "
               "(PMC8411661, Table 1)");
}

// 1.96 x 7.7 x sqrt(2) x sqrt(.10) = 6.7494, worked out apart; the published 6 is not verified at 95 %.
BOOST_AUTO_TEST_CASE(the_core10_rests_on_published_figures)
{
    const auto& core10 = instrument("core10");

    const auto basis = find_basis(core10, core10.scores.front(), std::nullopt);

    BOOST_TEST((basis.kind == BasisKind::published_figures));
    BOOST_TEST(basis.points == 6.7494, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(!basis.inclusive);
    BOOST_TEST(basis.n.value() == 1835);
    BOOST_TEST(basis.sentence ==
               "Reliable change: more than 6.7 points (SD 7.7, reliability .90, UK primary-care "
               "counselling, n = 1835).");
}

BOOST_AUTO_TEST_CASE(figures_of_a_clinical_sample_come_before_others)
{
    auto core10 = instrument("core10");
    core10.norms.insert(core10.norms.begin(),
                        {"clinical", "students", false, 100, 5.0, 5.0, 0.8, Status::verified, "core10_np"});

    BOOST_TEST(find_basis(core10, core10.scores.front(), std::nullopt).population ==
               "UK primary-care counselling");
}

BOOST_AUTO_TEST_CASE(figures_of_two_samples_are_never_put_together)
{
    auto phq9 = instrument("phq9");
    phq9.reliable_changes.clear();

    BOOST_TEST((find_basis(phq9, phq9.scores.front(), std::nullopt).kind == BasisKind::none));
}

BOOST_AUTO_TEST_CASE(unverified_figures_are_no_basis)
{
    auto phq9 = instrument("phq9");
    for (auto& criterion : phq9.reliable_changes)
        criterion.status = Status::from_memory;
    auto core10 = instrument("core10");
    for (auto& norm : core10.norms)
        norm.status = Status::conflict;

    BOOST_TEST((find_basis(phq9, phq9.scores.front(), std::nullopt).kind == BasisKind::none));
    BOOST_TEST((find_basis(core10, core10.scores.front(), std::nullopt).kind == BasisKind::none));
}

BOOST_DATA_TEST_CASE(own_baselines_count_from_thirty_and_are_provisional_below_fifty,
                     data::make({0, 29, 30, 49, 50}) ^ data::make({false, false, true, true, true}) ^
                         data::make({false, false, true, true, false}),
                     n, judged, provisional)
{
    const auto basis = own_basis(fears(n));

    BOOST_TEST((basis.kind == BasisKind::practice_baselines) == judged);
    BOOST_TEST(basis.provisional == provisional);
    BOOST_TEST(basis.sd_low.has_value() == provisional);
    BOOST_TEST(basis.n.value() == n);
}

// The chi-square limits for 33 degrees of freedom are 19.047 and 50.725 (any table).
BOOST_AUTO_TEST_CASE(provisional_baselines_show_the_interval_of_their_sd)
{
    const auto basis = own_basis(fears(34));

    BOOST_TEST(*basis.sd_low == 10.2 * std::sqrt(33 / 50.725), boost::test_tools::tolerance(1e-4));
    BOOST_TEST(*basis.sd_high == 10.2 * std::sqrt(33 / 19.047), boost::test_tools::tolerance(1e-4));
    BOOST_TEST(basis.sentence ==
               "Own baselines, n = 34, provisional: more than 7.9 points (SD 10.2, interval 8.2 to "
               "13.4, alpha .92).");
}

BOOST_AUTO_TEST_CASE(settled_baselines_are_worded_without_an_interval)
{
    BOOST_TEST(own_basis(fears(61)).sentence ==
               "Own baselines, n = 61: more than 7.9 points (SD 10.2, alpha .92).");
}

BOOST_AUTO_TEST_CASE(no_basis_says_how_many_baselines_there_are)
{
    const auto& fcs = instrument("fcs");

    BOOST_TEST(own_basis(fears(12)).sentence == "No basis yet: 12 of 30 baselines.");
    BOOST_TEST(find_basis(fcs, fcs.scores[2], std::nullopt).sentence == "No basis yet: 0 of 30 baselines.");
}

BOOST_DATA_TEST_CASE(baselines_without_a_usable_reliability_or_spread_are_no_basis,
                     data::make({-0.2, 0.0, 1.0, 0.92}) ^ data::make({10.0, 10.0, 10.0, 0.0}), alpha, sd)
{
    const auto basis = own_basis(fears(40, sd, alpha));

    BOOST_TEST((basis.kind == BasisKind::none));
    BOOST_TEST(basis.sentence == "No basis yet: 40 baselines, but no reliability from them.");
}

BOOST_AUTO_TEST_CASE(baselines_of_another_version_score_or_instrument_do_not_count)
{
    auto version = fears(40);
    version.version = 2;
    auto score = fears(40);
    score.score = "from_others";
    auto other = fears(40);
    other.instrument = "fscrs";

    for (const auto& own : {version, score, other})
        BOOST_TEST(own_basis(own).sentence == "No basis yet: 0 of 30 baselines.");
}

// Both edges in both directions: six points are reliable on the PHQ-9 (inclusive), five are not.
BOOST_DATA_TEST_CASE(a_published_criterion_is_inclusive,
                     data::make({14.0, 15.0, 20.0, 25.0, 26.0}) ^
                         data::make({"reliably_better", "no_reliable_change", "no_reliable_change",
                                     "no_reliable_change", "reliably_worse"}),
                     to, kind)
{
    BOOST_TEST(as_text(verdict_on("phq9", 20.0, to).kind) == kind);
}

// A computed figure is strict: exactly so many points could still be chance.
BOOST_DATA_TEST_CASE(a_computed_figure_is_exclusive,
                     data::make({12.4, 12.5, 20.0, 27.5, 27.6}) ^
                         data::make({"reliably_better", "no_reliable_change", "no_reliable_change",
                                     "no_reliable_change", "reliably_worse"}),
                     to, kind)
{
    Basis basis;
    basis.kind = BasisKind::published_figures;
    basis.points = 7.5;
    basis.inclusive = false;

    BOOST_TEST(as_text(judge_kind(instrument("core10").scores.front(), basis, 20.0, to)) == kind);
}

// 1.13 less 0.4 is 0.73 on paper and a little less in binary.
BOOST_AUTO_TEST_CASE(rounding_does_not_turn_a_reliable_change_into_none)
{
    Basis basis;
    basis.kind = BasisKind::published_criterion;
    basis.points = 0.73;

    BOOST_TEST(
        (judge_kind(instrument("phq9").scores.front(), basis, 1.13, 0.4) == VerdictKind::reliably_better));
}

// 0.9 less 0.3 is 0.6 on paper and a little more in binary.
BOOST_AUTO_TEST_CASE(rounding_does_not_turn_chance_into_a_reliable_change)
{
    Basis basis;
    basis.kind = BasisKind::published_figures;
    basis.points = 0.6;
    basis.inclusive = false;

    BOOST_TEST(
        (judge_kind(instrument("phq9").scores.front(), basis, 0.9, 0.3) == VerdictKind::no_reliable_change));
}

BOOST_AUTO_TEST_CASE(higher_is_better_where_the_score_says_so)
{
    const BaselineStatistic own{"who5", 1, "percentage", 60, 40, 18, 0.9};

    BOOST_TEST(verdict_on("who5", 28.0, 60.0, own).words == "Reliably better");
    BOOST_TEST(verdict_on("who5", 60.0, 28.0, own).words == "Reliably worse");
    BOOST_TEST(verdict_on("who5", 28.0, 32.0, own).words == "No reliable change");
}

// Reliably better and out of the clinical range: PHQ-9 at 10 is a case, at 9 it is not.
BOOST_DATA_TEST_CASE(recovery_needs_a_reliable_change_and_a_crossed_cut_off,
                     data::make({21.0, 21.0, 12.0, 9.0, 9.0}) ^ data::make({9.0, 10.0, 9.0, 3.0, 21.0}) ^
                         data::make({true, false, false, false, false}),
                     from, to, recovered)
{
    BOOST_TEST(verdict_on("phq9", from, to).recovered == recovered);
}

BOOST_AUTO_TEST_CASE(recovery_on_a_scale_where_lower_is_worse)
{
    const BaselineStatistic own{"who5", 1, "percentage", 60, 40, 18, 0.9};

    BOOST_TEST(verdict_on("who5", 28.0, 52.0, own).recovered);
    BOOST_TEST(!verdict_on("who5", 24.0, 50.0, own).recovered);
}

BOOST_AUTO_TEST_CASE(nobody_recovers_on_a_measure_without_a_cut_off)
{
    const auto& fcs = instrument("fcs");
    const auto verdict = judge(fcs, score_of(fcs, "self"), own_basis(fears(60)), 60.0, 0.0);

    BOOST_TEST(verdict.words == "Reliably better");
    BOOST_TEST(!verdict.recovered);
}

struct Worded {
    const char* code;
    std::optional<double> from, to;
    const char* words;
    const char* sentence;
};

std::ostream& operator<<(std::ostream& out, const Worded& row)
{
    return out << row.code << ": " << row.sentence;
}

const Worded wordings[]{
    {"phq9", 21, 9, "Reliably better", "12 lower; mild, below cut-off 10."},
    {"gad7", 16, 8, "Reliably better", "8 lower; mild, still at cut-off 8."},
    {"phq9", 12, 11, "No reliable change", "1 lower, could be chance; moderate, still above cut-off 10."},
    {"phq9", 12, 12, "No reliable change", "Unchanged; moderate, still above cut-off 10."},
    {"phq9", 4, 10, "Reliably worse", "6 higher; moderate, now at cut-off 10."},
    {"phq9", 4, 16, "Reliably worse", "12 higher; moderately severe, now above cut-off 10."},
    {"phq9", {}, 21, "First score", "First score 21; severe, above cut-off 10."},
    {"phq9", 21, {}, "Incomplete", "No score, so no change can be judged."},
    {"phq9", {}, {}, "Incomplete", "No score, so no change can be judged."},
    {"core10", 25, 95.0 / 9, "Reliably better", "14.4 lower; low, below cut-off 11."},
    {"who5", 28, 60, "Not judged", "32 higher; above cut-off 50; no basis yet, 0 of 30 baselines."},
    {"who5", 28, 48, "Not judged", "20 higher; still below cut-off 50; no basis yet, 0 of 30 baselines."},
    {"who5", 60, 50, "Not judged", "10 lower; now at cut-off 50; no basis yet, 0 of 30 baselines."},
    {"fcs", 46, 31, "Not judged", "15 lower; no basis yet, 0 of 30 baselines."},
    {"fcs", {}, 31, "First score", "First score 31."},
};

BOOST_DATA_TEST_CASE(verdicts_are_worded_plainly, data::make(wordings), row)
{
    const auto verdict = verdict_on(row.code, row.from, row.to);

    BOOST_TEST(verdict.words == row.words);
    BOOST_TEST(verdict.sentence == row.sentence);
    BOOST_TEST((verdict.from == row.from));
    BOOST_TEST((verdict.to == row.to));
}

BOOST_DATA_TEST_CASE(figures_read_as_people_write_them,
                     data::make({9.0, 10.56, 10.04, -0.04, 0.25, 100.0, -3.5}) ^
                         data::make({"9", "10.6", "10", "0", "0.3", "100", "-3.5"}),
                     value, text)
{
    BOOST_TEST(figure(value) == text);
}

BOOST_AUTO_TEST_SUITE_END()
