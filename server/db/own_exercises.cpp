#include "server/db/own_exercises.hpp"

namespace attune::server {

namespace {

struct OwnExercisesThatHold {
    static constexpr auto sql = R"sql(
        SELECT definition FROM (SELECT DISTINCT ON (code) definition FROM own_exercise ORDER BY code, version DESC) latest
        ORDER BY definition ->> 'name')sql";
    using Parameters = None;
    struct Row {
        Exercise definition;
    };
};
BOOST_DESCRIBE_STRUCT(OwnExercisesThatHold::Row, (), (definition))

struct KeepOwnExercise {
    static constexpr auto sql = "SELECT keep_own_exercise(:code, :version, :exercise::jsonb)";
    struct Parameters {
        std::string code;
        int version = 1;
        Exercise exercise;
    };
    struct Row {
        bool kept = false;
    };
};
BOOST_DESCRIBE_STRUCT(KeepOwnExercise::Parameters, (), (code, version, exercise))
BOOST_DESCRIBE_STRUCT(KeepOwnExercise::Row, (), (kept))

}  // namespace

std::vector<Exercise> OwnExercises::all()
{
    std::vector<Exercise> exercises;
    for (auto& row : db_.all<OwnExercisesThatHold>({}))
        exercises.push_back(std::move(row.definition));
    return exercises;
}

bool OwnExercises::keep(const Exercise& exercise)
{
    return db_.maybe<KeepOwnExercise>({exercise.code, exercise.own.value().version, exercise}).value().kept;
}

}  // namespace attune::server
