#include "shared/domain/own_exercise.hpp"

#include <algorithm>
#include <string>

#include "shared/domain/phase.hpp"
#include "shared/domain/plain_text.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_name = 120;
constexpr std::size_t room_for_text = 2000;
constexpr std::size_t room_for_dose = 200;
constexpr std::size_t most_steps = 30;

class Check {
public:
    void text(const char* path, const char* what, const std::string& text, std::size_t room)
    {
        if (const auto length = characters(text); length > room)
            faults.push_back({path, std::string{what} + " has " + std::to_string(length) +
                                        " characters; there is room for " + std::to_string(room) + '.'});
    }
    void needed(const char* path, const std::string& text, const char* sentence)
    {
        require(!trimmed(text).empty(), path, sentence);
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
    check.require(!steps.empty(), "steps", "Write at least one step.");
    check.require(steps.size() <= most_steps, "steps",
                  "There is room for " + std::to_string(most_steps) + " steps, not " +
                      std::to_string(steps.size()) + '.');
    for (const auto& step : steps) {
        check.needed("steps", step, "A step without words says nothing.");
        check.text("steps", "A step", step, room_for_text);
    }
}

void check_kind(Check& check, const Exercise& exercise)
{
    check.require(std::ranges::find(phases, exercise.phase) != phases.end(), "phase",
                  "Choose one of the ten phases.");
    check.require(std::ranges::find(exercise_systems, exercise.system) != exercise_systems.end(), "system",
                  "Choose threat, drive or soothing.");
    check.require(exercise.minutes >= 0 && exercise.minutes <= longest_usual_minutes, "minutes",
                  "The minutes are from 0, for as long as it takes, to 180.");
    check.require(exercise.days_per_week >= 1 && exercise.days_per_week <= 7, "days_per_week",
                  "The days a week are from 1 to 7.");
}

}  // namespace

std::vector<FieldError> faults_of(const Exercise& exercise)
{
    Check check;
    check.needed("name", exercise.name, "An exercise needs a name.");
    check.text("name", "The name", exercise.name, room_for_name);
    check.needed("purpose", exercise.purpose, "Say what it is for.");
    check.text("purpose", "What it is for", exercise.purpose, room_for_text);
    check_steps(check, exercise.steps);
    check.text("cautions", "What to take care of", exercise.cautions, room_for_text);
    check.text("usual_dose", "The usual dose", exercise.usual_dose, room_for_dose);
    check_kind(check, exercise);
    check.require(exercise.attachments.size() <= most_attachments, "attachments",
                  "There is room for " + std::to_string(most_attachments) + " files, not " +
                      std::to_string(exercise.attachments.size()) + '.');
    return check.faults;
}

}  // namespace attune
