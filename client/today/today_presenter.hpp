// Today: the day's appointments with what each client has sent and what is due, what came in, and what waits
// for a person. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/inbox.hpp"
#include "shared/api/today.hpp"

namespace attune::desktop {

struct TodayRow {
    std::string client_id;  // empty where nobody in therapy comes
    std::string time;       // "14:00"
    std::string who;        // and for whom, where the reader covers for a colleague
    std::string session;    // "Session 11"; empty where it is none
    std::string sent;       // "PHQ-9, homework log", "Nothing sent"; what is due after it
    std::string state;      // "In 8 minutes", "Note unsigned", "Did not attend"
    bool risk = false;      // a risk answer waits
    bool next = false;      // the one that is on, or comes next
    bool person = false;    // one of several who come to the appointment above

    bool operator==(const TodayRow&) const = default;
};

// Which row stands for the one that was selected, after the day was read again: the same client's, at the
// same time if they come twice. Without one, the row that is on or comes next.
std::optional<std::size_t> row_to_select(const std::vector<TodayRow>& rows,
                                         const std::optional<TodayRow>& selected);

struct ScoreRow {
    std::string client_id;
    std::string client_name;
    std::string scale;         // "PHQ-9"
    std::string first_to_now;  // "21 → 9"
    VerdictKind verdict = VerdictKind::not_judged;
    std::string verdict_words;
    std::string at;  // "13:29" of today, "Mon 23 Nov"
};

enum class Waiting { break_glass, risk, signal, review, note, link };

// Something that waits; of flags, a client's most urgent.
struct WaitingRow {
    Waiting what = Waiting::risk;
    std::string client_id;
    std::string client_name;
    std::string since;               // "23 Nov"
    std::string sentence;            // "PHQ-9 item 9 …"
    std::optional<SignalRule> rule;  // of a signal
    int more = 0;                    // further flags of the same client
    std::string session_id = {};     // of a note

    bool operator==(const WaitingRow&) const = default;
};

class TodayView {
public:
    virtual ~TodayView() = default;
    // Everything below has changed.
    virtual void show_day() = 0;
    // Why it could not be read; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class TodayPresenter {
public:
    static constexpr std::size_t most_waiting = 4;

    TodayPresenter(TodayView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // Reads the day again; the one shown stays until the answer is there.
    void refresh();
    // Time has passed: the same day in the words of now.
    void pass();

    [[nodiscard]] bool loaded() const { return loaded_; }
    // "Tuesday 24 November 2026"
    [[nodiscard]] std::string title() const;
    // "Six appointments, 3 flags to look at, 2 notes to sign."
    [[nodiscard]] std::string summary() const;
    [[nodiscard]] const std::vector<TodayRow>& appointments() const { return rows_; }
    [[nodiscard]] const std::vector<ScoreRow>& scores() const { return scores_; }
    // What was opened by break-glass, flags, risk first, then plans to be reviewed: the most urgent few.
    [[nodiscard]] const std::vector<WaitingRow>& waiting() const { return waiting_; }
    // "and 3 more in the Inbox"; empty when all of them are shown.
    [[nodiscard]] std::string more_waiting() const;
    [[nodiscard]] const std::vector<WaitingRow>& notes() const { return notes_; }
    // What such a row is about; null when it waits no longer.
    [[nodiscard]] const api::NoteToSign* note_of(const WaitingRow& row) const;
    [[nodiscard]] const std::vector<WaitingRow>& links() const { return links_; }

private:
    void show();
    void list_waiting();
    void add_rows(const api::Appointment& appointment, bool next);
    [[nodiscard]] TodayRow row_of(const api::Appointment& appointment,
                                  const api::Attendance& attendance) const;
    [[nodiscard]] std::string sent_by(const api::ExpectedClient& client) const;
    [[nodiscard]] std::string state_of(const api::Appointment& appointment, const api::Attendance& attendance,
                                       const api::ExpectedClient* expected) const;
    [[nodiscard]] const api::ExpectedClient* expected(const std::string& session_id) const;
    [[nodiscard]] std::string when(Instant instant) const;

    TodayView& view_;
    Screen& screen_;
    api::ReadToday::Reply day_;
    api::ReadInbox::Reply inbox_;
    std::vector<TodayRow> rows_;
    std::vector<ScoreRow> scores_;
    std::vector<WaitingRow> waiting_;
    std::vector<WaitingRow> notes_;
    std::vector<WaitingRow> links_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
