// Every form that tools/golden-vectors worked out apart from our code, scored by our code.
#include <sstream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
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

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_vectors)

BOOST_DATA_TEST_CASE(our_scores_are_those_worked_out_apart,
                     boost::unit_test::data::make({"fcs", "fscrs", "phq9", "gad7", "core10", "who5"}), code)
{
    const auto vectors = read_vectors(code);
    BOOST_TEST(vectors.size() > 200U);

    for (const auto& vector : vectors) {
        BOOST_TEST_CONTEXT(vector.why << ": " << vector.answers)
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
    }
}

BOOST_AUTO_TEST_SUITE_END()
