// Every form that tools/golden-vectors worked out apart from our code, scored by our code.
#include <random>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

struct Vector {
    std::string why, answers, score, value, band, missing, prorated;
};

std::vector<Vector> read_vectors(const std::string& code)
{
    std::istringstream file{read_file(source_dir() / "tests/data/golden" / (code + ".csv"))};
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

void expect_scored_alike(std::string_view code, const Vector& vector)
{
    const auto scores = score(instrument(code), sheet(vector.answers));

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

BOOST_AUTO_TEST_CASE(our_scores_are_those_worked_out_apart)
{
    for (const auto& measure : library().instruments()) {
        if (!can_be_scored(measure))
            continue;
        const auto vectors = read_vectors(measure.code);
        BOOST_TEST(vectors.size() > 200U, measure.code);

        for (const auto& vector : vectors)
            BOOST_TEST_CONTEXT(measure.code << ", " << vector.why << ": " << vector.answers)
        expect_scored_alike(measure.code, vector);
    }
}

BOOST_AUTO_TEST_CASE(every_ready_score_has_vectors_and_no_other)
{
    for (const auto& measure : library().instruments()) {
        std::set<std::string> ready;
        for (const auto& score : measure.scores)
            if (score.ready)
                ready.insert(score.code);
        std::set<std::string> worked_out;
        if (!ready.empty())
            for (const auto& vector : read_vectors(measure.code))
                worked_out.insert(vector.score);

        BOOST_TEST((ready == worked_out), measure.code);
    }
}

// Whatever is left blank: no value, or one that the rule in force gives and that says so; and no band without
// a value.
BOOST_AUTO_TEST_CASE(no_incomplete_form_gets_a_band_outside_its_rule)
{
    std::mt19937 chance{20261128};
    for (const auto& measure : library().instruments()) {
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
