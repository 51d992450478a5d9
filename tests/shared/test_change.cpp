// Verdicts: where exactly they flip, who counts as recovered, and how they are worded.
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
    const BaselineStatistic own{"fcs", 1, "for_others", 60, 20, 8, 0.9};
    const auto verdict = verdict_on("fcs", 40.0, 0.0, own);

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
    {"phq9", 21, 9, "Reliably better", "12 lower; mild, below cut-off 10 (NHS Talking Therapies)."},
    {"gad7", 16, 8, "Reliably better", "8 lower; mild, still at cut-off 8 (NHS Talking Therapies)."},
    {"phq9", 12, 11, "No reliable change",
     "1 lower, could be chance; moderate, still above cut-off 10 (NHS Talking Therapies)."},
    {"phq9", 12, 12, "No reliable change",
     "Unchanged; moderate, still above cut-off 10 (NHS Talking Therapies)."},
    {"phq9", 4, 10, "Reliably worse", "6 higher; moderate, now at cut-off 10 (NHS Talking Therapies)."},
    {"phq9", 4, 16, "Reliably worse",
     "12 higher; moderately severe, now above cut-off 10 (NHS Talking Therapies)."},
    {"phq9", {}, 21, "First score", "First score 21; severe, above cut-off 10."},
    {"phq9", 21, {}, "Incomplete", "No score, so no change can be judged."},
    {"phq9", {}, {}, "Incomplete", "No score, so no change can be judged."},
    {"core10", 25, 95.0 / 9, "Reliably better",
     "14.44 lower; low, below cut-off 11 (published SD and reliability)."},
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
                     data::make({9.0, 10.556, 10.004, -0.004, 64.0 / 26, 100.0, -3.5}) ^
                         data::make({"9", "10.56", "10", "0", "2.46", "100", "-3.5"}),
                     value, text)
{
    BOOST_TEST(figure(value) == text);
}

BOOST_AUTO_TEST_SUITE_END()
