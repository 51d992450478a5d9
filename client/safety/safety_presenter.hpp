// What the practice says to a client after an answer about self-harm: read by everybody, entered by a
// practice lead. What is typed is kept until it has been entered. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/practice_safety.hpp"

namespace attune::desktop {

class SafetyView {
public:
    virtual ~SafetyView() = default;
    // `facts` says who entered it and when; `may_change` whether this person may.
    virtual void show_safety(const api::EnterPracticeSafety::Request& safety, const std::string& facts,
                             bool may_change) = 0;
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
    void change(const api::EnterPracticeSafety::Request& typed);
    void enter();
    void discard();

private:
    void show(const std::optional<api::PracticeSafety>& safety);

    SafetyView& view_;
    Screen& screen_;
    api::EnterPracticeSafety::Request typed_;
    bool kept_ = false;  // typed_ comes from a draft, or has one
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
