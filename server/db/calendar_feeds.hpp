// Addresses at which another calendar follows a diary.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/calendar_feeds.hpp"

namespace attune::server {

class CalendarFeeds {
public:
    explicit CalendarFeeds(Connection& db) : db_{db} {}

    // The acting user's own that are not revoked, the oldest first.
    std::vector<api::CalendarFeed> all();
    // Nothing when that hash is in use.
    std::optional<api::CalendarFeed> insert(const std::string& user_id,
                                            const api::MakeCalendarFeed::Request& request);
    // Nothing for one that is not theirs, or revoked already.
    std::optional<api::CalendarFeed> revoke(const std::string& feed_id);

private:
    Connection& db_;
};

// Whose diary an address is of. The transaction acts for them from then on, and leaves an audit row.
struct OpenedFeed {
    std::string user_id;
    bool full_names = false;
};
BOOST_DESCRIBE_STRUCT(OpenedFeed, (), (user_id, full_names))

std::optional<OpenedFeed> open_calendar_feed(Connection& db, const std::string& token_hash,
                                             const std::string& request_id);

}  // namespace attune::server
