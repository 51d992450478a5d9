// The diary: which days are shown, what stands in them, which appointment is selected, and what is done with
// it. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/diary/known_hours.hpp"
#include "client/held_key.hpp"
#include "client/screen.hpp"
#include "shared/api/diary.hpp"

namespace attune::desktop {

enum class DiaryLook { day, week, agenda };

class DiaryView {
public:
    virtual ~DiaryView() = default;
    // The days shown, or what stands in them, have changed.
    virtual void show_days() = 0;
    // The presenter's selected() has changed.
    virtual void show_selected() = 0;
    // What happened, or why it did not; `undo` when it can be taken back. Empty for nothing to say.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
    // Why it was not booked again, and that it can be all the same.
    virtual void offer_all_the_same(const std::string& sentence) = 0;
    // One like that is to be booked by hand: at once it was refused, or it may not be (`why` is empty).
    virtual void book_by_hand(const api::Appointment& like, const LocalTime& starts, const Refusal& why) = 0;
};

class DiaryPresenter {
public:
    DiaryPresenter(DiaryView& view, Screen& screen);

    // Reads the days shown again; those stay until the answer is there, and so does the selection.
    void refresh();
    void look(DiaryLook look);
    // So many days, weeks or lengths of the agenda on; back when negative.
    void go(int steps);
    void go_to(Day day);
    void go_to_today() { go_to(today()); }
    // Of that therapist alone; everybody's when empty.
    void look_at(const std::string& therapist_id);

    void select(const std::string& appointment_id);
    // The one after it, or before it, among those shown; the first that is yet to end when none is selected.
    void select_next(int steps);

    // What follows is done at once, and taken back by undo().
    void move_to(const std::string& appointment_id, const LocalTime& starts);
    // The selected one, by the keyboard.
    void move_selected(int days, int minutes);
    void set_state(const std::string& session_id, api::SessionState state);
    // And, when `following`, all later ones of its series.
    void call_off(bool following);
    // What was called off is booked again; after it was offered, while the therapist is away too.
    void take_back();
    void take_back_all_the_same();
    // One like the selected one, a week later.
    void same_time_next_week();
    // The last of them, once.
    void undo();

    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] DiaryLook looks() const { return look_; }
    // The first day shown, and how many: a week has five, or seven when something stands on its weekend.
    [[nodiscard]] Day first_day() const;
    [[nodiscard]] int days() const;
    [[nodiscard]] Day today() const { return local_day(screen_.clock()); }
    // "30 November to 4 December 2026", "Tuesday 1 December 2026".
    [[nodiscard]] std::string title() const;
    // By start.
    [[nodiscard]] const std::vector<api::Appointment>& appointments() const { return diary_.appointments; }
    [[nodiscard]] const std::vector<api::Room>& rooms() const { return diary_.rooms; }
    // Whose diaries can be looked at and booked in, by name; empty for who has one of their own.
    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return diary_.therapists; }
    [[nodiscard]] const std::string& therapist() const { return therapist_; }
    // Who works when, and is away.
    [[nodiscard]] KnownHours known_hours() const { return KnownHours::of(diary_); }
    // Whose days are shown alone, so that their hours can be; empty where they are everybody's.
    [[nodiscard]] std::string whose() const;
    // Their hours and their leave on the days shown, a line each.
    [[nodiscard]] std::vector<std::string> hours_in_words() const;
    // Empty where this computer is in the practice's zone.
    [[nodiscard]] std::string clock_words() const { return known_hours().clock_words(first_day(), days()); }
    // The hours from the earliest that they work on a day shown until the latest; `first`, `last` at least.
    struct Hours {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] Hours hours_shown(Hours least) const;
    // Null when nothing is.
    [[nodiscard]] const api::Appointment* selected() const;
    [[nodiscard]] const api::Appointment* find(const std::string& appointment_id) const;

private:
    struct Time {
        Instant starts_at;
        int minutes = 0;
    };
    void arrived(const api::ReadDiary::Reply& diary);
    void say_done(const std::string& sentence, std::function<void()> undo);
    void say_refused(const Refusal& refusal);
    void send_move(const api::Appointment& appointment, Instant starts_at, bool undoing);
    [[nodiscard]] std::string moved_words(const api::Appointment& moved, const std::string& who) const;
    void send_state(const api::Attendance& attendance, const Time& time, api::SessionState state,
                    bool undoing);
    void book_again(std::vector<api::Appointment> off, bool in_leave);
    void refuse_again(const Refusal& refusal, std::vector<api::Appointment> off);
    void show_booked(const api::Appointment& booked);
    void put(const std::vector<api::Appointment>& changed);
    [[nodiscard]] int days_asked_for() const;

    DiaryView& view_;
    Screen& screen_;
    DiaryLook look_ = DiaryLook::week;
    std::string therapist_;  // whose alone; empty for everybody
    Day anchor_;             // the day looked at, or the first of the agenda
    api::ReadDiary::Reply diary_;
    std::string selected_;
    std::function<void()> undo_;             // what was done last; null when it cannot be taken back
    std::vector<api::Appointment> offered_;  // to be booked again all the same
    bool loaded_ = false;
    bool booking_ = false;  // the answer is on its way
    HeldKey held_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
