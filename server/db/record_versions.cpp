#include "server/db/record_versions.hpp"

namespace attune::server {

namespace {

// One row of all, so that a long episode is one answer. A form that was corrected counts no more.
struct VersionsOfEpisode {
    static constexpr auto sql = R"sql(
        WITH source AS (
            SELECT 1 AS place, 'client' AS kind, id::text, row_version AS version FROM client WHERE id = :client_id
            UNION ALL
            SELECT 2, 'session', id::text, row_version FROM session
            WHERE client_id = :client_id AND episode_id = :episode_id AND starts_at::date <= :until::date
            UNION ALL
            SELECT 3, 'note', n.id::text, n.row_version FROM note n JOIN session s ON s.id = n.session_id
            WHERE n.client_id = :client_id AND n.kind = 'progress' AND s.episode_id = :episode_id
              AND s.starts_at::date <= :until::date
              AND (:session_id::uuid IS NULL OR s.id = :session_id::uuid)
            UNION ALL
            SELECT 4, 'form', a.id::text, a.row_version FROM administration a
            WHERE a.client_id = :client_id AND a.episode_id = :episode_id AND a.answered_on <= :until::date
              AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
            UNION ALL
            SELECT 5, 'homework', id::text, row_version FROM assignment
            WHERE client_id = :client_id AND episode_id = :episode_id AND set_on <= :until::date
            UNION ALL
            SELECT 6, 'goal', id::text, row_version FROM goal WHERE client_id = :client_id AND agreed_on <= :until::date
            UNION ALL
            SELECT 7, 'care_plan', '', max(number) FROM care_plan WHERE client_id = :client_id HAVING count(*) > 0
            UNION ALL
            SELECT 8, 'practice_paper', '', max(number) FROM practice_paper HAVING count(*) > 0
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
