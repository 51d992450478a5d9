// Setting the schedule of an episode: which measures, in which rhythm, and until when; from the practice's
// batteries or one by one. What is typed is kept until the server has it. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/schedules.hpp"

namespace attune::desktop {

// One measure as typed.
struct ScheduleRow {
    std::string instrument;  // code
    Rhythm rhythm = Rhythm::every_nth_session;
    int every = 1;
    int after_times = 0;                // 0: however often
    std::string until;                  // empty: as long as the episode
    int better_than_cut_off_times = 0;  // 0: whatever the scores

    bool operator==(const ScheduleRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScheduleRow, (),
                      (instrument, rhythm, every, after_times, until, better_than_cut_off_times))

// What can be added: a battery, or one measure with its usual rhythm.
struct Addition {
    std::string label;  // "CFT basics: FCS, PHQ-9, GAD-7", "PHQ-9, Patient Health Questionnaire-9"
    std::vector<ScheduledMeasure> measures;
};

class ScheduleView {
public:
    virtual ~ScheduleView() = default;
    // The presenter's rows(), or which of them is chosen().
    virtual void show_rows() = 0;
    virtual void show_additions() = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of ScheduleRow, of the chosen one, or "battery"; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class SchedulePresenter {
public:
    static constexpr auto draft_kind = "schedule";

    SchedulePresenter(ScheduleView& view, Screen& screen, ClientModel& model, const Draft* draft = nullptr);

    void begin();

    [[nodiscard]] const std::vector<ScheduleRow>& rows() const { return kept_.rows; }
    // Its place in rows(); nullopt while there is none.
    [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }
    [[nodiscard]] const std::vector<Addition>& additions() const { return additions_; }
    // "PHQ-9, every session, 6 times at most".
    [[nodiscard]] std::string line(const ScheduleRow& row) const;
    [[nodiscard]] const Instrument* instrument(const ScheduleRow& row) const;
    // Whether a score of the measure has a cut-off that it can end by.
    [[nodiscard]] bool has_cut_off(const ScheduleRow& row) const;
    // When it is due by the schedule that holds: "FCS every 4 sessions: last given 14 Oct, again at
    // session 9."; empty for what has not been saved as it stands here.
    [[nodiscard]] std::string due(const ScheduleRow& row) const;
    [[nodiscard]] bool may_keep_battery() const { return screen_.may(api::Permission::keep_library); }

    void choose(std::size_t row);
    // Puts what is not in the list yet at its end, and chooses the first of it.
    void add(std::size_t addition);
    // What was typed for the chosen one.
    void change(const ScheduleRow& row);
    void remove();
    void submit();
    void discard();
    // Keeps the list as a battery of the practice: a new one, or the one of that name as it is now.
    void keep_as_battery(const std::string& name);

private:
    struct Kept {
        std::vector<ScheduleRow> rows;
        std::int64_t row_version = 0;  // of the schedule that this one replaces
        std::string key;               // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (rows, row_version, key), (), ())

    void changed();
    void list_additions();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<std::vector<ScheduledMeasure>> read();
    void answered(const Result<api::Schedule>& reply);
    void meet(const Refusal& stale);
    void show_faults(const std::vector<FieldError>& faults);
    void battery_kept(const Result<api::Battery>& reply);
    void tell_of_waiting();

    ScheduleView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    std::optional<std::size_t> chosen_;
    std::vector<api::Battery> batteries_;
    std::vector<Addition> additions_;
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
