// Supervision: who supervises whom, what waits on the caseloads of one's supervisees, and the actions that
// supervisor and supervisee have agreed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct Supervisee {
    std::string user_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Supervisee, (), (user_id, display_name))

// A client of a supervisee, with what waits.
struct SupervisedClient {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    std::string supervisee_id;
    std::string supervisee_name;
    int risk_flags = 0;                  // risk answers that nobody has signed off
    int not_on_track = 0;                // signals of the rules about the course of a score
    int missed_measures = 0;             // and of the one about measures
    std::optional<Instant> waits_since;  // the oldest of the three
    int notes_to_sign = 0;               // by the supervisee
    int notes_to_cosign = 0;             // where they are to be, and not yet co-signed by the supervisor
    std::optional<Day> review_on;        // of the plan, once it has come
    std::optional<Instant> last_session_at;
};
BOOST_DESCRIBE_STRUCT(SupervisedClient, (),
                      (client_id, reference, preferred_name, legal_name, supervisee_id, supervisee_name,
                       risk_flags, not_on_track, missed_measures, waits_since, notes_to_sign, notes_to_cosign,
                       review_on, last_session_at))

// What is to be done by a day.
struct AgreedAction {
    std::string agreed_action_id;
    std::int64_t row_version = 0;
    std::optional<std::string> client_id;  // absent: about no one client
    std::string client_name;
    std::string supervisor_name;
    std::string supervisee_id;
    std::string supervisee_name;
    std::string text;
    Day due_on;
    Instant agreed_at;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(AgreedAction, (),
                      (agreed_action_id, row_version, client_id, client_name, supervisor_name, supervisee_id,
                       supervisee_name, text, due_on, agreed_at, done_at))

inline constexpr int most_supervised_clients = 500;
inline constexpr int most_agreed_actions = 200;
inline constexpr std::size_t room_for_agreed_action = 500;

struct ReadSupervision {
    static constexpr std::string_view name = "read_supervision";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/supervision";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<Supervisee> supervisees;    // the caller's, by name
        std::vector<SupervisedClient> clients;  // risk answers first, then what has waited longest
        int clients_in_all = 0;
        std::vector<AgreedAction> actions;  // with the caller's supervisees: open ones first, by day
    };
};
BOOST_DESCRIBE_STRUCT(ReadSupervision::Reply, (), (supervisees, clients, clients_in_all, actions))

// By a supervisor with a supervisee; about one of that supervisee's clients or none. Refuses (invalid)
// anybody else's, an empty or overlong text and a day before today.
struct AgreeAction {
    static constexpr std::string_view name = "agree_action";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/agreed-actions";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string supervisee_id;
        std::optional<std::string> client_id;
        std::string text;
        Day due_on;
    };
    using Reply = AgreedAction;
};
BOOST_DESCRIBE_STRUCT(AgreeAction::Request, (), (supervisee_id, client_id, text, due_on))

// Done, or found not to be; by either of the two.
struct SettleAction {
    static constexpr std::string_view name = "settle_action";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/agreed-actions/{agreed_action_id}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string agreed_action_id;
        std::int64_t row_version = 0;
        bool done = true;
    };
    using Reply = AgreedAction;
};
BOOST_DESCRIBE_STRUCT(SettleAction::Request, (), (agreed_action_id, row_version, done))

struct SupervisionPair {
    Supervisee supervisor;
    Supervisee supervisee;
    Instant started_at;
    std::optional<Instant> cosigns_since =
        {};  // notes signed from then on wait to be co-signed; absent: none
};
BOOST_DESCRIBE_STRUCT(SupervisionPair, (), (supervisor, supervisee, started_at, cosigns_since))

struct ReadSupervisionPairs {
    static constexpr std::string_view name = "read_supervision_pairs";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/supervision-pairs";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<SupervisionPair> pairs;         // by supervisor, then supervisee
        std::vector<Supervisee> may_supervise;      // by name
        std::vector<Supervisee> may_be_supervised;  // by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadSupervisionPairs::Reply, (), (pairs, may_supervise, may_be_supervised))

// From now on one supervises the other and reads their clients' records, or no longer does; and notes that
// the other signs from now on wait to be co-signed, or none do. Refuses (invalid) somebody who cannot, and
// supervising oneself.
struct SetSupervision {
    static constexpr std::string_view name = "set_supervision";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/supervision-pairs";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string supervisor_id;
        std::string supervisee_id;
        bool supervises = true;
        std::optional<bool> cosigns = {};  // absent: as it is; of a new supervision, no
    };
    using Reply = ReadSupervisionPairs::Reply;
};
BOOST_DESCRIBE_STRUCT(SetSupervision::Request, (), (supervisor_id, supervisee_id, supervises, cosigns))

}  // namespace attune::api
