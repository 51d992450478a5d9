// Addresses at which another calendar follows one's diary. Whoever has such an address reads it, until it is
// revoked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// A calendar reads `address` + calendar_feed_path + token + ".ics".
inline constexpr auto calendar_feed_path = "/q/calendar/";
inline constexpr int most_calendar_feeds = 5;

struct CalendarFeed {
    std::string feed_id;
    bool full_names = false;  // of clients; initials otherwise
    Instant made_at;
    std::optional<Instant> read_at;  // by a calendar, last
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (), (feed_id, full_names, made_at, read_at))

struct ReadCalendarFeeds {
    static constexpr std::string_view name = "read_calendar_feeds";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/calendar-feeds";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<CalendarFeed> feeds;  // the caller's own that are not revoked, the oldest first
        std::string address;              // where calendars reach this server; empty where they cannot
    };
};
BOOST_DESCRIBE_STRUCT(ReadCalendarFeeds::Reply, (), (feeds, address))

// Of the caller's own diary. The token stays with the caller; its hash is BLAKE2b-256 in hexadecimal. Refuses
// (conflict) more than most_calendar_feeds at a time, and a server that no calendar reaches.
struct MakeCalendarFeed {
    static constexpr std::string_view name = "make_calendar_feed";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/calendar-feeds";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string token_hash;
        bool full_names = false;
    };
    using Reply = CalendarFeed;
};
BOOST_DESCRIBE_STRUCT(MakeCalendarFeed::Request, (), (token_hash, full_names))

// From then on nobody reads it.
struct RevokeCalendarFeed {
    static constexpr std::string_view name = "revoke_calendar_feed";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/calendar-feeds/{feed_id}/revocation";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string feed_id;
    };
    using Reply = CalendarFeed;
};
BOOST_DESCRIBE_STRUCT(RevokeCalendarFeed::Request, (), (feed_id))

}  // namespace attune::api
