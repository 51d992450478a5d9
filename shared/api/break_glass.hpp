// Break-glass: the record of a client who is not on one's caseload, opened for a limited time with a reason.
// The practice leads look into each, and the responsible therapist is told.
#pragma once

#include <array>
#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// Never changed.
struct BreakGlass {
    std::string break_glass_id;
    std::string client_id;
    std::string reason;
    Instant opened_at;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(BreakGlass, (), (break_glass_id, client_id, reason, opened_at, ends_at))

inline constexpr std::array break_glass_hours{1, 4, 24};
inline constexpr std::size_t shortest_break_glass_reason = 10;
inline constexpr std::size_t room_for_break_glass_reason = 500;

// The one client of that reference, or of that full name and birth date. Refuses (not_found) with one
// sentence whom nobody knows, and where several would fit; (conflict) a client who is on the caller's
// caseload, and who was refused five times within an hour.
struct OpenBreakGlass {
    static constexpr std::string_view name = "open_break_glass";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/break-glasses";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string reference;  // empty: by name and birth date
        std::string legal_name;
        std::optional<Day> born_on;
        int hours = 1;  // one of break_glass_hours
        std::string reason;
    };
    using Reply = BreakGlass;
};
BOOST_DESCRIBE_STRUCT(OpenBreakGlass::Request, (), (reference, legal_name, born_on, hours, reason))

// Its opener needs the record no longer. Refuses (conflict) one that is over.
struct EndBreakGlass {
    static constexpr std::string_view name = "end_break_glass";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/break-glasses/{break_glass_id}/ending";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string break_glass_id;
    };
    struct Reply {
        std::string break_glass_id;
    };
};
BOOST_DESCRIBE_STRUCT(EndBreakGlass::Request, (), (client_id, break_glass_id))
BOOST_DESCRIBE_STRUCT(EndBreakGlass::Reply, (), (break_glass_id))

// As it waits in the inbox of each practice lead, until one of them has looked into it, and of the
// responsible therapist, until they have seen it.
struct BreakGlassToLookInto {
    std::string break_glass_id;
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    std::string opened_by;  // display name
    bool own = false;       // it is the caller's
    std::string reason;
    Instant opened_at;
    Instant ends_at;
    std::optional<Instant> ended_at;
    bool as_lead = false;  // the caller is to look into it; otherwise they are told
};
BOOST_DESCRIBE_STRUCT(BreakGlassToLookInto, (),
                      (break_glass_id, client_id, reference, preferred_name, legal_name, opened_by, own,
                       reason, opened_at, ends_at, ended_at, as_lead))

// A lead says what they found; the responsible therapist has seen it. Refuses (invalid) a lead without a
// word, (conflict) a lead's own where another lead can look into it.
struct SignOffBreakGlass {
    static constexpr std::string_view name = "sign_off_break_glass";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/break-glasses/{break_glass_id}/sign-off";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string break_glass_id;
        std::string found;  // empty: seen
    };
    using Reply = EndBreakGlass::Reply;
};
BOOST_DESCRIBE_STRUCT(SignOffBreakGlass::Request, (), (break_glass_id, found))

}  // namespace attune::api
