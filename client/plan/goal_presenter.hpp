// One goal, as it is agreed on, changed or ended. What is typed is kept until the server has it. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// As typed.
struct GoalForm {
    std::string text;
    std::string agreed_on;
    GoalState state = GoalState::open;
    std::string ended_on;  // read only when it is not open

    bool operator==(const GoalForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(GoalForm, (), (text, agreed_on, state, ended_on))

class GoalView {
public:
    virtual ~GoalView() = default;
    virtual void show_form(const GoalForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of GoalForm; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class GoalPresenter {
public:
    static constexpr auto draft_kind = "goal";

    // `goal_id` is empty for a new one.
    GoalPresenter(GoalView& view, Screen& screen, ClientModel& model, const std::string& goal_id,
                  const Draft* draft = nullptr);

    void begin();
    // A new goal is open; only one on record can end.
    [[nodiscard]] bool is_new() const { return kept_.goal_id.empty(); }
    void change(const GoalForm& form);
    void submit();
    void discard();

private:
    struct Kept {
        std::string goal_id;
        std::int64_t row_version = 0;
        GoalForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (goal_id, row_version, form, key), (), ())

    void take();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::Goal> read() const;
    void send(const api::Goal& goal);
    void answered(const Result<api::Goal>& reply);
    void meet(const api::Goal& theirs);

    GoalView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
