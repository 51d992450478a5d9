// A caseload handed over: the clients of a therapist who leaves become another's, in one act.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/care_team.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct HandoverPerson {
    std::string user_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(HandoverPerson, (), (user_id, display_name))

struct ClientToHandOver {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string reference;
    TeamCapacity capacity = TeamCapacity::responsible;
    int open_episodes = 0;   // with the therapist as theirs
    int appointments = 0;    // to come, in the therapist's diary
    int unsigned_notes = 0;  // begun or not: they fall to the client's responsible therapist
};
BOOST_DESCRIBE_STRUCT(ClientToHandOver, (),
                      (client_id, legal_name, preferred_name, reference, capacity, open_episodes,
                       appointments, unsigned_notes))

// What would be handed over. `from_id` empty: only who there is.
struct PreviewHandover {
    static constexpr std::string_view name = "preview_handover";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/caseload-handovers";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string from_id;
    };
    struct Reply {
        std::vector<HandoverPerson> may_leave;  // by name; those who can no longer sign in too
        std::vector<HandoverPerson> may_take;   // by name
        std::vector<ClientToHandOver> clients;  // those they are responsible for first, by name
    };
};
BOOST_DESCRIBE_STRUCT(PreviewHandover::Request, (), (from_id))
BOOST_DESCRIBE_STRUCT(PreviewHandover::Reply, (), (may_leave, may_take, clients))

struct AppointmentLeft {
    std::string client_id;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(AppointmentLeft, (), (client_id, starts_at))

// Care teams, open episodes and the appointments to come follow, the trail says who and why; notes that are
// not signed fall to the client's responsible therapist. An appointment stays where somebody comes who is not
// handed over, and where the other is on leave or taken. Refuses (invalid) nobody chosen, the same person
// twice, and no reason; (conflict) clients who are not that therapist's any more.
struct HandOverCaseload {
    static constexpr std::string_view name = "hand_over_caseload";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/caseload-handovers";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string from_id;
        std::string to_id;
        std::vector<std::string> client_ids;
        std::string reason;
    };
    struct Reply {
        std::vector<ClientToHandOver> clients;           // as they were
        std::vector<AppointmentLeft> appointments_left;  // in the diary where they were, by time
    };
};
BOOST_DESCRIBE_STRUCT(HandOverCaseload::Request, (), (from_id, to_id, client_ids, reason))
BOOST_DESCRIBE_STRUCT(HandOverCaseload::Reply, (), (clients, appointments_left))

}  // namespace attune::api
