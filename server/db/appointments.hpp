// Appointments, the sessions at them, and the times that are taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/diary.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct NewAppointment {
    std::string appointment_id;
    std::string therapist_id;
    std::optional<std::string> room_id;
    api::AppointmentKind kind = api::AppointmentKind::individual;
    std::string title;
    Instant starts_at;
    int minutes = 50;
    api::Standing standing = api::Standing::booked;
    std::optional<std::string> series_id;
    std::optional<Instant> falls_at;  // its start by the rule of its series
    std::string booked_by;
};
BOOST_DESCRIBE_STRUCT(NewAppointment, (),
                      (appointment_id, therapist_id, room_id, kind, title, starts_at, minutes, standing,
                       series_id, falls_at, booked_by))

// Times that somebody would like to have, each of that length.
struct WantedTimes {
    std::string therapist_id;
    std::optional<std::string> room_id;
    std::vector<std::string> client_ids;
    int minutes = 50;
    std::vector<Instant> starts;
    std::vector<std::string> but;  // appointments that do not count: those to be moved
};
BOOST_DESCRIBE_STRUCT(WantedTimes, (), (therapist_id, room_id, client_ids, minutes, starts, but))

// Of a series, from one of its appointments on.
struct Following {
    std::vector<api::Appointment> to_come;  // still booked, not begun, and nobody was there; by start
    std::int64_t taken_place = 0;           // the others, but for those that were called off
};

enum class Whose { therapist, room, client };
BOOST_DESCRIBE_ENUM(Whose, therapist, room, client)

struct PersonName {
    std::string legal_name;
    std::string preferred_name;
};
BOOST_DESCRIBE_STRUCT(PersonName, (), (legal_name, preferred_name))

// What stands in the way of one of them.
struct TakenTime {
    Instant wanted;
    Instant starts_at;
    int minutes = 0;
    Whose whose = Whose::therapist;   // time it is
    std::string title;                // of what is there, or the room's name; empty where nobody may know
    std::vector<PersonName> clients;  // who comes there; of Whose::client, the one who would be in two places
};
BOOST_DESCRIBE_STRUCT(TakenTime, (), (wanted, starts_at, minutes, whose, title, clients))

// The session of one who comes again, whose late cancellation an invoice charges for.
struct ChargedLate {
    std::string session_id;
    std::string invoice;  // its number; empty: a draft
};

// Row-level security shows a therapist's own appointments, and those that somebody on their caseload comes
// to; an assistant everybody's.
class Appointments {
public:
    explicit Appointments(Connection& db) : db_{db} {}

    // Those that begin from `from` until before `until`, by start; of that therapist alone where one is
    // named.
    std::vector<api::Appointment> between(Instant from, Instant until,
                                          const std::optional<std::string>& therapist_id = {});
    std::optional<api::Appointment> find(const std::string& appointment_id);
    // Those that are seen of them, by start.
    std::vector<api::Appointment> find_all(const std::vector<std::string>& appointment_ids);

    // The appointment that a session is at, or the one of that id; nobody else changes it until the end of
    // the transaction.
    std::optional<api::Appointment> lock_of_session(const std::string& client_id,
                                                    const std::string& session_id);
    std::optional<api::Appointment> lock(const std::string& appointment_id);
    // This one and those after it in its series, which are locked too.
    Following lock_following(const api::Appointment& appointment, Instant now);

    // By wanted start; at most 200.
    std::vector<TakenTime> taken(const WantedTimes& wanted);

    // False when the therapist or the room has been given to another in this very moment.
    bool insert(const NewAppointment& appointment);
    void insert_series(const std::string& series_id, const std::string& rule, const std::string& zone,
                       const std::string& made_by);
    // Sessions at it follow. Breaks the transaction (Fault::conflict) where another has taken the time
    // meanwhile.
    void change(const api::Appointment& appointment);

    // How many have not cancelled, whoever may see them.
    std::int64_t comers(const std::string& appointment_id);
    // The sessions of those who come when it is booked again, likewise. None where several cancelled, and it
    // is not known who was the last.
    std::vector<std::string> coming_again(const std::string& appointment_id);
    std::vector<ChargedLate> charged_again(const std::string& appointment_id);

private:
    Connection& db_;
};

}  // namespace attune::server
