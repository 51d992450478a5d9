// One appointment being booked, or moved to another time: the form of its dialog. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/diary/comer_finder.hpp"
#include "client/screen.hpp"
#include "shared/api/diary.hpp"

namespace attune::desktop {

// As typed and chosen.
struct AppointmentForm {
    api::AppointmentKind kind = api::AppointmentKind::individual;
    std::string title;
    std::string day;
    std::string time;
    int minutes = 50;
    std::string room_id;       // empty for none
    std::string therapist_id;  // in whose diary; empty for one's own
    int every_weeks = 0;       // 0: once
    int times = 10;            // of those that come again
    bool following = false;    // of a series: all later ones too
};

// What can be chosen from.
struct AppointmentChoices {
    std::vector<api::Room> rooms;
    std::vector<api::Therapist> therapists;  // empty where one books in one's own diary
};

// For a new appointment at that start; and like another one.
AppointmentForm form_at(const LocalTime& starts);
AppointmentForm form_like(const api::Appointment& appointment, const LocalTime& starts);

// Those who come to it.
std::vector<Comer> comers_of(const api::Appointment& appointment);

class AppointmentFormView {
public:
    virtual ~AppointmentFormView() = default;
    virtual void show_form(const AppointmentForm& form) = 0;
    // The presenter's candidates() have changed.
    virtual void show_candidates() = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "kind", "client_ids", "title", "day", "time", "minutes", "room_id", "times",
    // "therapist_id".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // Some of the times are taken: the others can be booked without them.
    virtual void offer_the_others(bool offered) = 0;
    virtual void close() = 0;
};

// Somebody who may come.
struct Candidate {
    std::string client_id;
    std::string name;  // "Wren Larkwhistle, LP-1004"
    bool chosen = false;
};

class AppointmentPresenter {
public:
    static constexpr std::size_t most_shown = 50;

    // Told when an appointment was booked or moved, and its new start.
    using Done = std::function<void(Instant)>;

    // A new one, with those clients to begin with.
    AppointmentPresenter(AppointmentFormView& view, Screen& screen, AppointmentChoices choices,
                         AppointmentForm form, std::vector<Comer> comers, Done done);
    // Another time for one that is there.
    AppointmentPresenter(AppointmentFormView& view, Screen& screen, AppointmentChoices choices,
                         api::Appointment appointment, Done done);

    void begin();
    void change(const AppointmentForm& form);
    void find(const std::string& typed);
    void choose(const std::string& client_id, bool chosen);
    // The first who fits what was typed, once that is known; nothing is typed then.
    void choose_first();
    void submit();
    void submit_the_others();

    // Those chosen first, then those that fit what was typed.
    [[nodiscard]] const std::vector<Candidate>& candidates() const { return candidates_; }
    [[nodiscard]] bool has_comers() const { return !chosen_.empty(); }
    [[nodiscard]] bool moving() const { return moving_.has_value(); }
    [[nodiscard]] bool in_series() const { return moving_ && moving_->series_id; }
    // In use, by name.
    [[nodiscard]] const std::vector<api::Room>& rooms() const { return choices_.rooms; }
    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return choices_.therapists; }

private:
    [[nodiscard]] Result<Instant> read() const;
    void send(bool without_taken);
    void send_booking(Instant starts_at, bool without_taken);
    void send_move(Instant starts_at);
    void refused(const Refusal& refusal);
    void finished(Instant starts_at);
    void follow_therapist(const Comer& comer);
    void list_candidates();

    AppointmentFormView& view_;
    Screen& screen_;
    AppointmentChoices choices_;
    std::unique_ptr<ComerFinder> finder_;
    std::optional<api::Appointment> moving_;
    AppointmentForm form_;
    std::vector<Comer> chosen_;    // in the order of choice
    std::vector<Comer> found_;     // those who fit what was typed last
    bool listed_ = false;          // they are known
    bool choose_at_once_ = false;  // the first, as soon as they are
    std::vector<Candidate> candidates_;
    Done done_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
