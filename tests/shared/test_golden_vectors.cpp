// Every form that tools/golden-vectors worked out apart from our code, scored by our code: as the instruments
// are shipped, and as a practice scores that has confirmed every fact.
#include <random>
#include <set>
#include <sstream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

struct Vector {
    std::string why, answers, score, value, band, missing, prorated;
};

enum class Facts { as_shipped, confirmed };

std::ostream& operator<<(std::ostream& out, Facts facts)
{
    return out << (facts == Facts::as_shipped ? "as shipped" : "confirmed");
}

const Library& library_of(Facts facts)
{
    return facts == Facts::as_shipped ? library() : confirmed_library();
}

// Where confirming changes nothing, the vectors are those of what is shipped.
std::vector<Vector> read_vectors(const std::string& code, Facts facts)
{
    const auto folder = source_dir() / "tests/data/golden";
    const auto confirmed = folder / "confirmed" / (code + ".csv");
    const bool other = facts == Facts::confirmed && exists(confirmed);
    std::istringstream file{read_file(other ? confirmed : folder / (code + ".csv"))};
    std::string line;
    std::getline(file, line);
    std::getline(file, line);
    std::vector<Vector> vectors;
    while (std::getline(file, line)) {
        std::istringstream fields{line};
        auto& vector = vectors.emplace_back();
        for (auto* field : {&vector.why, &vector.answers, &vector.score, &vector.value, &vector.band,
                            &vector.missing, &vector.prorated})
            std::getline(fields, *field, ',');
    }
    return vectors;
}

const Score& named(const std::vector<Score>& scores, const std::string& code)
{
    for (const auto& score : scores)
        if (score.score == code)
            return score;
    throw std::runtime_error{"no score " + code};
}

// "57 - 100": where answers go beyond 10.
Sheet spaced_sheet(const std::string& answers)
{
    std::istringstream words{answers};
    Sheet sheet;
    for (std::string word; words >> word;)
        sheet.push_back(word == "-" ? std::nullopt : std::optional{std::stoi(word)});
    return sheet;
}

void expect_scored_alike(const Instrument& measure, const Vector& vector)
{
    const bool spaced = measure.response.max > 10;
    const auto scores = score(measure, spaced ? spaced_sheet(vector.answers) : sheet(vector.answers));

    BOOST_TEST_REQUIRE(scores.has_value());
    const auto& ours = named(*scores, vector.score);
    BOOST_TEST(ours.value.has_value() == !vector.value.empty());
    if (ours.value)
        BOOST_TEST(*ours.value == std::stod(vector.value), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(ours.band.value_or("") == vector.band);
    BOOST_TEST(ours.missing == std::stoi(vector.missing));
    BOOST_TEST(ours.prorated == (vector.prorated == "1"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_vectors)

BOOST_DATA_TEST_CASE(our_scores_are_those_worked_out_apart, data::make({Facts::as_shipped, Facts::confirmed}),
                     facts)
{
    for (const auto& measure : library_of(facts).instruments()) {
        if (!can_be_scored(measure))
            continue;
        const auto vectors = read_vectors(measure.code, facts);
        BOOST_TEST(vectors.size() > 200U, measure.code);

        for (const auto& vector : vectors)
            BOOST_TEST_CONTEXT(measure.code << ", " << vector.why << ": " << vector.answers)
        expect_scored_alike(measure, vector);
    }
}

BOOST_DATA_TEST_CASE(every_ready_score_has_vectors_and_no_other,
                     data::make({Facts::as_shipped, Facts::confirmed}), facts)
{
    for (const auto& measure : library_of(facts).instruments()) {
        std::set<std::string> ready;
        for (const auto& score : measure.scores)
            if (score.ready)
                ready.insert(score.code);
        std::set<std::string> worked_out;
        if (!ready.empty())
            for (const auto& vector : read_vectors(measure.code, facts))
                worked_out.insert(vector.score);

        BOOST_TEST((ready == worked_out), measure.code);
    }
}

// What stays off then has no items that are known.
BOOST_AUTO_TEST_CASE(a_practice_that_confirms_everything_scores_all_whose_items_are_known)
{
    for (const auto& measure : confirmed_library().instruments())
        for (const auto& score : measure.scores)
            BOOST_TEST(score.ready == !score.items.empty(), measure.code + ", " + score.code);
}

// Whatever is left blank: no value, or one that the rule in force gives and that says so; and no band without
// a value.
BOOST_DATA_TEST_CASE(no_incomplete_form_gets_a_band_outside_its_rule,
                     data::make({Facts::as_shipped, Facts::confirmed}), facts)
{
    std::mt19937 chance{20261128};
    for (const auto& measure : library_of(facts).instruments()) {
        std::uniform_int_distribution answer{measure.response.min, measure.response.max};
        std::uniform_int_distribution<std::size_t> item{0, measure.items.size() - 1};
        for (int form = 0; form < 300; ++form) {
            Sheet answers(measure.items.size());
            for (auto& one : answers)
                one = answer(chance);
            for (int blanks = form % 5 + 1; blanks > 0; --blanks)
                answers[item(chance)] = std::nullopt;

            for (const auto& one : score(measure, answers).value()) {
                const bool allowed = one.missing <= blanks_allowed(measure, one.score) && one.answered > 0;
                BOOST_TEST_CONTEXT(measure.code << ", " << one.score << ", missing " << one.missing)
                {
                    BOOST_TEST((allowed || !one.value));
                    BOOST_TEST((one.value || !one.band));
                    BOOST_TEST(one.prorated == (one.value && one.missing > 0));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
