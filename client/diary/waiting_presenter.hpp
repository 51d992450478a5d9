// The waiting list: who waits, who could take a time that has become free, and what becomes of them. No wx
// here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/waiting.hpp"

namespace attune::desktop {

// A time that somebody could have.
struct FreeSlot {
    Instant starts_at;
    int minutes = 50;
    std::string therapist_id;
    std::string therapist_name;
    std::optional<std::string> room_id;
};

// Of an appointment to which nobody comes.
FreeSlot slot_of(const api::Appointment& appointment);

class WaitingView {
public:
    virtual ~WaitingView() = default;
    // The presenter's shown() or title() has changed.
    virtual void show_entries() = 0;
    // The presenter's selected() has changed.
    virtual void show_selected() = 0;
    // What happened, or why it did not; `undo` when it can be taken back.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
};

class WaitingPresenter {
public:
    WaitingPresenter(WaitingView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void refresh();
    // Those whose wishes a time fits, and only them.
    void look_for(const FreeSlot& slot);
    void look_for_all();
    // And those whose places were closed lately.
    void show_closed(bool closed);

    void select(const std::string& entry_id);
    // Done at once, and taken back by undo().
    void set_state(api::WaitingState state);
    void undo();
    // As the server answered to the form.
    void put(const api::WaitingEntry& entry);

    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] const std::vector<api::WaitingEntry>& shown() const { return shown_; }
    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return list_.therapists; }
    [[nodiscard]] const std::optional<FreeSlot>& slot() const { return slot_; }
    // Null when nothing is.
    [[nodiscard]] const api::WaitingEntry* selected() const;
    // How many still wait, whatever is shown.
    [[nodiscard]] std::ptrdiff_t waiting() const;
    // "Waiting list: 4 people", and for a slot "Who could take Tue 1 Dec, 14:00: 2 of 4".
    [[nodiscard]] std::string title() const;
    // "42 days", "since today".
    [[nodiscard]] std::string age_of(const api::WaitingEntry& entry) const;
    // A line for each state that it has had: "Offered by Ines, Tue 24 Nov, 14:00".
    [[nodiscard]] std::vector<std::string> history_of(const api::WaitingEntry& entry) const;
    [[nodiscard]] bool may_change() const { return screen_.may(api::Permission::keep_diary); }

private:
    void choose_shown();
    void send_state(const api::WaitingEntry& entry, api::WaitingState state, bool undoing);

    WaitingView& view_;
    Screen& screen_;
    api::ReadWaitingList::Reply list_;
    std::vector<api::WaitingEntry> shown_;
    std::optional<FreeSlot> slot_;
    bool closed_ = false;
    std::string selected_;
    std::function<void()> undo_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
