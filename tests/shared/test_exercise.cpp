// Exercises: the thirty-five as shipped, and each fault refused with its path.
#include <algorithm>
#include <set>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/exercise.hpp"
#include "shared/domain/phase.hpp"
#include "shared/json/write.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

Result<std::vector<Exercise>> read_shipped()
{
    return parse_exercises(read_file(source_dir() / "shared/exercises/exercises.json"));
}

std::vector<Exercise> shipped()
{
    return read_shipped().value();
}

Exercise sample()
{
    Exercise exercise;
    exercise.code = "walk";
    exercise.name = "Walk";
    exercise.phase = "Daily life";
    exercise.flow = Flow::to_self;
    exercise.system = "soothing";
    exercise.purpose = "Fresh air.";
    exercise.steps = {"Put on shoes.", "Walk."};
    exercise.cautions = "Mind the ice.";
    exercise.usual_dose = "10 minutes a day";
    exercise.dose_note = "A convention.";
    exercise.minutes = 10;
    exercise.days_per_week = 7;
    exercise.answers = {{"phq9", "total", "It gets one out of the house."}};
    return exercise;
}

struct Fault {
    void (*spoil)(Exercise&);
    const char* path;
    const char* sentence;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.path << ' ' << fault.sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exercise_files)

BOOST_AUTO_TEST_CASE(thirty_five_are_shipped_each_under_a_code_and_a_name_of_its_own)
{
    const auto exercises = read_shipped();

    BOOST_TEST_REQUIRE(exercises.has_value());
    std::set<std::string> codes;
    std::set<std::string> names;
    for (const auto& one : *exercises) {
        codes.insert(one.code);
        names.insert(one.name);
    }
    BOOST_TEST(exercises->size() == 35U);
    BOOST_TEST(codes.size() == 35U);
    BOOST_TEST(names.size() == 35U);
}

BOOST_AUTO_TEST_CASE(the_codes_that_records_refer_to_stay)
{
    const auto exercises = shipped();
    for (const auto* code : {"soothing_rhythm_breathing", "compassionate_self", "receiving_compassion_log",
                             "compassionate_letter", "safe_place_imagery", "functional_look_at_critic",
                             "compassion_flowing_out", "mini_compassion_break"})
        BOOST_TEST(std::ranges::count(exercises, code, &Exercise::code) == 1, code);
}

BOOST_AUTO_TEST_CASE(every_phase_of_cft_has_an_exercise)
{
    const auto exercises = shipped();
    for (const auto phase : phases)
        BOOST_TEST(std::ranges::count(exercises, phase, &Exercise::phase) > 0, phase);
}

BOOST_AUTO_TEST_CASE(every_exercise_has_four_to_seven_steps)
{
    for (const auto& one : shipped())
        BOOST_TEST((one.steps.size() >= 4U && one.steps.size() <= 7U), one.code);
}

BOOST_AUTO_TEST_CASE(the_scores_that_exercises_answer_exist_and_are_ready)
{
    for (const auto& one : shipped())
        for (const auto& answered : one.answers) {
            const auto* score = find_score(instrument(answered.instrument), answered.score);
            BOOST_TEST((score != nullptr && score->ready),
                       one.code << " answers " << answered.instrument << '.' << answered.score);
        }
}

// A score alone must not bring forward what is done at home only once it has been agreed.
BOOST_AUTO_TEST_CASE(what_needs_an_agreement_is_suggested_by_no_score)
{
    const auto exercises = shipped();
    for (const auto* code : {"two_chair_follow_up", "shame_memory", "mirror_practice"}) {
        const auto found = std::ranges::find(exercises, code, &Exercise::code);
        BOOST_TEST_REQUIRE((found != exercises.end()), code);
        BOOST_TEST(found->answers.empty(), code);
        BOOST_TEST((found->cautions.find("agreed") != std::string::npos), code);
    }
}

