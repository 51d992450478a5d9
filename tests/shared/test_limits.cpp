// Every limit of the instrument files, exactly at it and one step of its score short of it: cut-offs,
// criteria of change, band edges and risk levels. A limit that moved, came or went in a file fails.
#include <algorithm>
#include <set>
#include <tuple>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/change.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/scoring.hpp"
#include "tests/shared/limit_tables.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

using Place = std::tuple<std::string, std::string, double>;  // instrument, score and limit

template <class Rows, class Limit>
std::multiset<Place> places_of(const Rows& rows, Limit limit)
{
    std::multiset<Place> places;
    for (const auto& row : rows)
        places.emplace(row.code, row.score, row.*limit);
    return places;
}

template <class Add>
std::multiset<Place> places_in_files(Add add)
{
    std::multiset<Place> places;
    for (const auto& measure : library().instruments())
        add(measure,
            [&](const std::string& score, double limit) { places.emplace(measure.code, score, limit); });
    return places;
}

// The one of that score and limit, in force as if the practice had confirmed it and nothing else of its kind.
template <class Fact, class Limit>
std::vector<Fact> alone(const std::vector<Fact>& facts, std::string_view score, Limit limit, double value)
{
    const auto found = std::ranges::find_if(
        facts, [&](const Fact& fact) { return fact.score == score && fact.*limit == value; });
    if (found == facts.end())
        throw std::runtime_error{"the file has no limit of " + figure(value)};
    std::vector one{*found};
    one.front().status = Status::confirmed;
    return one;
}

Basis any_change_is_reliable()
{
    Basis basis;
    basis.kind = BasisKind::published_criterion;
    basis.points = 0.05;
    return basis;
}

