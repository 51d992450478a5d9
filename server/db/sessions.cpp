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

struct LockLatestEpisode {
    static constexpr auto sql = R"sql(
        SELECT e.episode_id, e.ended_on FROM client c, lock_latest_episode(c.id) e WHERE c.id = :client_id)sql";
    using Parameters = OfClient;
    struct Row {
        std::string episode_id;
        std::optional<Day> ended_on;
    };
};
BOOST_DESCRIBE_STRUCT(LockLatestEpisode::Row, (), (episode_id, ended_on))

// In RETURNING, the table still shows the row as it was: it is left out of the count and added apart.
constexpr auto session_columns = R"sql(s.id, s.row_version, s.episode_id,
        CASE WHEN s.state <> 'attended' THEN 0 ELSE 1 + (
            SELECT count(*) FROM session earlier
            WHERE earlier.client_id = s.client_id AND earlier.episode_id = s.episode_id
              AND earlier.id <> s.id AND earlier.state = 'attended' AND earlier.starts_at < s.starts_at) END,
        s.starts_at, s.minutes, s.state)sql";

struct InsertSession {
    static inline const auto sql = std::string{R"sql(
        INSERT INTO session AS s (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
        SELECT :session_id, :client_id, :episode_id, id, starts_at, minutes, standing, :state
        FROM appointment WHERE id = :appointment_id
        ON CONFLICT DO NOTHING
        RETURNING )sql"} + session_columns;
    using Parameters = NewSession;
    using Row = api::Session;
};

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

struct SetState {
    static inline const auto sql = std::string{R"sql(
        UPDATE session AS s SET row_version = row_version + 1, state = :state
        WHERE s.client_id = :client_id AND s.id = :session_id
        RETURNING )sql"} + session_columns;
    struct Parameters {
        std::string client_id;
        std::string session_id;
        api::SessionState state = api::SessionState::booked;
    };
    using Row = api::Session;
};
BOOST_DESCRIBE_STRUCT(SetState::Parameters, (), (client_id, session_id, state))

struct OtherAtThatTime {
    static constexpr auto sql = R"sql(
        SELECT count(*) FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND starts_at = :starts_at
          AND id::text <> :session_id AND state IN ('booked', 'arrived', 'attended', 'did_not_attend'))sql";
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

// `episode` yields the episode's id.
std::string sessions_in(const std::string& episode)
{
    return R"sql(
        SELECT id, row_version, episode_id,
               CASE WHEN state <> 'attended' THEN 0
                    ELSE count(*) FILTER (WHERE state = 'attended') OVER (ORDER BY starts_at) END,
               starts_at, minutes, state
        FROM session
        WHERE client_id = :client_id
          AND episode_id = ()sql" +
           episode + ") ORDER BY starts_at DESC";
}

struct SessionsOfLatestEpisode {
    static inline const auto sql =
        sessions_in("SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1");
    using Parameters = OfClient;
    using Row = api::Session;
};

struct OfEpisode {
    std::string client_id;
    std::string episode_id;
};
BOOST_DESCRIBE_STRUCT(OfEpisode, (), (client_id, episode_id))

struct SessionsOfEpisode {
    static inline const auto sql = sessions_in("SELECT :episode_id::uuid");
    using Parameters = OfEpisode;
    using Row = api::Session;
};

struct HeldOn {
    static constexpr auto sql = R"sql(
        SELECT starts_at::date FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND state = 'attended' ORDER BY starts_at)sql";
    using Parameters = OfEpisode;
    struct Row {
        Day on;
    };
};
BOOST_DESCRIBE_STRUCT(HeldOn::Row, (), (on))

struct LastRoom {
    static constexpr auto sql = R"sql(
        SELECT (SELECT a.room_id FROM appointment a WHERE a.id = s.appointment_id)
        FROM session s
        WHERE s.client_id = :client_id AND s.state IN ('booked', 'arrived', 'attended', 'did_not_attend')
        ORDER BY s.starts_at DESC LIMIT 1)sql";
    using Parameters = OfClient;
    struct Row {
        std::optional<std::string> room_id;
    };
};
BOOST_DESCRIBE_STRUCT(LastRoom::Row, (), (room_id))

}  // namespace

std::optional<std::string> Sessions::last_room(const std::string& client_id)
{
    const auto found = db_.maybe<LastRoom>({client_id});
    return found ? found->room_id : std::nullopt;
}

std::optional<std::string> Sessions::lock_open_episode(const std::string& client_id)
{
    const auto episode = is_uuid(client_id) ? db_.maybe<LockLatestEpisode>({client_id}) : std::nullopt;
    return episode && !episode->ended_on ? std::optional{episode->episode_id} : std::nullopt;
}

std::optional<api::Session> Sessions::insert(const NewSession& session)
{
    return db_.maybe<InsertSession>(session);
}

std::optional<api::Session> Sessions::find(const std::string& client_id, const std::string& session_id)
{
    if (!is_uuid(session_id))
        return std::nullopt;
    return db_.maybe<FindSession>({client_id, session_id});
}

bool Sessions::has_other_at(const std::string& client_id, const std::string& episode_id, Instant starts_at,
                            const std::string& session_id)
{
    return db_.maybe<OtherAtThatTime>({client_id, episode_id, starts_at, session_id})->sessions > 0;
}

std::optional<api::Session> Sessions::set_state(const std::string& client_id, const std::string& session_id,
                                                api::SessionState state)
{
    return db_.maybe<SetState>({client_id, session_id, state});
}

std::vector<api::Session> Sessions::latest_episode(const std::string& client_id)
{
    return db_.all<SessionsOfLatestEpisode>({client_id});
}

std::vector<api::Session> Sessions::of_episode(const std::string& client_id, const std::string& episode_id)
{
    return db_.all<SessionsOfEpisode>({client_id, episode_id});
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
