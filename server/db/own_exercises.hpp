// Exercises of the practice's own: the table own_exercise. Every version stays; the last of each code holds.
#pragma once

#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/exercise.hpp"

namespace attune::server {

class OwnExercises {
public:
    explicit OwnExercises(Connection& db) : db_{db} {}

    // Those that hold, by name, retired ones too.
    std::vector<Exercise> all();

    // As the version that `exercise.own` says. False when that is not the next one of its code.
    bool keep(const Exercise& exercise);

private:
    Connection& db_;
};

}  // namespace attune::server
