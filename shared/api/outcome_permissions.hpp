// Who may count more than their own outcomes, as a practice lead gives it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

enum class OutcomePermissionKind {
    count_practice,       // the figures of everybody's episodes, without names
    name_beyond_caseload  // the names behind the figures, of clients whom one does not care for; for a while
};
BOOST_DESCRIBE_ENUM(OutcomePermissionKind, count_practice, name_beyond_caseload)

inline constexpr std::size_t least_reason_for_names = 10;
inline constexpr std::size_t room_for_reason_for_names = 500;
inline constexpr int most_days_of_names = 90;

// One that is in force.
struct OutcomePermission {
    std::string permission_id;
    std::string user_id;
    std::string display_name;
    OutcomePermissionKind kind = OutcomePermissionKind::count_practice;
    std::string reason;    // why names are opened; may be empty for figures
    std::string given_by;  // empty: it came with being a practice lead, or the administrator gave it
    Instant given_at;
    std::optional<Instant> until;
    int named = 0;                    // clients beyond the caseload whose names it has opened so far
    std::optional<Instant> named_at;  // the last time
};
BOOST_DESCRIBE_STRUCT(OutcomePermission, (),
                      (permission_id, user_id, display_name, kind, reason, given_by, given_at, until, named,
                       named_at))

struct OutcomeMember {
    std::string user_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(OutcomeMember, (), (user_id, display_name))

struct ReadOutcomePermissions {
    static constexpr std::string_view name = "read_outcome_permissions";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/outcome-permissions";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<OutcomePermission> permissions;  // by kind, then by name
        std::vector<OutcomeMember> members;          // to whom they can be given, by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadOutcomePermissions::Reply, (), (permissions, members))

// Names are given for 1 to 90 days, with a reason of 10 characters or more. Refuses (invalid) who counts no
// outcomes, and names for oneself while there is another lead to give them; (conflict) what they hold
// already.
struct GiveOutcomePermission {
    static constexpr std::string_view name = "give_outcome_permission";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/outcome-permissions";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string user_id;
        OutcomePermissionKind kind = OutcomePermissionKind::count_practice;
        std::string reason;
        int days = 0;  // of names; what figures are given for has no end
    };
    using Reply = ReadOutcomePermissions::Reply;
};
BOOST_DESCRIBE_STRUCT(GiveOutcomePermission::Request, (), (user_id, kind, reason, days))

// It is over from now on. Refuses (not_found) one that is over already.
struct EndOutcomePermission {
    static constexpr std::string_view name = "end_outcome_permission";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/outcome-permissions/{permission_id}/end";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string permission_id;
    };
    using Reply = ReadOutcomePermissions::Reply;
};
BOOST_DESCRIBE_STRUCT(EndOutcomePermission::Request, (), (permission_id))

}  // namespace attune::api
