// Working hours and leave of therapists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/hours.hpp"

namespace attune::server {

struct NewHours {
    std::string therapist_id;
    Day valid_from;
    std::vector<WorkingStretch> stretches;
    std::string entered_by;
};
BOOST_DESCRIBE_STRUCT(NewHours, (), (therapist_id, valid_from, stretches, entered_by))

struct NewLeave {
    std::string leave_id;
    std::string therapist_id;
    Instant starts_at;
    Instant ends_at;
    api::LeaveKind kind = api::LeaveKind::leave;
    std::string word;
    std::string entered_by;
};
BOOST_DESCRIBE_STRUCT(NewLeave, (), (leave_id, therapist_id, starts_at, ends_at, kind, word, entered_by))

// Everybody who signs in sees when others work and that they are away; why, row-level security tells the
// therapist and a practice lead.
class Availability {
public:
    static constexpr int most_leaves = 500;
    static constexpr int most_listed = 100;

    explicit Availability(Connection& db) : db_{db} {}

    // Those that hold on `from` or later, as they were entered; of that therapist alone where one is named.
    std::vector<api::TherapistHours> hours_from(Day from, const std::optional<std::string>& therapist_id);
    // The number of the last that was entered for them; 0 when there is none. Until the end of the
    // transaction nobody else enters one.
    std::int64_t lock_last_number(const std::string& therapist_id);
    api::TherapistHours add(const NewHours& hours);

    // That hold and end after `from`, by start; at most most_leaves.
    std::vector<api::Leave> leaves_after(Instant from, const std::optional<std::string>& therapist_id);
    api::Leave add(const NewLeave& leave);
    std::optional<api::Leave> lock_leave(const std::string& leave_id);
    std::optional<api::Leave> find_leave(const std::string& leave_id);
    void set_withdrawn(const std::string& leave_id, bool withdrawn);

    // What takes that therapist's time, of what the caller sees: appointments that are booked.
    std::vector<TimeSpan> booked(const std::string& therapist_id, Instant from, Instant until);
    // How many of their appointments stand in that time, whoever may see them; and which, at most
    // most_listed.
    int count_within(const std::string& therapist_id, const TimeSpan& span);
    std::vector<std::string> within(const std::string& therapist_id, const TimeSpan& span);

private:
    Connection& db_;
};

}  // namespace attune::server
