#include "server/db/calendar_feeds.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct AllFeeds {
    static constexpr auto sql =
        "SELECT id, full_names, made_at, read_at FROM calendar_feed WHERE revoked_at IS NULL ORDER BY "
        "made_at, id";
    using Parameters = None;
    using Row = api::CalendarFeed;
};

struct InsertFeed {
    static constexpr auto sql = R"sql(
        INSERT INTO calendar_feed (id, user_id, token_hash, full_names)
        VALUES (:feed_id, :user_id, decode(:token_hash, 'hex'), :full_names)
        ON CONFLICT DO NOTHING
        RETURNING id, full_names, made_at, read_at)sql";
    struct Parameters {
        std::string feed_id;
        std::string user_id;
        std::string token_hash;
        bool full_names = false;
    };
    using Row = api::CalendarFeed;
};
BOOST_DESCRIBE_STRUCT(InsertFeed::Parameters, (), (feed_id, user_id, token_hash, full_names))

struct RevokeFeed {
    static constexpr auto sql = R"sql(
        UPDATE calendar_feed SET revoked_at = now() WHERE id = :feed_id::uuid AND revoked_at IS NULL
        RETURNING id, full_names, made_at, read_at)sql";
    struct Parameters {
        std::string feed_id;
    };
    using Row = api::CalendarFeed;
};
BOOST_DESCRIBE_STRUCT(RevokeFeed::Parameters, (), (feed_id))

struct OpenFeed {
    static constexpr auto sql =
        "SELECT user_id, full_names FROM open_calendar_feed(decode(:token_hash, 'hex'), :request_id)";
    struct Parameters {
        std::string token_hash;
        std::string request_id;
    };
    using Row = OpenedFeed;
};
BOOST_DESCRIBE_STRUCT(OpenFeed::Parameters, (), (token_hash, request_id))

}  // namespace

std::vector<api::CalendarFeed> CalendarFeeds::all()
{
    return db_.all<AllFeeds>({});
}

std::optional<api::CalendarFeed> CalendarFeeds::insert(const std::string& user_id,
                                                       const api::MakeCalendarFeed::Request& request)
{
    return db_.maybe<InsertFeed>({new_uuid(), user_id, request.token_hash, request.full_names});
}

std::optional<api::CalendarFeed> CalendarFeeds::revoke(const std::string& feed_id)
{
    return is_uuid(feed_id) ? db_.maybe<RevokeFeed>({feed_id}) : std::nullopt;
}

std::optional<OpenedFeed> open_calendar_feed(Connection& db, const std::string& token_hash,
                                             const std::string& request_id)
{
    return db.maybe<OpenFeed>({token_hash, request_id});
}

}  // namespace attune::server