BOOST_AUTO_TEST_CASE(each_fear_of_compassion_is_answered_by_an_exercise)
{
    for (const auto& fear : instrument("fcs").scores) {
        bool answered = false;
        for (const auto& one : shipped())
            for (const auto& answer : one.answers)
                answered = answered || (answer.instrument == "fcs" && answer.score == fear.code);
        BOOST_TEST(answered, fear.code);
    }
}

BOOST_AUTO_TEST_CASE(every_dose_says_that_it_is_a_convention)
{
    for (const auto& one : shipped())
        BOOST_TEST((one.dose_note.find("convention, not a finding") != std::string::npos), one.code);
}

BOOST_AUTO_TEST_CASE(written_and_read_again_it_is_the_same)
{
    const auto text = json::to_text(shipped());

    BOOST_TEST(json::to_text(parse_exercises(text).value()) == text);
}

const Fault faults[]{
    {[](Exercise& e) { e.code.clear(); }, "[0].code", "is empty."},
    {[](Exercise& e) { e.name.clear(); }, "[0].name", "is empty."},
    {[](Exercise& e) { e.phase = "Midday"; }, "[0].phase", "must be one of the ten phases."},
    {[](Exercise& e) { e.purpose.clear(); }, "[0].purpose", "is empty."},
    {[](Exercise& e) { e.cautions.clear(); }, "[0].cautions", "is empty."},
    {[](Exercise& e) { e.system = "calm"; }, "[0].system", "must be threat, drive or soothing."},
    {[](Exercise& e) { e.status = Status::verified; }, "[0].source", "is needed for a verified description."},
    {[](Exercise& e) { e.steps.clear(); }, "[0].steps", "is empty."},
    {[](Exercise& e) { e.steps[1].clear(); }, "[0].steps[1]", "is empty."},
    {[](Exercise& e) { e.usual_dose.clear(); }, "[0].usual_dose", "is empty."},
    {[](Exercise& e) { e.dose_note.clear(); }, "[0].dose_note", "is empty."},
    {[](Exercise& e) { e.minutes = -1; }, "[0].minutes", "must be from 0 to 180."},
    {[](Exercise& e) { e.minutes = 181; }, "[0].minutes", "must be from 0 to 180."},
    {[](Exercise& e) { e.days_per_week = 0; }, "[0].days_per_week", "must be from 1 to 7."},
    {[](Exercise& e) { e.days_per_week = 8; }, "[0].days_per_week", "must be from 1 to 7."},
    {[](Exercise& e) { e.answers[0].instrument.clear(); }, "[0].answers[0].instrument", "is empty."},
    {[](Exercise& e) { e.answers[0].score.clear(); }, "[0].answers[0].score", "is empty."},
    {[](Exercise& e) { e.answers[0].reason.clear(); }, "[0].answers[0].reason", "is empty."},
};

BOOST_DATA_TEST_CASE(refuses_each_fault_by_its_path, data::make(faults), fault)
{
    auto spoiled = sample();
    fault.spoil(spoiled);

    const auto refused = parse_exercises(json::to_text(std::vector{spoiled}));

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().code == RefusalCode::invalid));
    BOOST_TEST_REQUIRE(refused.error().fields.size() == 1U);
    BOOST_TEST(refused.error().fields[0].path == fault.path);
    BOOST_TEST(refused.error().fields[0].sentence == fault.sentence);
}

BOOST_AUTO_TEST_CASE(refuses_a_code_that_is_used_twice)
{
    BOOST_TEST(parse_exercises(json::to_text(std::vector{sample(), sample()})).error().sentence ==
               "[1].code is used twice.");
}

BOOST_AUTO_TEST_CASE(refuses_wrong_types_by_their_path)
{
    BOOST_TEST((parse_exercises("{}").error().code == RefusalCode::malformed));
    BOOST_TEST((parse_exercises("[").error().code == RefusalCode::malformed));
    BOOST_TEST(parse_exercises(R"([{"code": 7}])").error().fields[0].path == "[0].code");
}

BOOST_AUTO_TEST_SUITE_END()
