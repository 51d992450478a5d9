// Which samples' figures verdicts may rest on: of these items, made as the score is made, and of one kind of
// reliability.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/basis.hpp"
#include "shared/measures/confirmations.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

// The score's basis by published figures alone.
Basis basis_of(Instrument measure)
{
    measure.reliable_changes.clear();
    return find_basis(measure, measure.scores.front(), std::nullopt);
}

Basis own_basis_without_alpha(const Instrument& measure, std::string_view score)
{
    const BaselineStatistic own{measure.code, measure.version, std::string{score}, 61, 30,
                                10.2,         std::nullopt};
    return find_basis(measure, *find_score(measure, score), own);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparable)

BOOST_AUTO_TEST_CASE(figures_of_another_item_set_are_no_basis)
{
    auto core10 = instrument("core10");
    BOOST_TEST((basis_of(core10).kind == BasisKind::published_figures));

    core10.norms.front().item_set = "Invented translation, all items assumed";

    BOOST_TEST((basis_of(core10).kind == BasisKind::none));
}

// Of nurses in Iran: alpha .96 of the Persian version is verified, and is not this version's.
BOOST_AUTO_TEST_CASE(the_reliability_of_a_translation_never_stands_in_as_the_lowest_published)
{
    auto fcs = instrument("fcs");
    BOOST_TEST((own_basis_without_alpha(fcs, "self").kind == BasisKind::none));

    Norm students;
    students.score = "self";
    students.population = "students";
    students.alpha = 0.97;
    students.status = Status::verified;
    fcs.norms.push_back(students);

    BOOST_TEST(*own_basis_without_alpha(fcs, "self").reliability == 0.97);
}

// Whatever is confirmed: of a translation nothing serves.
BOOST_AUTO_TEST_CASE(no_confirmation_makes_a_translation_this_version)
{
    for (const auto& measure : confirmed_library().instruments())
        for (const auto& score : measure.scores) {
            auto translated = measure;
            translated.reliable_changes.clear();
            std::erase_if(translated.norms, [](const Norm& norm) { return !norm.item_set; });
            BOOST_TEST((find_basis(translated, score, std::nullopt).kind == BasisKind::none), measure.code);
            BOOST_TEST((own_basis_without_alpha(translated, score.code).kind == BasisKind::none),
                       measure.code);
        }
}

BOOST_DATA_TEST_CASE(figures_of_sums_are_no_basis_for_means_nor_the_other_way_round,
                     data::make({"gad7", "gad7", "core10", "core10"}) ^
                         data::make({"sum, 0 to 21", "mean, 0 to 3", "mean times 10", "sum, 0 to 40"}) ^
                         data::make({true, false, true, false}),
                     code, scoring, comparable)
{
    auto measure = instrument(code);
    for (auto& norm : measure.norms)
        norm.scoring = scoring;

    BOOST_TEST((basis_of(measure).kind == BasisKind::published_figures) == comparable);
}

// 1.96 x 7.7 x sqrt(2) x sqrt(.16) = 8.537, worked out apart.
BOOST_AUTO_TEST_CASE(a_sample_with_retest_alone_judges_and_is_named_so)
{
    auto core10 = instrument("core10");
    core10.norms.front().alpha.reset();
    core10.norms.front().retest = 0.84;

    const auto basis = basis_of(core10);

    BOOST_TEST((basis.kind == BasisKind::published_figures));
    BOOST_TEST((basis.reliability_kind == ReliabilityKind::retest));
    BOOST_TEST(basis.points == 8.537, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(basis.sentence ==
               "Reliable change: more than 8.53 points at 95 % (SD 7.7, retest .84, UK primary-care "
               "counselling, n = "
               "1835).");
}

BOOST_AUTO_TEST_CASE(a_sample_with_both_is_judged_by_its_alpha_and_says_so)
{
    auto core10 = instrument("core10");
    core10.norms.front().retest = 0.84;

    BOOST_TEST((basis_of(core10).reliability_kind == ReliabilityKind::alpha));
    BOOST_TEST(*basis_of(core10).reliability == 0.9);
}

// SD and reliability are never taken from two samples, whatever the kind.
BOOST_AUTO_TEST_CASE(a_retest_without_an_sd_of_its_own_sample_is_no_basis)
{
    auto core10 = instrument("core10");
    core10.norms.front().alpha.reset();
    core10.norms.back().alpha.reset();
    core10.norms.back().retest = 0.84;

    BOOST_TEST((basis_of(core10).kind == BasisKind::none));
}

BOOST_AUTO_TEST_CASE(clinical_samples_come_first_and_among_alike_ones_those_with_alpha)
{
    auto core10 = instrument("core10");
    auto& clinical = core10.norms[0];
    auto& general = core10.norms[1];
    clinical.alpha.reset();
    clinical.retest = 0.84;
    general.alpha = 0.95;
    BOOST_TEST(basis_of(core10).population == clinical.population);

    general.clinical = true;
    BOOST_TEST(basis_of(core10).population == general.population);
}

BOOST_AUTO_TEST_CASE(a_fact_about_a_sample_says_whose_items_it_answered)
{
    std::string words;
    for (const auto& fact : facts_of(instrument("eiss")))
        words += fact.words + '\n';

    BOOST_TEST(
        words.find("university students, Turkey, Turkish version: n 434, alpha 0.87.") != std::string::npos,
        words);
}

BOOST_AUTO_TEST_SUITE_END()
