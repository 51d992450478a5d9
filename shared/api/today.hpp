// Today: what a day holds for the one who asks. One call a screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/diary.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/change.hpp"

namespace attune::api {

// Beside an appointment of the day, for each client who comes to it.
struct ExpectedClient {
    std::string client_id;
    std::string session_id;
    int session_number = 0;           // that it is, or will be if they attend; 0 when they did not
    std::vector<std::string> sent;    // measures that they sent themselves since the session before, by code
    bool logged = false;              // and whether they logged practice themselves
    std::vector<std::string> due;     // measures to give today, by code
    std::optional<bool> note_signed;  // of an attended session; empty when it has no note
    int open_risk_flags = 0;
};
BOOST_DESCRIBE_STRUCT(ExpectedClient, (),
                      (client_id, session_id, session_number, sent, logged, due, note_signed,
                       open_risk_flags))

// A score whose latest form came in since yesterday began.
struct NewScore {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string instrument;
    int version = 1;
    std::string score;
    Instant entered_at;
    Verdict since_first;
};
BOOST_DESCRIBE_STRUCT(NewScore, (),
                      (client_id, legal_name, preferred_name, instrument, version, score, entered_at,
                       since_first))

// A progress note that waits for a signature, or to be begun after an attended session: the caller's, or
// that of somebody whom they cover for during leave.
struct NoteToSign {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string session_id;
    Instant starts_at;
    bool begun = false;
    std::string left_by = {};    // who wrote it or held the session, and cares for the client no more
    std::string note_id = {};    // empty until it is begun
    bool latest_episode = true;  // of those sessions that the client's workspace shows
    // By name, whom it waits for, when the caller covers for them; empty: it waits for the caller. What is
    // begun is signed by them alone.
    std::string covered_for = {};
};
BOOST_DESCRIBE_STRUCT(NoteToSign, (),
                      (client_id, legal_name, preferred_name, session_id, starts_at, begun, left_by, note_id,
                       latest_episode, covered_for))

// A link that has not ended, and that nobody has opened: for who sent it, or to whom that falls.
struct UnopenedLink {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    Instant made_at;
    std::optional<Instant> next_at;  // their next appointment
    Instant expires_at = {};
    std::string left_by = {};      // who sent it, and does not answer for it any more
    bool opens = true;             // not, when they do not care for the client any more
    std::string covered_for = {};  // by name, whom it waits for, when the caller covers for them
};
BOOST_DESCRIBE_STRUCT(UnopenedLink, (),
                      (client_id, legal_name, preferred_name, made_at, next_at, expires_at, left_by, opens,
                       covered_for))

// The caller's appointments that begin from `from` until before `until`, those of whoever they cover for
// during leave now, and what goes with them.
struct ReadToday {
    static constexpr std::string_view name = "read_today";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/today";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        Instant from;
        Instant until;
    };
    struct Reply {
        std::vector<Appointment> appointments;
        std::vector<Room> rooms;
        std::vector<ExpectedClient> expected;  // once a session
        std::vector<NewScore> scores;          // the latest first, at most 12
        std::vector<NoteToSign> notes;         // the oldest first, at most 12
        int notes_waiting = 0;                 // all of them
        std::vector<UnopenedLink> links;       // the oldest first, at most 12
    };
};
BOOST_DESCRIBE_STRUCT(ReadToday::Request, (), (from, until))
BOOST_DESCRIBE_STRUCT(ReadToday::Reply, (),
                      (appointments, rooms, expected, scores, notes, notes_waiting, links))

}  // namespace attune::api
