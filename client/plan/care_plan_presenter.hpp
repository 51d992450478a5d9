// The care plan as it is written: what is typed is kept until the server has it as a version, and never put
// over somebody else's. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/homework/suggestions.hpp"
#include "client/plan/care_plan_form.hpp"
#include "client/plan/care_plan_words.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class CarePlanView {
public:
    virtual ~CarePlanView() = default;
    // Fills the fields. Never while somebody types.
    virtual void show_form(const CarePlanForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path as in faults_of(); a fault of one element of a list stands at the list: "targets".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class CarePlanPresenter {
public:
    static constexpr auto draft_kind = "care_plan";

    CarePlanPresenter(CarePlanView& view, Screen& screen, ClientModel& model, const Draft* draft = nullptr);

    void begin();
    [[nodiscard]] bool may_write() const { return screen_.may(api::Permission::record_care); }
    [[nodiscard]] const std::vector<ScoreChoice>& scores() const { return scores_; }
    // Those that answer a high score first, with the reason; the therapist chooses.
    [[nodiscard]] const std::vector<ExerciseChoice>& exercises() const { return exercises_; }
    // The interventions as the list shows them.
    [[nodiscard]] std::vector<std::string> interventions() const;
    [[nodiscard]] bool has_room_for_intervention() const;

    // Everything in the fields, at every keystroke.
    void change(const CarePlanForm& form);
    void add_exercise(const std::string& code);
    // What is typed as an intervention in other words goes into the list.
    void add_words();
    void remove_intervention(std::size_t index);
    // Makes a version. Closes without one where nothing differs from the latest.
    void submit();
    void discard();

private:
    struct Kept {
        std::int64_t row_version = 0;  // of the version that this grew out of; 0: the first
        CarePlanForm base;             // that version
        CarePlanForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (row_version, base, form, key), (), ())

    [[nodiscard]] Draft draft() const;
    void add(Intervention intervention);
    void change_and_show(const CarePlanForm& form);
    void show_faults(std::vector<FieldError> faults);
    void send(const CarePlanContents& contents);
    void answered(const Result<api::CarePlan>& reply);
    void meet(const api::CarePlan& theirs);
    void put(const api::CarePlan& plan);

    CarePlanView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<ScoreChoice> scores_;
    std::vector<ExerciseChoice> exercises_;
    std::string draft_id_;
    Kept kept_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
