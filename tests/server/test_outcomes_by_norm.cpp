// attunectl outcomes, judged by a sample that is named: one of the score's own items and scoring, or none.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "tests/support/application.hpp"
#include "tests/support/installation.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// The example of a practice's own measure, in the library with more said of its sample.
struct NormDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Folder folder;

    std::string attunectl(const std::vector<std::string>& arguments)
    {
        std::vector<std::string> all{programs / "attunectl", "--connection",
                                     practice.database.connect_string("attune_owner")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        Program program{all};
        const auto output = program.output();
        const auto said = output + program.errors();
        return std::to_string(program.wait()) + '\n' + said;
    }
    std::string outcomes_by_its_sample(const std::string& said_of_it)
    {
        std::ifstream in{std::filesystem::path{ATTUNE_SOURCE_DIR} / "docs/examples/own_inner_weather.json"};
        std::string text{std::istreambuf_iterator<char>{in}, {}};
        text.insert(text.find("\"alpha\": 0.81"), said_of_it);
        const auto file = (folder.path() / "weather.json").string();
        std::ofstream{file, std::ios::binary} << text;
        const auto added = attunectl({"instrument", "add", file});
        BOOST_TEST_REQUIRE(added.starts_with("0\n"), added);
        return attunectl({"outcomes", "--instrument", "own_inner_weather", "--score", "storm", "--norm",
                          "our clients in 2025"});
    }
};

const std::string no_such_sample =
    "1\nattunectl: There is no verified mean and SD of \"our clients in 2025\" for this score. None is "
    "known.\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes_by_norm, NormDesk)

BOOST_AUTO_TEST_CASE(a_sample_of_these_items_judges_and_is_named)
{
    const auto said = outcomes_by_its_sample("");

    BOOST_TEST(said.starts_with("0\n"), said);
    BOOST_TEST(said.find("(SD 2.4, alpha .81, our clients in 2025, n = 84).") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(a_sample_of_a_translation_judges_nobody)
{
    BOOST_TEST(outcomes_by_its_sample(R"("item_set": "Invented translation", )") == no_such_sample);
}

BOOST_AUTO_TEST_CASE(a_sample_of_means_judges_no_sums)
{
    BOOST_TEST(outcomes_by_its_sample(R"("scoring": "mean, 0 to 4", )") == no_such_sample);
}

BOOST_AUTO_TEST_SUITE_END()
