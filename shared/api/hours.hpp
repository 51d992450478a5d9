// Working hours and leave: their own for therapists, everybody's for a practice lead and for reception.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/diary.hpp"

namespace attune::api {

// One therapist's; the caller's own where none is named.
struct ReadHours {
    static constexpr std::string_view name = "read_hours";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/working-hours";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::optional<std::string> therapist_id;
    };
    struct Reply {
        std::string therapist_id;
        std::int64_t row_version = 0;       // what SetHours sends back
        std::vector<Therapist> therapists;  // whose the caller keeps, by name
        std::vector<TherapistHours> hours;  // as they were entered
        std::vector<Leave> leaves;          // that have not ended, by start
    };
};
BOOST_DESCRIBE_STRUCT(ReadHours::Request, (), (therapist_id))
BOOST_DESCRIBE_STRUCT(ReadHours::Reply, (), (therapist_id, row_version, therapists, hours, leaves))

// Holds from a day on, which is not past: what held stays. At most two stretches a day. `row_version` is the
// `number` of the last that was entered, 0 when there is none.
struct SetHours {
    static constexpr std::string_view name = "set_hours";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/therapists/{therapist_id}/working-hours";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string therapist_id;
        std::int64_t row_version = 0;
        Day valid_from;
        std::vector<WorkingStretch> stretches;
    };
    using Reply = TherapistHours;
};
BOOST_DESCRIBE_STRUCT(SetHours::Request, (), (therapist_id, row_version, valid_from, stretches))

// What stands in it stays until it is moved or called off.
struct EnterLeave {
    static constexpr std::string_view name = "enter_leave";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/leave";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string therapist_id;
        Instant starts_at;
        Instant ends_at;
        LeaveKind kind = LeaveKind::leave;
        std::string word;
    };
    struct Reply {
        Leave leave;
        int standing = 0;                       // appointments that are booked in it
        std::vector<Appointment> appointments;  // those of them that the caller sees, by start; at most 100
    };
};
BOOST_DESCRIBE_STRUCT(EnterLeave::Request, (), (therapist_id, starts_at, ends_at, kind, word))
BOOST_DESCRIBE_STRUCT(EnterLeave::Reply, (), (leave, standing, appointments))

// They are there after all; `withdrawn` false takes that back.
struct WithdrawLeave {
    static constexpr std::string_view name = "withdraw_leave";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/leave/{leave_id}/withdrawn";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string leave_id;
        std::int64_t row_version = 0;
        bool withdrawn = true;
    };
    using Reply = Leave;
};
BOOST_DESCRIBE_STRUCT(WithdrawLeave::Request, (), (leave_id, row_version, withdrawn))

// The next start of that length within somebody's hours that meets no appointment and no leave: in the
// caller's own diary, or, for an assistant, in that of `therapist_id`. Refuses (conflict) where no hours are
// known, and where nothing is free within days_looked_ahead.
struct FindFreeTime {
    static constexpr std::string_view name = "find_free_time";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/free-time";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        Instant after;
        int minutes = 50;
        std::optional<std::string> therapist_id;
    };
    struct Reply {
        Instant starts_at;
    };
};
BOOST_DESCRIBE_STRUCT(FindFreeTime::Request, (), (after, minutes, therapist_id))
BOOST_DESCRIBE_STRUCT(FindFreeTime::Reply, (), (starts_at))

}  // namespace attune::api
