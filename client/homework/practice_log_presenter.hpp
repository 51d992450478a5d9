// Logging practice between sessions, as the client tells it: which day, how long, how it went; and striking
// out what was logged by mistake. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// As typed; ratings from 0 to 10, or not_said.
inline constexpr int not_said = -1;
struct PracticeForm {
    std::string practised_on;
    std::string minutes;  // empty: not said
    int helpful = not_said;
    int difficult = not_said;
    std::string got_in_the_way;

    bool operator==(const PracticeForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(PracticeForm, (), (practised_on, minutes, helpful, difficult, got_in_the_way))

class PracticeLogView {
public:
    virtual ~PracticeLogView() = default;
    // The presenter's lines() have changed.
    virtual void show_lines() = 0;
    virtual void show_form(const PracticeForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of PracticeForm; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // For the next time of practice: the focus goes back to the first field.
    virtual void begin_anew() = 0;
};

class PracticeLogPresenter {
public:
    static constexpr auto draft_kind = "practice_log";

    PracticeLogPresenter(PracticeLogView& view, Screen& screen, ClientModel& model,
                         const std::string& assignment_id, const Draft* draft = nullptr);

    void begin();
    [[nodiscard]] std::string exercise() const;
    // What was logged, the latest first, as many as come with the record.
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

    void change(const PracticeForm& form);
    void submit();
    // Strikes the line out, and while undo is offered takes it back in.
    void strike_out(std::size_t line);
    void undo();
    [[nodiscard]] bool may_undo() const { return !struck_out_.empty(); }
    void discard();

private:
    struct Kept {
        std::string assignment_id;
        PracticeForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (assignment_id, form, key), (), ())

    [[nodiscard]] const api::Assignment* assignment() const;
    [[nodiscard]] PracticeForm untouched() const;
    void list();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::LogPractice::Request> read() const;
    void answered(const Result<api::Assignment>& reply);
    void set_struck_out(const std::string& practice_log_id, bool struck_out);
    void put(const api::Assignment& assignment);

    PracticeLogView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    std::vector<std::string> lines_;
    Kept kept_;
    std::string struck_out_;  // what undo() takes back in
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
