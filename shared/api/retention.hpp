// How long records are kept: the practice's rule, what it means for one client, and legal holds.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/retention.hpp"

namespace attune::api {

struct EnteredRetentionRule {
    RetentionRule rule;
    std::string entered_by;  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(EnteredRetentionRule, (), (rule, entered_by, entered_at))

// A record that must be kept whatever the rule says, until somebody lifts the hold.
struct LegalHold {
    std::string legal_hold_id;
    std::string reason;
    std::string placed_by;  // display name
    Instant placed_at;
};
BOOST_DESCRIBE_STRUCT(LegalHold, (), (legal_hold_id, reason, placed_by, placed_at))

struct Retention {
    Day last_contact_on;                // the last session, form, handout or end of an episode
    bool episode_open = false;          // then nothing is counted yet
    std::optional<RetentionRule> rule;  // absent: the practice has set none
    std::optional<Day> deletable_from;  // absent: open, no rule, or no birth date
    std::optional<LegalHold> hold;      // that stands
};
BOOST_DESCRIBE_STRUCT(Retention, (), (last_contact_on, episode_open, rule, deletable_from, hold))

inline constexpr std::size_t room_for_hold_reason = 1000;  // in characters

// Absent: a lead has set none yet.
struct ReadRetentionRule {
    static constexpr std::string_view name = "read_retention_rule";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice/retention-rule";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::optional<EnteredRetentionRule> entered;
    };
};
BOOST_DESCRIBE_STRUCT(ReadRetentionRule::Reply, (), (entered))

struct EnterRetentionRule {
    static constexpr std::string_view name = "enter_retention_rule";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/practice/retention-rule";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = RetentionRule;
    using Reply = EnteredRetentionRule;
};

// Refuses (conflict) while one stands.
struct PlaceLegalHold {
    static constexpr std::string_view name = "place_legal_hold";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/legal-holds";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string reason;
    };
    using Reply = Retention;
};
BOOST_DESCRIBE_STRUCT(PlaceLegalHold::Request, (), (client_id, reason))

// Refuses (conflict) one that was lifted.
struct LiftLegalHold {
    static constexpr std::string_view name = "lift_legal_hold";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/legal-holds/{legal_hold_id}/lifted";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string legal_hold_id;
        std::string reason;
    };
    using Reply = Retention;
};
BOOST_DESCRIBE_STRUCT(LiftLegalHold::Request, (), (client_id, legal_hold_id, reason))

}  // namespace attune::api
