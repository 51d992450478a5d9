#include "server/db/today.hpp"

namespace attune::server {

namespace {

struct CoveredTherapists {
    static constexpr auto sql = "SELECT o.user_id FROM own_caseloads() o";
    using Parameters = None;
    struct Row {
        std::string user_id;
    };
};
BOOST_DESCRIBE_STRUCT(CoveredTherapists::Row, (), (user_id))

// The sessions are looked up one by one: among appointments of several therapists the planner reads every
// session of the practice.
struct Expected {
    static constexpr auto sql = R"sql(
        SELECT s.client_id, s.id,
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
        FROM jsonb_array_elements_text(:session_ids::jsonb) came
        JOIN LATERAL (SELECT * FROM session WHERE id = came::uuid LIMIT 1) s ON true
        LEFT JOIN LATERAL (SELECT max(e.starts_at) AS starts_at FROM session e
                           WHERE e.client_id = s.client_id AND e.state = 'attended' AND e.starts_at < s.starts_at) before ON true
        ORDER BY s.client_id, s.starts_at, s.id)sql";
    struct Parameters {
        std::vector<std::string> session_ids;
    };
    using Row = api::ExpectedClient;
};
BOOST_DESCRIBE_STRUCT(Expected::Parameters, (), (session_ids))

// The client is looked up for each course: joined, the planner reads every client of the practice, as it
// takes a policy to leave most of them.
struct ScoresSince {
    static constexpr auto sql = R"sql(
        SELECT k.client_id, c.legal_name, c.preferred_name, k.instrument, k.version, k.score, k.latest_entered_at, k.complete,
               k.first_value, k.latest_value
        FROM course k
        JOIN LATERAL (SELECT legal_name, preferred_name FROM client WHERE id = k.client_id LIMIT 1) c ON true
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

// Client by client, as for scores: whoever it waits for cares for them.
struct NotesToSign {
    static constexpr auto sql = R"sql(
        WITH mine AS MATERIALIZED (
            SELECT DISTINCT t.client_id FROM care_team t
            WHERE t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))
        )
        SELECT w.client_id, c.legal_name, c.preferred_name, w.session_id, w.starts_at, w.note_id IS NOT NULL,
               CASE WHEN w.first_to = w.waits_for THEN '' ELSE u.display_name END, coalesce(w.note_id::text, ''),
               (SELECT s.episode_id FROM session s WHERE s.client_id = w.client_id AND s.id = w.session_id) =
               (SELECT e.id FROM episode e WHERE e.client_id = w.client_id ORDER BY e.number DESC LIMIT 1),
               CASE WHEN w.waits_for = acting_user() THEN ''
                    ELSE (SELECT a.display_name FROM user_account a WHERE a.id = w.waits_for) END,
               count(*) OVER ()
        FROM mine
        JOIN LATERAL (SELECT * FROM note_to_sign n
                      WHERE n.client_id = mine.client_id
                        AND n.waits_for = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o)) OFFSET 0) w ON true
        JOIN LATERAL (SELECT legal_name, preferred_name FROM client WHERE id = w.client_id LIMIT 1) c ON true
        JOIN user_account u ON u.id = w.first_to
        ORDER BY w.starts_at, w.session_id
        LIMIT :limit)sql";
    struct Parameters {
        int limit = 0;
    };
    struct Row : api::NoteToSign {
        int waiting = 0;
    };
};
BOOST_DESCRIBE_STRUCT(NotesToSign::Parameters, (), (limit))
BOOST_DESCRIBE_STRUCT(NotesToSign::Row, (api::NoteToSign), (waiting))

}  // namespace

std::vector<std::string> Today::therapists()
{
    std::vector<std::string> all;
    for (auto& row : db_.all<CoveredTherapists>({}))
        all.push_back(std::move(row.user_id));
    return all;
}

std::vector<api::ExpectedClient> Today::expected(const std::vector<std::string>& session_ids)
{
    return db_.all<Expected>({session_ids});
}

std::vector<ArrivedScore> Today::scores_since(Instant since, int limit)
{
    return db_.all<ScoresSince>({since, limit});
}

Today::Notes Today::notes(int limit)
{
    Notes found;
    for (auto& row : db_.all<NotesToSign>({limit})) {
        found.waiting = row.waiting;
        found.notes.push_back(std::move(row));
    }
    return found;
}

}  // namespace attune::server
