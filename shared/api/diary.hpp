// The diary: appointments, and who comes to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/availability.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/rooms.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

enum class AppointmentKind {
    individual,  // one client
    couple,      // two
    group,       // up to most_in_group, under a name
    other        // nobody who is in therapy: a meeting, supervision, leave; it has a title
};
BOOST_DESCRIBE_ENUM(AppointmentKind, individual, couple, group, other)

inline constexpr std::size_t most_in_group = 20;
inline constexpr std::size_t room_for_title = 100;

enum class Standing {
    booked,    // its time is taken
    recorded,  // entered afterwards: takes no time
    off        // nobody comes
};
BOOST_DESCRIBE_ENUM(Standing, booked, recorded, off)

// A client at an appointment: the session that it is for them.
struct Attendance {
    std::string session_id;
    std::int64_t row_version = 0;  // the session's
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    SessionState state = SessionState::booked;
};
BOOST_DESCRIBE_STRUCT(Attendance, (), (session_id, row_version, client_id, legal_name, preferred_name, state))

// Whether they come, or should have.
inline bool comes(const Attendance& attendance)
{
    return !is_cancelled(attendance.state);
}

struct Appointment {
    std::string appointment_id;
    std::int64_t row_version = 0;
    std::string therapist_id;
    std::string therapist_name;
    AppointmentKind kind = AppointmentKind::individual;
    std::string title;  // a group's name, or what it is; empty where clients say it
    Instant starts_at;
    int minutes = 50;
    Standing standing = Standing::booked;
    std::optional<std::string> room_id;
    std::optional<std::string> series_id;
    std::vector<Attendance> attendances;  // those on the caller's caseload, by name
};
BOOST_DESCRIBE_STRUCT(Appointment, (),
                      (appointment_id, row_version, therapist_id, therapist_name, kind, title, starts_at,
                       minutes, standing, room_id, series_id, attendances))

// Those who come to it, or should have; all who stand in it where nobody comes any more.
inline std::vector<Attendance> those_who_come(const Appointment& appointment)
{
    std::vector<Attendance> coming;
    for (const auto& attendance : appointment.attendances)
        if (comes(attendance))
            coming.push_back(attendance);
    return coming.empty() ? appointment.attendances : coming;
}

// In whose diary the caller may book.
struct Therapist {
    std::string user_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Therapist, (), (user_id, display_name))

// The caller's own appointments, and those of clients on their caseload; an assistant's are everybody's, or
// `therapist_id`'s alone. That begin from `from` until before `until`, at most 62 days; by start.
struct ReadDiary {
    static constexpr std::string_view name = "read_diary";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/diary";
    static constexpr auto needs = Permission::read_diary;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        Instant from;
        Instant until;
        std::optional<std::string> therapist_id;
    };
    struct Reply {
        std::vector<Appointment> appointments;
        std::vector<Room> rooms;
        std::vector<Therapist> therapists;  // an assistant's to choose from, by name; empty for others
        // Of those whose diaries the caller books in: the hours that hold from `from` on, and the leave that
        // ends after it, as far as it is known.
        std::vector<TherapistHours> hours;
        std::vector<Leave> leaves;
        std::optional<std::string> time_zone;  // the practice's, by whose wall clock the hours are told
    };
};
BOOST_DESCRIBE_STRUCT(ReadDiary::Request, (), (from, until, therapist_id))
BOOST_DESCRIBE_STRUCT(ReadDiary::Reply, (), (appointments, rooms, therapists, hours, leaves, time_zone))

// The path of what is said about a time at which the therapist is away: it can be booked all the same.
inline constexpr auto away_field = "in_leave";

// Puts an appointment into the caller's diary, or, for an assistant, into that of `therapist_id`, on whose
// caseload everybody who comes must be. With a session for each client in their open episode; by a
// rule, as many as it says. All or none: where a time is taken it is refused (conflict), each taken one
// named, unless `without_taken` leaves those out. So it is where the therapist is away (under away_field),
// unless `in_leave` books those too. `waiting_ids` are the places on the waiting
// list, of those who come, that it closes.
struct BookAppointment {
    static constexpr std::string_view name = "book_appointment";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/appointments";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        AppointmentKind kind = AppointmentKind::individual;
        std::string title;
        std::vector<std::string> client_ids;
        Instant starts_at;
        int minutes = 50;
        std::optional<std::string> room_id;
        std::optional<std::string> rule;  // RFC 5545, "FREQ=WEEKLY;COUNT=10", in the practice's time zone
        bool without_taken = false;
        std::optional<std::string> therapist_id;  // an assistant names one, others none
        std::optional<bool> in_leave;
        std::optional<std::vector<std::string>> waiting_ids;
    };
    struct Reply {
        std::vector<Appointment> appointments;  // by start; not empty
        std::vector<Instant> left_out;          // the starts that were taken, or at which they are away
    };
};
BOOST_DESCRIBE_STRUCT(BookAppointment::Request, (),
                      (kind, title, client_ids, starts_at, minutes, room_id, rule, without_taken,
                       therapist_id, in_leave, waiting_ids))
BOOST_DESCRIBE_STRUCT(BookAppointment::Reply, (), (appointments, left_out))

// Another time, length, room or title, or other people who come. `following` does the same to all later ones
// of its series: they move by as many days and begin at the same time of day. It touches only what is still
// to come, of the one named too: what has begun, and what somebody arrived at, attended or stayed away from,
// is left as it was and counted; what was called off is left. Refuses (conflict) where nothing is to come.
// All or none. Into leave only where `in_leave` says so. Who joins is booked as by BookAppointment; whoever
// is taken off has cancelled: they stay off when all is called off and booked again. Of a group that is seen
// in part, the others stay. Refuses (conflict) to take off who was there, or should have been.
struct MoveAppointment {
    static constexpr std::string_view name = "move_appointment";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/appointments/{appointment_id}";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string appointment_id;
        std::int64_t row_version = 0;
        std::string title;
        Instant starts_at;
        int minutes = 50;
        std::optional<std::string> room_id;
        bool following = false;
        std::optional<bool> in_leave;
        std::optional<std::vector<std::string>> client_ids = {};  // who comes from now on; absent: who came
    };
    struct Reply {
        std::vector<Appointment> appointments;  // those that were changed, by start
        std::optional<std::int64_t> left =
            {};  // by `following`: how many have taken place, so stay as they were
    };
};
BOOST_DESCRIBE_STRUCT(MoveAppointment::Request, (),
                      (appointment_id, row_version, title, starts_at, minutes, room_id, following, in_leave,
                       client_ids))
BOOST_DESCRIBE_STRUCT(MoveAppointment::Reply, (), (appointments, left))

// The therapist calls it off, for everybody who was to come: their sessions say so. `cancelled` false takes
// that back, of that one alone, if the time is still free; where it was off because the last who came had
// cancelled, they come again, and a late cancellation is taken back by it. Refuses (conflict) where an
// invoice charges for that, or several had cancelled and it is not known who was the last. Into leave only
// where `in_leave` says so. `following` is as in MoveAppointment.
struct CancelAppointment {
    static constexpr std::string_view name = "cancel_appointment";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/appointments/{appointment_id}/cancelled";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string appointment_id;
        std::int64_t row_version = 0;
        bool cancelled = true;
        bool following = false;
        std::optional<bool> in_leave = {};
    };
    using Reply = MoveAppointment::Reply;
};
BOOST_DESCRIBE_STRUCT(CancelAppointment::Request, (),
                      (appointment_id, row_version, cancelled, following, in_leave))

}  // namespace attune::api
