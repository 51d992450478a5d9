#include "server/db/record_versions.hpp"

namespace attune::server {

namespace {

// One row of all, so that a long episode is one answer. A form that was corrected counts no more. What is
// never changed, only added to or struck out, is of version 1: it is there, or it is not.
struct VersionsOfEpisode {
    static constexpr auto sql = R"sql(
        WITH told_note AS (
            SELECT n.id, n.row_version FROM note n JOIN session s ON s.id = n.session_id
            WHERE n.client_id = :client_id AND n.kind = 'progress' AND s.episode_id = :episode_id
              AND s.starts_at::date <= :until::date
              AND (:session_id::uuid IS NULL OR s.id = :session_id::uuid)
        ), told_homework AS (
            SELECT id, row_version FROM assignment
            WHERE client_id = :client_id AND episode_id = :episode_id AND set_on <= :until::date
        ), source AS (
            SELECT 1 AS place, 'client' AS kind, id::text, row_version AS version FROM client WHERE id = :client_id
            UNION ALL
            SELECT 2, 'episode', id::text, row_version FROM episode WHERE client_id = :client_id AND id = :episode_id
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
            SELECT 11, 'goal', id::text, row_version FROM goal WHERE client_id = :client_id AND agreed_on <= :until::date
            UNION ALL
            SELECT 12, 'life_event', id::text, row_version FROM life_event
            WHERE client_id = :client_id AND struck_out_at IS NULL AND started_on <= :until::date
            UNION ALL
            SELECT 13, 'care_plan', '', max(number) FROM care_plan WHERE client_id = :client_id HAVING count(*) > 0
            UNION ALL
            SELECT 14, 'practice_paper', '', max(number) FROM practice_paper HAVING count(*) > 0
            UNION ALL
            SELECT 15, 'signature', '', max(number) FROM signature WHERE user_id = (SELECT acting_user()) HAVING count(*) > 0
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
