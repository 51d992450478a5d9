#include "server/db/today.hpp"

namespace attune::server {

namespace {

struct Expected {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (s.client_id) s.client_id,
               CASE WHEN s.state IN ('booked', 'arrived', 'attended') THEN 1 + (
                   SELECT count(*) FROM session e
                   WHERE e.client_id = s.client_id AND e.episode_id = s.episode_id AND e.state = 'attended'
                     AND e.starts_at < s.starts_at) ELSE 0 END,
               (SELECT coalesce(jsonb_agg(DISTINCT f.instrument), '[]') FROM administration f
                WHERE f.client_id = s.client_id AND f.given_as = 'by_link'
                  AND f.entered_at > coalesce(before.starts_at, '-infinity')
                  AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = f.id)),
               EXISTS (SELECT FROM practice_log l
                       WHERE l.client_id = s.client_id AND l.link_id IS NOT NULL AND l.struck_out_at IS NULL
                         AND l.logged_at > coalesce(before.starts_at, '-infinity')),
               '[]',
               (SELECT n.signed_at IS NOT NULL FROM note n
                WHERE n.client_id = s.client_id AND n.session_id = s.id AND n.kind = 'progress'),
               (SELECT count(*) FROM flag g
                WHERE g.client_id = s.client_id AND g.signed_off_at IS NULL AND NOT g.historical AND g.risk IS NOT NULL)
        FROM appointment a
        JOIN session s ON s.appointment_id = a.id
        LEFT JOIN LATERAL (SELECT max(e.starts_at) AS starts_at FROM session e
                           WHERE e.client_id = s.client_id AND e.state = 'attended' AND e.starts_at < s.starts_at) before ON true
        WHERE a.therapist_id = :therapist_id AND a.starts_at >= :from AND a.starts_at < :until
        ORDER BY s.client_id, s.starts_at)sql";
    struct Parameters {
        std::string therapist_id;
        Instant from;
        Instant until;
    };
    using Row = api::ExpectedClient;
};
BOOST_DESCRIBE_STRUCT(Expected::Parameters, (), (therapist_id, from, until))

struct ScoresSince {
    static constexpr auto sql = R"sql(
        SELECT k.client_id, c.legal_name, c.preferred_name, k.instrument, k.version, k.score, k.latest_entered_at, k.complete,
               k.first_value, k.latest_value
        FROM course k JOIN client c ON c.id = k.client_id
        WHERE k.latest_entered_at >= :since AND k.complete > 0
        ORDER BY k.latest_entered_at DESC, k.client_id, k.instrument, k.score
        LIMIT :limit)sql";
    struct Parameters {
        Instant since;
        int limit = 0;
    };
    using Row = ArrivedScore;
};
BOOST_DESCRIBE_STRUCT(ScoresSince::Parameters, (), (since, limit))

struct NotesToSign {
    static constexpr auto sql = R"sql(
        SELECT s.client_id, c.legal_name, c.preferred_name, s.id, s.starts_at, n.id IS NOT NULL, count(*) OVER ()
        FROM appointment a
        JOIN session s ON s.appointment_id = a.id AND s.state = 'attended'
        JOIN client c ON c.id = s.client_id
        LEFT JOIN note n ON n.client_id = s.client_id AND n.session_id = s.id AND n.kind = 'progress'
        WHERE a.therapist_id = :therapist_id AND n.signed_at IS NULL
          AND (n.id IS NOT NULL OR a.starts_at > now() - interval '14 days')
        ORDER BY s.starts_at, s.id
        LIMIT :limit)sql";
    struct Parameters {
        std::string therapist_id;
        int limit = 0;
    };
    struct Row : api::NoteToSign {
        int waiting = 0;
    };
};
BOOST_DESCRIBE_STRUCT(NotesToSign::Parameters, (), (therapist_id, limit))
BOOST_DESCRIBE_STRUCT(NotesToSign::Row, (api::NoteToSign), (waiting))

struct UnopenedLinks {
    static constexpr auto sql = R"sql(
        SELECT l.client_id, c.legal_name, c.preferred_name, l.made_at,
               (SELECT min(s.starts_at) FROM session s
                WHERE s.client_id = l.client_id AND s.state = 'booked' AND s.starts_at > now())
        FROM link l JOIN client c ON c.id = l.client_id
        WHERE l.sent_by = :therapist_id AND l.finished_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
          AND NOT EXISTS (SELECT FROM link_device d WHERE d.client_id = l.client_id AND d.link_id = l.id)
        ORDER BY l.made_at, l.id
        LIMIT :limit)sql";
    using Parameters = NotesToSign::Parameters;
    using Row = api::UnopenedLink;
};

}  // namespace

std::vector<api::ExpectedClient> Today::expected(Instant from, Instant until)
{
    return db_.all<Expected>({therapist_id_, from, until});
}

std::vector<ArrivedScore> Today::scores_since(Instant since, int limit)
{
    return db_.all<ScoresSince>({since, limit});
}

Today::Notes Today::notes(int limit)
{
    Notes found;
    for (auto& row : db_.all<NotesToSign>({therapist_id_, limit})) {
        found.waiting = row.waiting;
        found.notes.push_back(std::move(row));
    }
    return found;
}

std::vector<api::UnopenedLink> Today::unopened_links(int limit)
{
    return db_.all<UnopenedLinks>({therapist_id_, limit});
}

}  // namespace attune::server
