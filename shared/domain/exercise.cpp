#include "shared/domain/exercise.hpp"

#include <algorithm>
#include <set>

#include "shared/domain/phase.hpp"
#include "shared/json/read.hpp"

namespace attune {

namespace {

std::string element(const std::string& list, std::size_t index)
{
    return list + '[' + std::to_string(index) + ']';
}

class Check {
public:
    void exercise(const Exercise& exercise, const std::string& path)
    {
        path_ = path;
        require(codes_.insert(exercise.code).second, "code", "is used twice.");
        texts(exercise);
        steps(exercise);
        dose(exercise);
        answers(exercise);
    }

    std::vector<FieldError> faults;

private:
    void require(bool holds, const std::string& member, const char* sentence)
    {
        if (!holds)
            faults.push_back({path_ + '.' + member, sentence});
    }

    void texts(const Exercise& exercise)
    {
        require(!exercise.code.empty(), "code", "is empty.");
        require(!exercise.name.empty(), "name", "is empty.");
        require(std::ranges::find(phases, exercise.phase) != phases.end(), "phase",
                "must be one of the ten phases.");
        require(!exercise.purpose.empty(), "purpose", "is empty.");
        require(!exercise.cautions.empty(), "cautions", "is empty.");
        require(std::ranges::find(exercise_systems, exercise.system) != exercise_systems.end(), "system",
                "must be threat, drive or soothing.");
        require(exercise.status != Status::verified || !exercise.source.empty(), "source",
                "is needed for a verified description.");
    }

    void steps(const Exercise& exercise)
    {
        require(!exercise.steps.empty(), "steps", "is empty.");
        for (std::size_t i = 0; i < exercise.steps.size(); ++i)
            require(!exercise.steps[i].empty(), element("steps", i), "is empty.");
    }

    void dose(const Exercise& exercise)
    {
        require(!exercise.usual_dose.empty(), "usual_dose", "is empty.");
        require(!exercise.dose_note.empty(), "dose_note", "is empty.");
        require(exercise.minutes >= 0 && exercise.minutes <= longest_usual_minutes, "minutes",
                "must be from 0 to 180.");
        require(exercise.days_per_week >= 1 && exercise.days_per_week <= 7, "days_per_week",
                "must be from 1 to 7.");
    }

    void answers(const Exercise& exercise)
    {
        for (std::size_t i = 0; i < exercise.answers.size(); ++i) {
            const auto& [instrument, score, reason] = exercise.answers[i];
            require(!instrument.empty(), element("answers", i) + ".instrument", "is empty.");
            require(!score.empty(), element("answers", i) + ".score", "is empty.");
            require(!reason.empty(), element("answers", i) + ".reason", "is empty.");
        }
    }

    std::string path_;
    std::set<std::string> codes_;
};

}  // namespace

Result<std::vector<Exercise>> parse_exercises(std::string_view json)
{
    auto exercises = json::from_text<std::vector<Exercise>>(json);
    if (!exercises)
        return exercises;
    Check check;
    for (std::size_t i = 0; i < exercises->size(); ++i)
        check.exercise((*exercises)[i], element({}, i));
    if (check.faults.empty())
        return exercises;
    auto sentence = check.faults.front().path + ' ' + check.faults.front().sentence;
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(check.faults)};
}

}  // namespace attune
