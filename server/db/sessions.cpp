#include "server/db/sessions.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

struct OfClient {
    std::string client_id;
};
BOOST_DESCRIBE_STRUCT(OfClient, (), (client_id))

// Locked until the end of the transaction: sessions of one episode are changed one at a time, so that two
// cannot be given the same start.
struct LockLatestEpisode {
    static constexpr auto sql = R"sql(
        SELECT id, ended_on FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1 FOR UPDATE)sql";
    using Parameters = OfClient;
    struct Row {
        std::string episode_id;
        std::optional<Day> ended_on;
    };
};
BOOST_DESCRIBE_STRUCT(LockLatestEpisode::Row, (), (episode_id, ended_on))

// In RETURNING, the table still shows the row as it was: it is left out of the count and added apart.
constexpr auto session_columns = R"sql(s.id, s.row_version, s.episode_id,
        CASE WHEN s.state <> 'held' THEN 0 ELSE 1 + (
            SELECT count(*) FROM session earlier
            WHERE earlier.client_id = s.client_id AND earlier.episode_id = s.episode_id
              AND earlier.id <> s.id AND earlier.state = 'held' AND earlier.starts_at < s.starts_at) END,
        s.starts_at, s.minutes, s.state)sql";

struct InsertSession {
    static inline const auto sql = std::string{R"sql(
        INSERT INTO session AS s (id, client_id, episode_id, starts_at, minutes, state)
        VALUES (:session_id, :client_id, :episode_id, :starts_at, :minutes, :state)
        ON CONFLICT (episode_id, starts_at) DO NOTHING
        RETURNING )sql"} + session_columns;
    struct Parameters {
        std::string session_id;
        std::string client_id;
        std::string episode_id;
        Instant starts_at;
        int minutes = 0;
        api::SessionState state = api::SessionState::planned;
    };
    using Row = api::Session;
};
BOOST_DESCRIBE_STRUCT(InsertSession::Parameters, (),
                      (session_id, client_id, episode_id, starts_at, minutes, state))

struct FindSession {
    static inline const auto sql = std::string{"SELECT "} + session_columns +
                                   " FROM session s WHERE s.client_id = :client_id AND s.id = :session_id";
    struct Parameters {
        std::string client_id;
        std::string session_id;
    };
    using Row = api::Session;
};
BOOST_DESCRIBE_STRUCT(FindSession::Parameters, (), (client_id, session_id))

struct UpdateSession {
    static inline const auto sql = std::string{R"sql(
        UPDATE session AS s SET row_version = row_version + 1, starts_at = :starts_at, minutes = :minutes,
                                state = :state
        WHERE s.client_id = :client_id AND s.id = :session_id AND s.row_version = :row_version
        RETURNING )sql"} + session_columns;
    struct Parameters {
        std::string client_id;
        std::string session_id;
        std::int64_t row_version = 0;
        Instant starts_at;
        int minutes = 0;
        api::SessionState state = api::SessionState::planned;
    };
    using Row = api::Session;
};
BOOST_DESCRIBE_STRUCT(UpdateSession::Parameters, (),
                      (client_id, session_id, row_version, starts_at, minutes, state))

struct OtherAtThatTime {
    static constexpr auto sql = R"sql(
        SELECT count(*) FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND starts_at = :starts_at AND id <> :session_id)sql";
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        Instant starts_at;
        std::string session_id;
    };
    struct Row {
        int sessions = 0;
    };
};
BOOST_DESCRIBE_STRUCT(OtherAtThatTime::Parameters, (), (client_id, episode_id, starts_at, session_id))
BOOST_DESCRIBE_STRUCT(OtherAtThatTime::Row, (), (sessions))

struct ListEpisodes {
    static constexpr auto sql = R"sql(
        SELECT e.id, e.number, e.problem, e.started_on, e.ended_on, e.therapist_id, u.display_name, e.planned_sessions
        FROM episode e JOIN user_account u ON u.id = e.therapist_id
        WHERE e.client_id = :client_id ORDER BY e.number DESC)sql";
    using Parameters = OfClient;
    using Row = api::Episode;
};

struct ListSessions {
    static constexpr auto sql = R"sql(
        SELECT id, row_version, episode_id,
               CASE WHEN state <> 'held' THEN 0
                    ELSE count(*) FILTER (WHERE state = 'held') OVER (ORDER BY starts_at) END,
               starts_at, minutes, state
        FROM session
        WHERE client_id = :client_id
          AND episode_id = (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)
        ORDER BY starts_at DESC)sql";
    using Parameters = OfClient;
    using Row = api::Session;
};

struct HeldOn {
    static constexpr auto sql = R"sql(
        SELECT starts_at::date FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND state = 'held' ORDER BY starts_at)sql";
    struct Parameters {
        std::string client_id;
        std::string episode_id;
    };
    struct Row {
        Day on;
    };
};
BOOST_DESCRIBE_STRUCT(HeldOn::Parameters, (), (client_id, episode_id))
BOOST_DESCRIBE_STRUCT(HeldOn::Row, (), (on))

Refusal time_taken()
{
    return conflict(
        to_say("There is a session at that time already. Choose another start, or change that one."));
}

}  // namespace

Result<api::Session> Sessions::create(const api::CreateSession::Request& request)
{
    const auto episode = db_.maybe<LockLatestEpisode>({request.client_id});
    if (!episode || episode->ended_on)
        return conflict(to_say("The episode has ended, so no session can be added to it."));
    auto created = db_.maybe<InsertSession>({new_uuid(), request.client_id, episode->episode_id,
                                             request.starts_at, request.minutes, request.state});
    if (!created)
        return time_taken();
    return *std::move(created);
}

std::optional<api::Session> Sessions::find(const std::string& client_id, const std::string& session_id)
{
    if (!is_uuid(session_id))
        return std::nullopt;
    return db_.maybe<FindSession>({client_id, session_id});
}

Result<api::Session> Sessions::update(const api::UpdateSession::Request& request)
{
    db_.maybe<LockLatestEpisode>({request.client_id});
    const auto current = find(request.client_id, request.session_id);
    if (!current)
        return no_such(PartOfRecord::session);
    if (current->row_version != request.row_version)
        return stale(*current);
    const auto others = db_.maybe<OtherAtThatTime>(
        {request.client_id, current->episode_id, request.starts_at, request.session_id});
    if (others->sessions > 0)
        return time_taken();
    auto updated = db_.maybe<UpdateSession>({request.client_id, request.session_id, request.row_version,
                                             request.starts_at, request.minutes, request.state});
    if (!updated)
        return stale(*find(request.client_id, request.session_id));
    return *std::move(updated);
}

std::vector<api::Episode> Sessions::episodes(const std::string& client_id)
{
    return db_.all<ListEpisodes>({client_id});
}

std::vector<api::Session> Sessions::latest_episode(const std::string& client_id)
{
    return db_.all<ListSessions>({client_id});
}

std::vector<Day> Sessions::held_on(const std::string& client_id, const std::string& episode_id)
{
    const auto rows = db_.all<HeldOn>({client_id, episode_id});
    std::vector<Day> days;
    days.reserve(rows.size());
    for (const auto& row : rows)
        days.push_back(row.on);
    return days;
}

}  // namespace attune::server
