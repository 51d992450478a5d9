// One appointment being booked, moved to another time, or given other people who come: the form of its
// dialog. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/diary/comer_finder.hpp"
#include "client/diary/known_hours.hpp"
#include "client/diary/waiting_places.hpp"
#include "client/screen.hpp"
#include "shared/api/diary.hpp"
#include "shared/domain/recurrence.hpp"

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
    Comes comes = Comes::once;
    std::vector<int> weekdays;   // of those by weeks: 0 for Monday to 6, beside that of the first
    bool ends_on_a_day = false;  // otherwise after so many times
    int times = 10;
    std::string until;
    bool following = false;  // of a series: all later ones too
    std::string waiting_id;  // whom it is for on the waiting list; empty for nobody there
    std::optional<bool> keeps_places =
        {};  // who comes and waits stays on the list; else their place is closed

    bool operator==(const AppointmentForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(AppointmentForm, (),
                      (kind, title, day, time, minutes, room_id, therapist_id, comes, weekdays, ends_on_a_day,
                       times, until, following, waiting_id, keeps_places))

// What can be chosen from.
struct AppointmentChoices {
    std::vector<api::Room> rooms;
    std::vector<api::Therapist> therapists;  // empty where one books in one's own diary
    KnownHours known;                        // of those in whose diaries one books
};

// For a new appointment at that start; and like another one.
AppointmentForm form_at(const LocalTime& starts);
AppointmentForm form_like(const api::Appointment& appointment, const LocalTime& starts);

// All who stand in it.
std::vector<Comer> comers_of(const api::Appointment& appointment);
// For whom one like it is booked: who was taken off it or cancelled comes no more, unless nobody came.
std::vector<Comer> next_comers_of(const api::Appointment& appointment);

class AppointmentFormView {
public:
    virtual ~AppointmentFormView() = default;
    virtual void show_form(const AppointmentForm& form) = 0;
    // The presenter's candidates() have changed.
    virtual void show_candidates() = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "kind", "client_ids", "title", "day", "time", "minutes", "room_id", "times", "until",
    // "therapist_id".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // Some of the times are taken: the others can be booked without them.
    virtual void offer_the_others(bool offered) = 0;
    // The therapist is away then: it can be done all the same.
    virtual void offer_all_the_same(bool offered) = 0;
    // What speaks against the time as it is typed, without forbidding it; empty for nothing.
    virtual void show_hint(const std::string& hint) = 0;
    // Who comes and is on the waiting list, from which they can be taken off; empty for nobody.
    virtual void show_waiting(const std::string& words) = 0;
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
    static constexpr auto draft_kind = "appointment";

    // Told when an appointment was booked or moved: its new start, and of a series what became of it, in
    // words; empty of one.
    using Done = std::function<void(Instant, const std::string&)>;

    // A new one, with those clients to begin with.
    AppointmentPresenter(AppointmentFormView& view, Screen& screen, AppointmentChoices choices,
                         AppointmentForm form, std::vector<Comer> comers, Done done);
    // Another time for one that is there, or other people who come to it.
    AppointmentPresenter(AppointmentFormView& view, Screen& screen, AppointmentChoices choices,
                         api::Appointment appointment, Done done);
    // Takes up what was left unfinished.
    AppointmentPresenter(AppointmentFormView& view, Screen& screen, AppointmentChoices choices,
                         const Draft& draft, Done done);

    void begin();
    // What was begun with was tried already, and refused.
    void begin_refused(const Refusal& why) { refused(why); }
    void change(const AppointmentForm& form);
    void find(const std::string& typed);
    void choose(const std::string& client_id, bool chosen);
    // The first who fits what was typed, once that is known; nothing is typed then.
    void choose_first();
    void submit();
    void submit_the_others();
    void submit_all_the_same();
    // Date and time become those of the next free stretch of that length, from what is typed on; asked again,
    // of the one after it.
    void find_free_time();
    void discard();

    // What was typed and is not booked; none while nothing was changed, or while the booking is on its way.
    [[nodiscard]] std::optional<Draft> unfinished() const { return busy_ ? std::nullopt : draft_; }
    // Those chosen first, then those that fit what was typed.
    [[nodiscard]] const std::vector<Candidate>& candidates() const { return candidates_; }
    [[nodiscard]] bool has_comers() const { return !chosen_.empty(); }
    [[nodiscard]] bool moving() const { return moving_.has_value(); }
    [[nodiscard]] api::AppointmentKind kind() const { return form_.kind; }
    // Of the day that is typed, 0 for Monday to 6; nothing while it is none.
    [[nodiscard]] std::optional<int> weekday() const;
    [[nodiscard]] bool in_series() const { return moving_ && moving_->series_id; }
    // In use, by name.
    [[nodiscard]] const std::vector<api::Room>& rooms() const { return choices_.rooms; }
    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return choices_.therapists; }

private:
    // What a draft holds.
    struct Kept {
        AppointmentForm form;
        std::vector<Comer> comers;
        std::optional<api::Appointment> moving;
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, comers, moving), (), ())

    void keep();
    [[nodiscard]] Result<Instant> read() const;
    [[nodiscard]] bool others_come() const;
    [[nodiscard]] Repeats repeats() const;
    struct Despite {
        bool taken = false;  // the others are booked
        bool away = false;   // it is booked while the therapist is away
    };
    void send(Despite despite);
    void send_booking(Instant starts_at, Despite despite);
    void send_move(Instant starts_at, Despite despite);
    void offer_nothing();
    void tell_of_hours();
    void read_waiting_list();
    void tell_of_waiting();
    [[nodiscard]] std::vector<std::string> places_to_close() const;
    [[nodiscard]] std::string whose() const;
    [[nodiscard]] std::optional<Instant> typed_start() const;
    void refused(const Refusal& refusal);
    void finished(Instant starts_at, const std::string& sentence);
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
    WaitingPlaces waiting_;  // as far as they are known
    Done done_;
    std::string draft_id_ = new_key();
    std::optional<Draft> draft_;
    std::optional<Instant> found_free_;  // the last that was suggested
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
