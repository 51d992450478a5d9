#include "server/db/record_versions.hpp"

namespace attune::server {

namespace {

// One row of all, so that a long episode is one answer. A form that was corrected counts no more. What is
// never changed, only added to or struck out, is of version 1: it is there, or it is not. Exercises are the
// practice's own, whose words may change.
struct VersionsOfEpisode {
    static constexpr auto sql = R"sql(
        WITH of_episode AS (
            SELECT id, row_version, started_on, coalesce(ended_on, 'infinity') AS ended_on
            FROM episode WHERE client_id = :client_id AND id = :episode_id
        ), told_note AS (
            SELECT n.id, n.row_version FROM note n JOIN session s ON s.id = n.session_id
            WHERE n.client_id = :client_id AND n.kind = 'progress' AND s.episode_id = :episode_id
              AND s.starts_at::date <= :until::date
              AND (:session_id::uuid IS NULL OR s.id = :session_id::uuid)
        ), told_homework AS (
            SELECT id, row_version, exercise FROM assignment
            WHERE client_id = :client_id AND episode_id = :episode_id AND set_on <= :until::date
        ), told_plan AS (
            SELECT p.number, p.interventions FROM care_plan p, of_episode e
            WHERE p.client_id = :client_id AND (e.ended_on = 'infinity' OR p.saved_at::date <= e.ended_on)
            ORDER BY p.number DESC LIMIT 1
        ), source AS (
            SELECT 1 AS place, 'client' AS kind, id::text, row_version AS version FROM client WHERE id = :client_id
            UNION ALL
            SELECT 2, 'episode', id::text, row_version FROM of_episode
            UNION ALL
            SELECT 3, 'session', id::text, row_version FROM session
            WHERE client_id = :client_id AND episode_id = :episode_id
              AND (starts_at::date <= :until::date OR state = 'booked')
            UNION ALL
            SELECT 4, 'note', n.id::text, n.row_version FROM told_note n
            UNION ALL
            SELECT 5, 'addendum', a.id::text, 1 FROM note_addendum a JOIN told_note n ON n.id = a.note_id
            UNION ALL
            SELECT 6, 'form', a.id::text, a.row_version FROM administration a
            WHERE a.client_id = :client_id AND a.episode_id = :episode_id AND a.answered_on <= :until::date
              AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
            UNION ALL
            SELECT 7, 'flag', f.id::text, f.row_version FROM flag f
            JOIN administration a ON a.id = f.administration_id
            WHERE f.client_id = :client_id AND a.episode_id = :episode_id AND f.risk IS NOT NULL AND NOT f.historical
            UNION ALL
            SELECT 8, 'homework', id::text, row_version FROM told_homework
            UNION ALL
            SELECT 9, 'review', r.assignment_id || ' ' || r.session_id, 1 FROM review r
            JOIN told_homework h ON h.id = r.assignment_id
            UNION ALL
            SELECT 10, 'practice_log', p.id::text, 1 FROM practice_log p JOIN told_homework h ON h.id = p.assignment_id
            WHERE p.struck_out_at IS NULL
            UNION ALL
            SELECT 11, 'goal', g.id::text, g.row_version FROM goal g, of_episode e
            WHERE g.client_id = :client_id AND g.agreed_on <= least(:until::date, e.ended_on)
              AND coalesce(g.ended_on, 'infinity') >= e.started_on
            UNION ALL
            SELECT 12, 'life_event', l.id::text, l.row_version FROM life_event l, of_episode e
            WHERE l.client_id = :client_id AND l.struck_out_at IS NULL AND l.started_on <= least(:until::date, e.ended_on)
              AND coalesce(l.ended_on, l.started_on) >= e.started_on
            UNION ALL
            SELECT 13, 'care_plan', '', number FROM told_plan
            UNION ALL
            SELECT 14, 'practice_paper', '', max(number) FROM practice_paper HAVING count(*) > 0
            UNION ALL
            SELECT 15, 'signature', '', max(number) FROM signature WHERE user_id = (SELECT acting_user()) HAVING count(*) > 0
            UNION ALL
            SELECT 16, 'exercise', code, max(version) FROM own_exercise
            WHERE code IN (SELECT exercise FROM told_homework)
               OR :session_id::uuid IS NULL
                  AND code IN (SELECT step ->> 'exercise' FROM told_plan, jsonb_array_elements(interventions) step)
            GROUP BY code
        )
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'version', version) ORDER BY place, id), '[]')
        FROM source)sql";
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        Day until;
        std::optional<std::string> session_id;
    };
    struct Row {
        std::vector<api::RecordVersion> versions;
    };
};
BOOST_DESCRIBE_STRUCT(VersionsOfEpisode::Parameters, (), (client_id, episode_id, until, session_id))
BOOST_DESCRIBE_STRUCT(VersionsOfEpisode::Row, (), (versions))

}  // namespace

std::vector<api::RecordVersion> record_versions(Connection& db, const std::string& client_id,
                                                const std::string& episode_id, Day until,
                                                const std::optional<std::string>& session_id)
{
    return db.maybe<VersionsOfEpisode>({client_id, episode_id, until, session_id}).value().versions;
}

}  // namespace attune::server
