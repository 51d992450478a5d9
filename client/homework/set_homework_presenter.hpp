// Setting an exercise as homework: which one, how much, until when, and what for; and changing what was set,
// or carrying it over. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/homework/suggestions.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// As typed.
struct HomeworkForm {
    std::string exercise;  // code
    int minutes = 0;
    int days_per_week = 7;
    std::string until_on;  // empty: until it is stopped
    std::string reason;    // what for, in the client's own words

    bool operator==(const HomeworkForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(HomeworkForm, (), (exercise, minutes, days_per_week, until_on, reason))

class SetHomeworkView {
public:
    virtual ~SetHomeworkView() = default;
    // The choice made, and the fields as they now stand.
    virtual void show_form(const HomeworkForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of HomeworkForm; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class SetHomeworkPresenter {
public:
    static constexpr auto draft_kind = "homework";

    SetHomeworkPresenter(SetHomeworkView& view, Screen& screen, ClientModel& model,
                         const Draft* draft = nullptr);

    // Before begin(): another dose, end or reason for what was set, whose exercise stays.
    void change_homework(const api::Assignment& set);
    void begin();
    [[nodiscard]] bool changing() const { return kept_.changing.has_value(); }
    [[nodiscard]] const std::vector<ExerciseChoice>& choices() const { return choices_; }
    // What was practised lately; empty when nothing runs.
    [[nodiscard]] std::string last_week() const;
    [[nodiscard]] const Exercise* chosen() const { return screen_.library.exercise(kept_.form.exercise); }
    // Chooses an exercise with its usual dose; what was typed for another's dose gives way.
    void choose(const std::string& exercise);
    void change(const HomeworkForm& form);
    void submit();
    void discard();

private:
    struct Kept {
        HomeworkForm form;
        Day set_on;
        std::string key;  // of the write that may have happened; empty when none is under way
        std::optional<std::string> changing;  // the homework that is changed; empty for new homework
        std::optional<std::int64_t> row_version;
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, set_on, key, changing, row_version), (), ())

    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::SetHomework::Request> read() const;
    void send(const api::SetHomework::Request& request);
    void answered(const Result<api::Assignment>& reply);
    void changed(const Result<api::ChangeHomework::Reply>& reply);
    void refused(const Refusal& refusal);
    void saved();
    void tell_of_waiting();

    SetHomeworkView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<ExerciseChoice> choices_;
    std::string draft_id_;
    Kept kept_;
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// Puts the assignment into the record as the server answered it: running ones first.
void put_assignment(api::Overview& overview, const api::Assignment& assignment);

}  // namespace attune::desktop
