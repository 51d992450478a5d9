// What the practice says to a client after an answer about self-harm, when the answers are read and who
// stands in: read by everybody, entered by a practice lead. What is typed is kept until it has been entered.
// No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/practice_safety.hpp"

namespace attune::desktop {

// As typed: times as "9:00", a number of hours; the cover's username.
struct SafetyForm {
    std::string text;
    std::string read_by;
    std::vector<int> days = ReadingHours{}.days;
    std::string from = "9:00";
    std::string until = "17:00";
    std::string cover;
    std::string escalate_after_hours = "4";
};
BOOST_DESCRIBE_STRUCT(SafetyForm, (), (text, read_by, days, from, until, cover, escalate_after_hours))

class SafetyView {
public:
    virtual ~SafetyView() = default;
    // Who can be named to stand in; empty for who may not change the text.
    virtual void show_colleagues(const std::vector<api::Cover>& colleagues) = 0;
    // `facts` says who entered it and when; `may_change` whether this person may.
    virtual void show_safety(const SafetyForm& form, const std::string& facts, bool may_change) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class SafetyPresenter {
public:
    static constexpr auto draft_kind = "practice_safety";

    SafetyPresenter(SafetyView& view, Screen& screen);

    void begin();
    // At every keystroke.
    void change(const SafetyForm& typed);
    // What is no time and no number is refused here, the rest by the server.
    void enter();
    void discard();

private:
    void show(const std::optional<api::PracticeSafety>& safety);

    SafetyView& view_;
    Screen& screen_;
    SafetyForm typed_;
    bool kept_ = false;  // typed_ comes from a draft, or has one
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
