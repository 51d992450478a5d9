// Who is on a client's care team, who joined and left it, and the calls that change it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

enum class TeamCapacity {
    responsible,
    member,
    cover,       // while a risk answer waits
    break_glass  // for a limited time, with a reason
};
BOOST_DESCRIBE_ENUM(TeamCapacity, responsible, member, cover, break_glass)

struct TeamMember {
    std::string user_id;
    std::string display_name;
    TeamCapacity capacity = TeamCapacity::member;
    Instant started_at;
    std::optional<Instant> until;  // absent: no end is known
};
BOOST_DESCRIBE_STRUCT(TeamMember, (), (user_id, display_name, capacity, started_at, until))

enum class TeamHappening { joined, left };
BOOST_DESCRIBE_ENUM(TeamHappening, joined, left)

// Never changed.
struct TeamEvent {
    std::string display_name;
    TeamCapacity capacity = TeamCapacity::member;
    TeamHappening happened = TeamHappening::joined;
    std::optional<Instant> until;
    std::string reason;
    std::string done_by;  // display name; empty for the administrator, and for what was before this was kept
    Instant at;
};
BOOST_DESCRIBE_STRUCT(TeamEvent, (), (display_name, capacity, happened, until, reason, done_by, at))

struct MayJoin {
    std::string username;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(MayJoin, (), (username, display_name))

inline constexpr int most_team_events = 200;
inline constexpr std::size_t room_for_team_reason = 500;

struct ReadCareTeam {
    static constexpr std::string_view name = "read_care_team";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/care-team";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<TeamMember> team;    // the responsible one first
        std::vector<TeamEvent> history;  // the newest first; at most most_team_events
        std::vector<MayJoin> may_join;   // colleagues who are not on it, by name; empty for who may add none
        bool may_change = false;         // the caller is on the team themselves, to stay
    };
};
BOOST_DESCRIBE_STRUCT(ReadCareTeam::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadCareTeam::Reply, (), (team, history, may_join, may_change))

// A member leaves, and sees the client no longer. Refuses (conflict) the responsible therapist, whose clients
// are handed over, and whoever is there for a limited time.
struct EndMembership {
    static constexpr std::string_view name = "end_membership";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/care-team/{user_id}/ending";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string user_id;
        std::string reason;  // may be empty
    };
    using Reply = ReadCareTeam::Reply;
};
BOOST_DESCRIBE_STRUCT(EndMembership::Request, (), (client_id, user_id, reason))

}  // namespace attune::api
