// The leave of a therapist: entered, with what stands in it told, and withdrawn. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/hours.hpp"

namespace attune::desktop {

// As typed and chosen. Without times it is of whole days.
struct LeaveForm {
    std::string from_day;
    std::string from_time;
    std::string until_day;
    std::string until_time;
    api::LeaveKind kind = api::LeaveKind::leave;
    std::string word;
};

class LeaveView {
public:
    virtual ~LeaveView() = default;
    virtual void show_form(const LeaveForm& form) = 0;
    // The presenter's therapists(), therapist() and leaves() have changed.
    virtual void show_leaves() = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "starts_at", "from_time", "ends_at", "until_time", "word".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    // What happened, or why it did not; `undo` when it can be taken back.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
};

class LeavePresenter {
public:
    static constexpr std::size_t most_named = 8;

    // Of that therapist to begin with; empty for one's own. `done` is told of every change.
    LeavePresenter(LeaveView& view, Screen& screen, std::string therapist_id, std::function<void()> done);

    void begin() { read(); }
    void choose(const std::string& therapist_id);
    void enter(const LeaveForm& form);
    void withdraw(std::size_t leave);
    // What was entered or withdrawn last.
    void undo();

    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return known_.therapists; }
    [[nodiscard]] const std::string& therapist() const { return known_.therapist_id; }
    // That have not ended, by start; in words: "Leave: Lakes, 7 Dec to 11 Dec".
    [[nodiscard]] std::vector<std::string> leaves() const;

private:
    void read();
    void send(const api::Leave& leave, bool withdrawn, bool undoing);
    void changed(const api::Leave& leave, const std::string& sentence, bool undoing);
    void entered(const api::EnterLeave::Reply& reply);
    [[nodiscard]] std::string when(const api::Leave& leave) const;

    LeaveView& view_;
    Screen& screen_;
    std::string asked_for_;
    std::function<void()> done_;
    api::ReadHours::Reply known_;
    std::function<void()> undo_;
    bool busy_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
