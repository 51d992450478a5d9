// Suggestions: by what a score stands high, and which exercises answer it in which order and words.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/suggestion.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

ScoreNow now(const char* code, const char* score, double value)
{
    const auto& found = instrument(code);
    return {&found, find_score(found, score), value};
}

struct Standing {
    const char* instrument;
    const char* score;
    double value;
    const char* by;  // empty: it does not stand high
};
std::ostream& operator<<(std::ostream& out, const Standing& standing)
{
    return out << standing.instrument << ' ' << standing.score << ' ' << standing.value;
}

// One below each limit and one on it. A published cut-off goes before bands, bands before the range; who5 is
// better the higher it is, and so are scs and ceas; the middle of three bands is not high.
const std::vector<Standing> standings{
    {"phq9", "total", 9, ""},
    {"phq9", "total", 10, "at or above the published cut-off of 10"},
    {"gad7", "total", 7, ""},
    {"gad7", "total", 8, "at or above the published cut-off of 8"},
    {"who5", "percentage", 51, ""},
    {"who5", "percentage", 50, "at or below the published cut-off of 50"},
    {"dass21", "stress", 25, ""},
    {"dass21", "stress", 26, "in the published band \"severe\""},
    {"dass21", "stress", 34, "in the published band \"extremely severe\""},
    {"scs", "total", 2.5, ""},
    {"scs", "total", 2.49, "in the published band \"low\""},
    {"fcs", "self", 39, ""},
    {"fcs", "self", 40, "in the upper third of its range (no band or cut-off is in use)"},
    {"ceas", "self_total", 41, ""},
    {"ceas", "self_total", 40, "in the lower third of its range (no band or cut-off is in use)"},
    {"three_systems", "drive", 10, ""},
};

// The first answers two scores, the second one of them, the third another.
std::vector<Exercise> three_exercises()
{
    std::vector<Exercise> exercises(3);
    exercises[0].code = "letter";
    exercises[0].system = "soothing";
    exercises[0].flow = Flow::to_self;
    exercises[0].answers = {{"fcs", "self", "It meets the fear."}, {"phq9", "total", "It meets the mood."}};
    exercises[1].code = "breathing";
    exercises[1].system = "soothing";
    exercises[1].answers = {{"phq9", "total", "It slows down."}};
    exercises[2].code = "log";
    exercises[2].system = "threat";
    exercises[2].flow = Flow::from_others;
    exercises[2].answers = {{"fcs", "from_others", "It lets something in."}};
    return exercises;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(suggested_exercises)

BOOST_DATA_TEST_CASE(a_score_stands_high_by_its_cut_off_its_bands_or_its_range, data::make(standings),
                     standing)
{
    const auto by = stands_high_by(now(standing.instrument, standing.score, standing.value));

    BOOST_TEST(by.value_or("") == standing.by);
}

BOOST_AUTO_TEST_CASE(each_exercise_is_suggested_once_for_the_worst_score_that_it_answers)
{
    const auto exercises = three_exercises();

    const auto suggested = suggestions(
        exercises, {now("phq9", "total", 20), now("fcs", "self", 57), now("fcs", "from_others", 10)});

    BOOST_TEST_REQUIRE(suggested.size() == 2U);
    BOOST_TEST(suggested[0].exercise == exercises.data());
    BOOST_TEST(suggested[0].why ==
               "Fear of self-compassion is 57 of 60, in the upper third of its range (no band or cut-off is "
               "in use). It meets the fear. Flow: to oneself. System: soothing.");
    BOOST_TEST(suggested[1].exercise == &exercises[1]);
    BOOST_TEST(suggested[1].why ==
               "PHQ-9 is 20 of 27, at or above the published cut-off of 10. It slows down. System: "
               "soothing.");
}

BOOST_AUTO_TEST_CASE(a_practices_own_is_suggested_right_behind_the_first_of_its_flow_system_and_phase)
{
    auto exercises = three_exercises();
    exercises[0].name = "Compassionate letter";
    exercises.resize(5);
    exercises[3].code = "own_1";
    exercises[3].system = "soothing";
    exercises[3].flow = Flow::to_self;
    exercises[3].own = OwnVersion{};
    exercises[4] = exercises[3];
    exercises[4].own->retired = true;

    const auto suggested = suggestions(exercises, {now("phq9", "total", 20), now("fcs", "self", 57)});

    BOOST_TEST_REQUIRE(suggested.size() == 3U);
    BOOST_TEST(suggested[1].exercise == &exercises[3]);
    BOOST_TEST(
        suggested[1].why ==
        "Fear of self-compassion is 57 of 60, in the upper third of its range (no band or cut-off is "
        "in use). Your practice's own, of the same flow, system and phase as \"Compassionate letter\". "
        "Flow: to oneself. System: soothing.");
    BOOST_TEST(suggestions(exercises, {now("phq9", "total", 9)}).empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_suggested_when_no_score_stands_high_or_none_is_known)
{
    BOOST_TEST(suggestions(three_exercises(), {now("phq9", "total", 9), now("fcs", "self", 39)}).empty());
    BOOST_TEST(suggestions(three_exercises(), {}).empty());
}

BOOST_AUTO_TEST_CASE(the_flow_and_the_system_of_an_exercise_are_told)
{
    BOOST_TEST(flow_and_system(three_exercises()[2]) == "Flow: from others. System: threat.");
}

BOOST_AUTO_TEST_SUITE_END()