std::string words(const Instrument& measure, const ScoreDefinition& score, const Basis& basis, double from,
                  double to)
{
    const auto verdict = judge(measure, score, basis, from, to);
    return verdict.words + (verdict.recovered ? ", recovered" : "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(the_tables_hold_every_limit_of_the_files_and_no_other)
{
    BOOST_TEST(
        (places_of(cut_off_rows, &CutOffRow::at) == places_in_files([](const Instrument& measure, auto add) {
             for (const auto& cut_off : measure.cut_offs)
                 add(cut_off.score, cut_off.value);
         })));
    BOOST_TEST((places_of(criterion_rows, &CriterionRow::enough) ==
                places_in_files([](const Instrument& measure, auto add) {
                    for (const auto& change : measure.reliable_changes)
                        add(change.score, change.points);
                })));
    BOOST_TEST((places_of(minimal_rows, &CriterionRow::enough) ==
                places_in_files([](const Instrument& measure, auto add) {
                    for (const auto& change : measure.minimal_changes)
                        if (change.points)
                            add(change.score, *change.points);
                })));
    BOOST_TEST(
        (places_of(edge_rows, &EdgeRow::from) == places_in_files([](const Instrument& measure, auto add) {
             for (const auto& band : measure.bands)
                 if (band.from > find_score(measure, band.score)->min)
                     add(band.score, band.from);
         })));
}

// The same for what a cut-off is used for: where a score stands, and who has recovered.
BOOST_DATA_TEST_CASE(a_score_at_its_cut_off_is_clinical_and_the_next_better_one_is_not,
                     data::make(cut_off_rows), row)
{
    auto measure = instrument(row.code);
    const auto& score = *find_score(measure, row.score);
    measure.cut_offs = alone(measure.cut_offs, row.score, &CutOff::value, row.at);
    measure.cut_offs.front().charted = true;
    const auto basis = any_change_is_reliable();
    const double worst = row.beyond < row.at ? score.max : score.min;

    BOOST_TEST(is_clinical(row.at, measure.cut_offs.front()));
    BOOST_TEST(!is_clinical(row.beyond, measure.cut_offs.front()));
    BOOST_TEST(words(measure, score, basis, worst, row.at) == "Reliably better");
    BOOST_TEST(words(measure, score, basis, worst, row.beyond) == "Reliably better, recovered");
    BOOST_TEST(words(measure, score, basis, row.at, row.beyond) == "Reliably better, recovered");
    BOOST_TEST(words(measure, score, basis, row.beyond, row.at) == "Reliably worse");
    BOOST_TEST(standing(measure, score, row.beyond, row.at).ends_with("now at cut-off " + figure(row.at)));
    BOOST_TEST(standing(measure, score, row.at, row.beyond)
                   .ends_with((row.beyond < row.at ? "below cut-off " : "above cut-off ") + figure(row.at)));
}

// As shipped: what is drawn today judges today.
BOOST_DATA_TEST_CASE(recovery_as_shipped_needs_the_next_score_beyond_the_cut_off,
                     data::make({"phq9", "gad7", "core10"}) ^ data::make({27.0, 21.0, 40.0}) ^
                         data::make({10.0, 8.0, 11.0}) ^ data::make({9.0, 7.0, 10.0}),
                     code, from, at, beyond)
{
    const auto& measure = instrument(code);
    const auto& score = measure.scores.front();
    const auto basis = find_basis(measure, score, std::nullopt);

    BOOST_TEST(words(measure, score, basis, from, at) == "Reliably better");
    BOOST_TEST(words(measure, score, basis, from, beyond) == "Reliably better, recovered");
}

BOOST_DATA_TEST_CASE(a_change_of_the_criterion_is_reliable_and_one_step_less_is_not,
                     data::make(criterion_rows), row)
{
    auto measure = instrument(row.code);
    const auto& score = *find_score(measure, row.score);
    measure.cut_offs.clear();
    measure.reliable_changes =
        alone(measure.reliable_changes, row.score, &ReliableChange::points, row.enough);
    const auto basis = find_basis(measure, score, std::nullopt);
    const double middle = (score.min + score.max) / 2;

    BOOST_TEST(words(measure, score, basis, middle, middle + row.enough) ==
               (row.up ? "Reliably better" : "Reliably worse"));
    BOOST_TEST(words(measure, score, basis, middle, middle - row.enough) ==
               (row.up ? "Reliably worse" : "Reliably better"));
    BOOST_TEST(words(measure, score, basis, middle, middle + row.short_of) == "No reliable change");
    BOOST_TEST(words(measure, score, basis, middle, middle - row.short_of) == "No reliable change");
}

BOOST_DATA_TEST_CASE(criteria_in_force_as_shipped,
                     data::make({"phq9", "gad7"}) ^ data::make({6.0, 4.0}) ^ data::make({5.0, 3.0}), code,
                     enough, short_of)
{
    const auto& measure = instrument(code);
    const auto& score = measure.scores.front();
    const auto basis = find_basis(measure, score, std::nullopt);

    BOOST_TEST(words(measure, score, basis, 7, 7 + enough) == "Reliably worse");
    BOOST_TEST(words(measure, score, basis, 7, 7 + short_of) == "No reliable change");
    BOOST_TEST(words(measure, score, basis, 7, 7 - enough) == "Reliably better");
    BOOST_TEST(words(measure, score, basis, 7, 7 - short_of) == "No reliable change");
}

BOOST_DATA_TEST_CASE(the_least_change_that_matters_matters_and_one_step_less_does_not,
                     data::make(minimal_rows), row)
{
    const auto& measure = instrument(row.code);
    const auto direction = find_score(measure, row.score)->direction;
    const auto points =
        *alone(measure.minimal_changes, row.score, &MinimalChange::points, row.enough).front().points;
    const auto words = [&](double change) {
        return words_for(important_change(20, 20 + change, points, direction));
    };

    BOOST_TEST(words(row.up ? row.enough : -row.enough) == "Better by an important amount");
    BOOST_TEST(words(row.up ? -row.enough : row.enough) == "Worse by an important amount");
    BOOST_TEST(words(row.short_of) == "Changed by less than an important amount");
    BOOST_TEST(words(-row.short_of) == "Changed by less than an important amount");
}

BOOST_DATA_TEST_CASE(a_band_begins_at_its_first_score, data::make(edge_rows), row)
{
    const auto& measure = *confirmed_library().find(row.code);
    const auto& score = *find_score(measure, row.score);

    BOOST_TEST(*band_label(measure, score, row.from) == row.label);
    BOOST_TEST(*band_label(measure, score, row.below) == row.label_below);
}

BOOST_DATA_TEST_CASE(a_risk_item_is_at_its_level_from_one_answer_on_and_not_before, data::make(risk_rows),
                     row)
{
    const auto& measure = instrument(row.code);
    const auto at_level = [&](int answer) {
        Sheet answers(measure.items.size(), measure.response.min);
        answers[static_cast<std::size_t>(row.item - 1)] = answer;
        std::vector<std::pair<int, std::string>> found;
        for (const auto& risk : risk_answers(measure, answers))
            if (risk.at_level)
                found.emplace_back(risk.item, risk.kind);
        return found;
    };

    BOOST_TEST((at_level(row.at) == std::vector{std::pair{row.item, std::string{row.kind}}}));
    BOOST_TEST(at_level(row.below).empty());
    BOOST_TEST(at_level(measure.response.max).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_table_holds_every_risk_item)
{
    std::multiset<std::pair<std::string, int>> typed;
    for (const auto& row : risk_rows)
        typed.emplace(row.code, row.item);
    std::multiset<std::pair<std::string, int>> in_files;
    for (const auto& measure : library().instruments())
        for (const auto& risk : measure.risk_items)
            in_files.emplace(measure.code, risk.item);

    BOOST_TEST((typed == in_files));
}

BOOST_AUTO_TEST_SUITE_END()
