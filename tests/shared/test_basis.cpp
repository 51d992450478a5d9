// The figures that verdicts rest on: which come first, which do not count, and how they are worded.
#include <cmath>

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

}  // namespace

BOOST_AUTO_TEST_SUITE(basis)

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
               "Reliable change: more than 6.74 points at 95 % (SD 7.7, alpha .90, UK primary-care "
               "counselling, n = 1835).");
}

BOOST_AUTO_TEST_CASE(figures_of_a_clinical_sample_come_before_others)
{
    auto core10 = instrument("core10");
    auto students = core10.norms.front();
    students.population = "students";
    students.clinical = false;
    core10.norms.insert(core10.norms.begin(), students);

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
               "Own baselines, n = 34, provisional: more than 7.99 points at 95 % (SD 10.2, interval 8.23 to "
               "13.43, alpha .92).");
}

BOOST_AUTO_TEST_CASE(settled_baselines_are_worded_without_an_interval)
{
    BOOST_TEST(own_basis(fears(61)).sentence ==
               "Own baselines, n = 61: more than 7.99 points at 95 % (SD 10.2, alpha .92).");
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

namespace {

// Invented figures with an invented citation, as a practice would enter them.
PracticeFigures entered_figures()
{
    PracticeFigures figures;
    figures.instrument = "phq9";
    figures.score = "total";
    figures.sd = 6.0;
    figures.reliability = 0.75;
    figures.reliability_kind = ReliabilityKind::retest;
    figures.confidence = Confidence::ninety;
    figures.n = 120;
    figures.population = "a clinic";
    figures.source = "Ashvale 2024, Table 2";
    return figures;
}

// Of the FCS self-compassion scale: its real reliabilities are from memory.
Norm verified_norm(const std::string& population, std::optional<double> alpha)
{
    Norm norm;
    norm.score = "self";
    norm.population = population;
    norm.alpha = alpha;
    norm.status = Status::verified;
    return norm;
}

Basis basis_of(const PracticeFigures& figures)
{
    const auto& phq9 = instrument("phq9");
    return find_basis(phq9, phq9.scores.front(), std::nullopt, figures);
}

}  // namespace

// 1.645 x 6 x sqrt(2) x sqrt(.25) = 6.979, worked out apart.
BOOST_AUTO_TEST_CASE(the_practices_own_figures_come_before_a_published_criterion)
{
    const auto basis = basis_of(entered_figures());

    BOOST_TEST((basis.kind == BasisKind::practice_figures));
    BOOST_TEST(basis.points == 6.979, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(!basis.inclusive);
    BOOST_TEST(basis.sentence ==
               "Reliable change: more than 6.97 points at 90 % (the practice's figures: SD 6, retest .75, a "
               "clinic, n = 120; Ashvale 2024, Table 2).");
    BOOST_TEST(basis.item_set == "PHQ-9 version 1, 9 items");
}

BOOST_AUTO_TEST_CASE(a_criterion_that_the_practice_entered_is_inclusive)
{
    auto figures = entered_figures();
    figures.sd.reset();
    figures.points = 5;

    BOOST_TEST(basis_of(figures).inclusive);
    BOOST_TEST(basis_of(figures).sentence ==
               "Reliable change: 5 points or more at 90 % (the practice's figure, a clinic, n = 120; Ashvale "
               "2024, Table 2).");
}

BOOST_AUTO_TEST_CASE(figures_without_a_citation_or_of_another_version_do_not_count)
{
    auto uncited = entered_figures();
    uncited.source.clear();
    auto other_version = entered_figures();
    other_version.version = 2;
    auto both = entered_figures();
    both.points = 5;

    BOOST_TEST((basis_of(uncited).kind == BasisKind::published_criterion));
    BOOST_TEST((basis_of(other_version).kind == BasisKind::published_criterion));
    BOOST_TEST((basis_of(both).kind == BasisKind::published_criterion));
    BOOST_TEST(check_practice_figures(uncited).error().sentence == "Say where the figures were published.");
}

BOOST_AUTO_TEST_CASE(where_alpha_cannot_be_computed_the_lowest_published_reliability_stands_in)
{
    auto fcs = instrument("fcs");
    auto retested = verified_norm("others", std::nullopt);
    retested.retest = 0.6;
    fcs.norms = {verified_norm("students", 0.92), verified_norm("therapists", 0.85), retested};

    const auto basis = find_basis(fcs, score_of(fcs, "self"), fears(61, 10.2, std::nullopt));

    BOOST_TEST((basis.kind == BasisKind::practice_baselines));
    BOOST_TEST(*basis.reliability == 0.85);
    BOOST_TEST((basis.reliability_kind == ReliabilityKind::alpha));
    BOOST_TEST(basis.sentence ==
               "Own baselines, n = 61: more than 10.95 points at 95 % (SD 10.2, alpha .85, the lowest "
               "published, therapists).");
}

BOOST_AUTO_TEST_CASE(an_alpha_that_was_computed_is_never_bettered_by_a_published_one)
{
    auto fcs = instrument("fcs");
    fcs.norms = {verified_norm("students", 0.92)};

    BOOST_TEST((find_basis(fcs, score_of(fcs, "self"), fears(61, 10.2, -0.1)).kind == BasisKind::none));
}

BOOST_AUTO_TEST_SUITE_END()
