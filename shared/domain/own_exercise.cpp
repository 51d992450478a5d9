#include "shared/domain/own_exercise.hpp"

#include <algorithm>
#include <string>

#include "shared/domain/phase.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_name = 120;
constexpr std::size_t room_for_text = 2000;
constexpr std::size_t room_for_dose = 200;
constexpr std::size_t most_steps = 30;

class Check {
public:
    void text(const char* path, const std::string& text, std::size_t room)
    {
        if (const auto length = characters(text); length > room)
            faults.push_back({path, say("This has {1} characters; there is room for {2}.", length, room)});
    }
    void needed(const char* path, const std::string& text, std::string sentence)
    {
        require(!trimmed(text).empty(), path, std::move(sentence));
    }
    void require(bool holds, const char* path, std::string sentence)
    {
        if (!holds)
            faults.push_back({path, std::move(sentence)});
    }

    std::vector<FieldError> faults;
};

void check_steps(Check& check, const std::vector<std::string>& steps)
{
    check.require(!steps.empty(), "steps", say("Write at least one step."));
    check.require(steps.size() <= most_steps, "steps",
                  say("There is room for {1} steps, not {2}.", most_steps, steps.size()));
    for (const auto& step : steps) {
        check.needed("steps", step, say("A step without words says nothing."));
        check.text("steps", step, room_for_text);
    }
}

void check_kind(Check& check, const Exercise& exercise)
{
    check.require(std::ranges::find(phases, exercise.phase) != phases.end(), "phase",
                  say("Choose one of the ten phases."));
    check.require(std::ranges::find(exercise_systems, exercise.system) != exercise_systems.end(), "system",
                  say("Choose threat, drive or soothing."));
    check.require(exercise.minutes >= 0 && exercise.minutes <= longest_usual_minutes, "minutes",
                  say("The minutes are from 0, for as long as it takes, to 180."));
    check.require(exercise.days_per_week >= 1 && exercise.days_per_week <= 7, "days_per_week",
                  say("The days a week are from 1 to 7."));
}

}  // namespace

std::vector<FieldError> faults_of(const Exercise& exercise)
{
    Check check;
    check.needed("name", exercise.name, say("An exercise needs a name."));
    check.text("name", exercise.name, room_for_name);
    check.needed("purpose", exercise.purpose, say("Say what it is for."));
    check.text("purpose", exercise.purpose, room_for_text);
    check_steps(check, exercise.steps);
    check.text("cautions", exercise.cautions, room_for_text);
    check.text("usual_dose", exercise.usual_dose, room_for_dose);
    check_kind(check, exercise);
    check.require(
        exercise.attachments.size() <= most_attachments, "attachments",
        say("There is room for {1} files, not {2}.", most_attachments, exercise.attachments.size()));
    return check.faults;
}

}  // namespace attune
