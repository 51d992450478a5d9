// A form that was given to the wrong client: where it has been, and moving it to the right one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/administrations.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// From another client's record into this one.
struct FormMove {
    std::optional<std::string> client_name;  // absent for who does not see that client
    std::string reason;
    std::string moved_by;  // display name
    Instant moved_at;
};
BOOST_DESCRIBE_STRUCT(FormMove, (), (client_name, reason, moved_by, moved_at))

// Refuses (not_found) an unknown form.
struct ReadFormHistory {
    static constexpr std::string_view name = "read_form_history";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path =
        "/clients/{client_id}/administrations/{administration_id}/history";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string administration_id;
    };
    struct Reply {
        std::string administration_id;
        std::int64_t row_version = 1;  // counts its moves
        std::string entered_by;        // display name; of who handed over, or sent the link
        Instant entered_at;
        std::vector<FormMove> moves;  // into this record, the last first
        GivenAs given_as = GivenAs::keyed;
    };
};
BOOST_DESCRIBE_STRUCT(ReadFormHistory::Request, (), (client_id, administration_id))
BOOST_DESCRIBE_STRUCT(ReadFormHistory::Reply, (),
                      (administration_id, row_version, entered_by, entered_at, moves, given_as))

inline constexpr std::size_t room_for_move_reason = 500;  // characters

// Moves a form that was given to the wrong client to the right one, with the forms that it corrects: scores,
// courses and risk flags go with it, and what was done about these flags for the other person does not.
// Without an episode it goes into the one that had begun by its day. Refuses (not_found) an unknown form;
// (invalid) a client, episode or session that is not on the caller's caseload, an episode that had ended
// before the day of the form, a birth after it, and no reason; (conflict) a form that a later one corrects;
// (stale) one that was moved meanwhile, with its history.
struct ReassignAdministration {
    static constexpr std::string_view name = "reassign_administration";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path =
        "/clients/{client_id}/administrations/{administration_id}/reassignment";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string administration_id;
        std::int64_t row_version = 0;
        std::string to_client_id;
        std::optional<std::string> to_episode_id;
        std::optional<std::string> to_session_id;
        std::string reason;
    };
    struct Reply {
        std::string administration_id;
        std::string to_client_id;
        std::string to_episode_id;
        int forms = 1;       // that moved: it, and those it corrects
        int risk_flags = 0;  // that wait at that client now
    };
};
BOOST_DESCRIBE_STRUCT(ReassignAdministration::Request, (),
                      (client_id, administration_id, row_version, to_client_id, to_episode_id, to_session_id,
                       reason))
BOOST_DESCRIBE_STRUCT(ReassignAdministration::Reply, (),
                      (administration_id, to_client_id, to_episode_id, forms, risk_flags))

}  // namespace attune::api
