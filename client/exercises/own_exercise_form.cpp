#include "client/exercises/own_exercise_form.hpp"

#include <sstream>

#include "client/forms/typed_time.hpp"

namespace attune::desktop {

OwnExerciseForm form_of(const Exercise& exercise)
{
    OwnExerciseForm form;
    form.name = exercise.name;
    form.purpose = exercise.purpose;
    for (const auto& step : exercise.steps)
        form.steps += (form.steps.empty() ? "" : "\n") + step;
    form.cautions = exercise.cautions;
    form.usual_dose = exercise.usual_dose;
    form.phase = exercise.phase;
    form.flow = exercise.flow;
    form.system = exercise.system;
    form.minutes = exercise.minutes;
    form.days_per_week = exercise.days_per_week;
    form.attachments = exercise.attachments;
    return form;
}

Exercise exercise_of(const OwnExerciseForm& form)
{
    Exercise exercise;
    exercise.name = trimmed(form.name);
    exercise.purpose = trimmed(form.purpose);
    std::istringstream lines{form.steps};
    for (std::string line; std::getline(lines, line);)
        if (auto step = trimmed(line); !step.empty())
            exercise.steps.push_back(std::move(step));
    exercise.cautions = trimmed(form.cautions);
    exercise.usual_dose = trimmed(form.usual_dose);
    exercise.phase = form.phase;
    exercise.flow = form.flow;
    exercise.system = form.system;
    exercise.minutes = form.minutes;
    exercise.days_per_week = form.days_per_week;
    exercise.attachments = form.attachments;
    return exercise;
}

}  // namespace attune::desktop
