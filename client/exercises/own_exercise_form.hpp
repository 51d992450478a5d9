// An exercise of the practice's own as it is typed. Pure values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/domain/exercise.hpp"

namespace attune::desktop {

struct OwnExerciseForm {
    std::string name;
    std::string purpose;
    std::string steps;  // one a line
    std::string cautions;
    std::string usual_dose;
    std::string phase = "Settling and attention";
    Flow flow = Flow::to_self;
    std::string system = "soothing";
    int minutes = 10;
    int days_per_week = 7;
    std::vector<Attachment> attachments;

    bool operator==(const OwnExerciseForm&) const = default;
};

// What is typed and not kept yet, by the code of the exercise; the new one's is empty. It lasts as long as
// the sign-in.
using OwnExerciseForms = std::map<std::string, OwnExerciseForm>;

OwnExerciseForm form_of(const Exercise& exercise);

// Without a code and a version.
Exercise exercise_of(const OwnExerciseForm& form);

}  // namespace attune::desktop
