#include "server/db/reassignments.hpp"

namespace attune::server {

namespace {

// The session's episode; else the named one; else the latest that had begun by the day of the form.
struct FindMoveGround {
    static constexpr auto sql = R"sql(
        WITH asked AS (
            SELECT :client_id::uuid AS client_id, :administration_id::uuid AS administration_id,
                   :to_client_id::uuid AS to_client_id, :to_episode_id::uuid AS episode_id,
                   :to_session_id::uuid AS session_id
        )
        SELECT a.instrument, a.answered_on, a.row_version,
               EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id), a.episode_id,
               a.episode_id = (SELECT id FROM episode WHERE client_id = a.client_id ORDER BY number DESC LIMIT 1),
               coalesce(nullif(c.preferred_name, ''), c.legal_name), c.born_on, s.id IS NOT NULL, e.id, e.ended_on,
               coalesce(e.number = (SELECT max(number) FROM episode WHERE client_id = c.id), false)
        FROM asked
        JOIN administration a ON a.id = asked.administration_id AND a.client_id = asked.client_id
        LEFT JOIN client c ON c.id = asked.to_client_id
        LEFT JOIN session s ON s.id = asked.session_id AND s.client_id = c.id
        LEFT JOIN LATERAL (
            SELECT id, number, ended_on FROM episode
            WHERE client_id = c.id
              AND id = coalesce(s.episode_id, asked.episode_id, id)
              AND (asked.episode_id IS NULL OR id = asked.episode_id)
            ORDER BY started_on <= a.answered_on DESC, CASE WHEN started_on <= a.answered_on THEN -number ELSE number END
            LIMIT 1) e ON true)sql";
    struct Parameters {
        std::string client_id;
        std::string administration_id;
        std::string to_client_id;
        std::optional<std::string> to_episode_id;
        std::optional<std::string> to_session_id;
    };
    using Row = MoveGround;
};
BOOST_DESCRIBE_STRUCT(FindMoveGround::Parameters, (),
                      (client_id, administration_id, to_client_id, to_episode_id, to_session_id))

struct FindHistory {
    static constexpr auto sql = R"sql(
        SELECT a.id, a.row_version, u.display_name, a.entered_at,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'client_name', (SELECT c.legal_name FROM client c WHERE c.id = r.from_client_id),
                           'reason', r.reason, 'moved_by', mover.display_name, 'moved_at', r.reassigned_at)
                           ORDER BY r.reassigned_at DESC), '[]')
                FROM reassignment r
                JOIN user_account mover ON mover.id = r.reassigned_by
                WHERE r.administration_id = a.id AND r.client_id = a.client_id),
               a.given_as
        FROM administration a
        JOIN user_account u ON u.id = a.entered_by
        WHERE a.client_id = :client_id AND a.id = :administration_id)sql";
    struct Parameters {
        std::string client_id;
        std::string administration_id;
    };
    using Row = api::ReadFormHistory::Reply;
};
BOOST_DESCRIBE_STRUCT(FindHistory::Parameters, (), (client_id, administration_id))

struct MoveForm {
    static constexpr auto sql = R"sql(
        SELECT reassign_administration(:administration_id, :row_version, :to_client_id, :to_episode_id, :to_session_id,
                                       :reason, :request_id))sql";
    struct Parameters {
        std::string administration_id;
        std::int64_t row_version = 0;
        std::string to_client_id;
        std::string to_episode_id;
        std::optional<std::string> to_session_id;
        std::string reason;
        std::string request_id;
    };
    struct Row {
        int forms = 0;
    };
};
BOOST_DESCRIBE_STRUCT(MoveForm::Parameters, (),
                      (administration_id, row_version, to_client_id, to_episode_id, to_session_id, reason,
                       request_id))
BOOST_DESCRIBE_STRUCT(MoveForm::Row, (), (forms))

}  // namespace

std::optional<api::ReadFormHistory::Reply> Reassignments::history(const std::string& client_id,
                                                                  const std::string& administration_id)
{
    return db_.maybe<FindHistory>({client_id, administration_id});
}

std::optional<MoveGround> Reassignments::ground(const api::ReassignAdministration::Request& request)
{
    return db_.maybe<FindMoveGround>({request.client_id, request.administration_id, request.to_client_id,
                                      request.to_episode_id, request.to_session_id});
}

int Reassignments::move(const api::ReassignAdministration::Request& request, const std::string& to_episode_id,
                        const std::string& request_id)
{
    return db_
        .maybe<MoveForm>({request.administration_id, request.row_version, request.to_client_id, to_episode_id,
                          request.to_session_id, request.reason, request_id})
        ->forms;
}

}  // namespace attune::server
