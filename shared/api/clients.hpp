// Clients, their episodes and sessions: the records, and the calls that change them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/contact_preference.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/referral.hpp"

namespace attune::api {

// What is known of a person; the part of a record that people type.
struct ClientDetails {
    std::string reference;  // the practice's own number or initials; may be empty
    std::string legal_name;
    std::string preferred_name;
    std::string pronouns;
    std::optional<Day> born_on;
    std::string phone;
    std::string email;
    std::string address = {};                              // for letters: as it stands below the name
    std::optional<ContactChannel> preferred_channel = {};  // absent: unknown
    std::optional<bool> messages_may_be_left = {};         // absent: nobody asked
};
BOOST_DESCRIBE_STRUCT(ClientDetails, (),
                      (reference, legal_name, preferred_name, pronouns, born_on, phone, email, address,
                       preferred_channel, messages_may_be_left))

struct Client {
    std::string client_id;
    std::int64_t row_version = 0;
    ClientDetails details;
};
BOOST_DESCRIBE_STRUCT(Client, (), (client_id, row_version, details))

// How an episode came about; each of it may be unknown.
struct Referral {
    std::optional<Day> referred_on;
    std::optional<ReferralSource> source;
    std::optional<ReferralUrgency> urgency;
    std::string referred_by;  // by name

    bool operator==(const Referral&) const = default;
};
BOOST_DESCRIBE_STRUCT(Referral, (), (referred_on, source, urgency, referred_by))

struct Ending {
    EndReason reason = EndReason::planned;
    std::string outcome;            // what came of it; may be empty
    std::string agreed_afterwards;  // for the time after it; may be empty

    bool operator==(const Ending&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ending, (), (reason, outcome, agreed_afterwards))

// One course of therapy, from referral to discharge.
struct Episode {
    std::string episode_id;
    int number = 1;  // of this client, from 1
    std::string problem;
    Day started_on;
    std::optional<Day> ended_on;
    std::string therapist_id;
    std::string therapist_name;
    std::optional<int> planned_sessions;
    std::int64_t row_version = 1;
    Referral referral = {};
    std::optional<Ending> ending = {};  // absent while it goes on, and where nobody asked how it ended
    std::optional<std::string> service_id = {};  // what the client comes for; absent: nobody said
    std::string service_name = {};
};
BOOST_DESCRIBE_STRUCT(Episode, (),
                      (episode_id, number, problem, started_on, ended_on, therapist_id, therapist_name,
                       planned_sessions, row_version, referral, ending, service_id, service_name))

enum class SessionState {
    booked,
    arrived,  // in the waiting room
    attended,
    did_not_attend,
    cancelled,    // by the client, in good time
    late_cancel,  // by the client, later than the practice asks for
    cancelled_by_therapist
};
BOOST_DESCRIBE_ENUM(SessionState, booked, arrived, attended, did_not_attend, cancelled, late_cancel,
                    cancelled_by_therapist)

// Nobody comes, so its time is free again.
constexpr bool is_cancelled(SessionState state)
{
    return state == SessionState::cancelled || state == SessionState::late_cancel ||
           state == SessionState::cancelled_by_therapist;
}

// The client is expected, or is here.
constexpr bool is_awaited(SessionState state)
{
    return state == SessionState::booked || state == SessionState::arrived;
}

// One appointment that took place or should have. `number` counts the attended ones of the episode, 0 for
// others.
struct Session {
    std::string session_id;
    std::int64_t row_version = 0;
    std::string episode_id;
    int number = 0;
    Instant starts_at;
    int minutes = 50;
    SessionState state = SessionState::booked;
};
BOOST_DESCRIBE_STRUCT(Session, (), (session_id, row_version, episode_id, number, starts_at, minutes, state))

struct ClientCreated {
    Client client;
    Episode episode;
};
BOOST_DESCRIBE_STRUCT(ClientCreated, (), (client, episode))

// Adds a person, the first episode and the caller as responsible therapist, in one act.
struct CreateClient {
    static constexpr std::string_view name = "create_client";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        ClientDetails details;
        std::string problem;
        Day started_on;
        std::optional<int> planned_sessions;
    };
    using Reply = ClientCreated;
};
BOOST_DESCRIBE_STRUCT(CreateClient::Request, (), (details, problem, started_on, planned_sessions))

struct UpdateClient {
    static constexpr std::string_view name = "update_client";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::int64_t row_version = 0;
        ClientDetails details;
    };
    using Reply = Client;
};
BOOST_DESCRIBE_STRUCT(UpdateClient::Request, (), (client_id, row_version, details))

// A colleague joins the care team and sees the client from then on.
struct AddToCareTeam {
    static constexpr std::string_view name = "add_to_care_team";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/care-team";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string username;
    };
    struct Reply {
        std::string user_id;
        std::string display_name;
    };
};
BOOST_DESCRIBE_STRUCT(AddToCareTeam::Request, (), (client_id, username))
BOOST_DESCRIBE_STRUCT(AddToCareTeam::Reply, (), (user_id, display_name))

// In the client's open episode, at an appointment of its own in the caller's diary. What is booked must find
// the time free; an attended session may not start in the future.
struct CreateSession {
    static constexpr std::string_view name = "create_session";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/sessions";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        Instant starts_at;
        int minutes = 50;
        SessionState state = SessionState::booked;
        std::optional<std::string> room_id = {};
    };
    using Reply = Session;
};
BOOST_DESCRIBE_STRUCT(CreateSession::Request, (), (client_id, starts_at, minutes, state, room_id))

// Refuses (conflict) an assistant who says, or takes back, that it took place: that is its therapist's to
// say.
struct UpdateSession {
    static constexpr std::string_view name = "update_session";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/sessions/{session_id}";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string session_id;
        std::int64_t row_version = 0;
        Instant starts_at;
        int minutes = 50;
        SessionState state = SessionState::booked;
    };
    using Reply = Session;
};
BOOST_DESCRIBE_STRUCT(UpdateSession::Request, (),
                      (client_id, session_id, row_version, starts_at, minutes, state))

}  // namespace attune::api
