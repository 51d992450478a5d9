#include "server/db/detail_changes.hpp"

namespace attune::server {

namespace {

// Each state is laid beside the one that followed it; what differs, somebody changed when the first was
// replaced; a detail that nobody asked for yet when a state was kept was empty in it. Who changed a row last
// and when stands in the row too, and would differ each time. The values of the practice's own fields are
// rows of their own; what an import filled in was no change. A service is told by its name. Tags are set all
// at a time; of a hold it is told for which reasons it was placed and lifted.
struct DetailChanges {
    static constexpr auto sql = R"sql(
        WITH state AS (
            SELECT 'client' AS part, client_id AS id, row_version, details, changed_by, changed_at
            FROM client_history WHERE client_id = :client_id
            UNION ALL
            SELECT 'client', id, row_version, to_jsonb(c), NULL, NULL FROM client c WHERE id = :client_id
            UNION ALL
            SELECT 'related_person', id, row_version, details, changed_by, changed_at
            FROM related_person_history WHERE client_id = :client_id
            UNION ALL
            SELECT 'related_person', id, row_version, to_jsonb(p), NULL, NULL
            FROM related_person p WHERE client_id = :client_id
            UNION ALL
            SELECT 'episode', id, row_version, details, changed_by, changed_at
            FROM episode_history WHERE client_id = :client_id
            UNION ALL
            SELECT 'episode', id, row_version, to_jsonb(e), NULL, NULL FROM episode e WHERE client_id = :client_id
        ), replaced AS (
            SELECT part, id, details, changed_by, changed_at,
                   lead(details) OVER (PARTITION BY part, id ORDER BY row_version) AS later
            FROM state
        ), change AS (
            SELECT r.part, CASE r.part WHEN 'client' THEN '' WHEN 'episode' THEN r.details ->> 'number'
                                       ELSE r.details ->> 'name' END AS of_whom,
                   now_is.key AS detail, coalesce(service_before.name, r.details ->> now_is.key) AS earlier,
                   coalesce(service_now.name, now_is.value) AS later, r.changed_by, r.changed_at
            FROM replaced r
            CROSS JOIN LATERAL jsonb_each_text(r.later) now_is
            LEFT JOIN service service_before
              ON now_is.key = 'service_id' AND service_before.id::text = r.details ->> 'service_id'
            LEFT JOIN service service_now ON now_is.key = 'service_id' AND service_now.id::text = now_is.value
            WHERE r.changed_at IS NOT NULL
              AND coalesce(now_is.value, '') <> coalesce(r.details ->> now_is.key, '')
              AND now_is.key NOT IN ('row_version', 'changed_by', 'changed_at', 'known_by', 'import_id', 'therapist_id')
            UNION ALL
            SELECT 'own_field', f.name, f.kind, v.earlier, v.value, v.set_by, v.set_at
            FROM (SELECT *, lag(value) OVER (PARTITION BY own_field_id ORDER BY number) AS earlier
                  FROM client_field WHERE client_id = :client_id) v
            JOIN own_field f ON f.id = v.own_field_id
            WHERE v.import_id IS NULL
            UNION ALL
            SELECT 'tags', '', 'tags', lag(t.named) OVER (ORDER BY t.number), t.named, t.set_by, t.set_at
            FROM (SELECT number, set_by, set_at, (SELECT string_agg(name, ', ') FROM jsonb_array_elements_text(tags) name) AS named
                  FROM client_tags WHERE client_id = :client_id) t
            UNION ALL
            SELECT 'legal_hold', '', 'placed', NULL, reason, placed_by, placed_at
            FROM legal_hold WHERE client_id = :client_id
            UNION ALL
            SELECT 'legal_hold', '', 'lifted', reason, lifted_reason, lifted_by, lifted_at
            FROM legal_hold WHERE client_id = :client_id AND lifted_at IS NOT NULL
        )
        SELECT c.part, c.of_whom, c.detail, c.earlier, c.later, coalesce(u.display_name, ''), c.changed_at
        FROM change c
        LEFT JOIN user_account u ON u.id = c.changed_by
        ORDER BY c.changed_at DESC, c.part, c.of_whom, c.detail
        LIMIT :most)sql";
    struct Parameters {
        std::string client_id;
        int most = 0;
    };
    using Row = api::DetailChange;
};
BOOST_DESCRIBE_STRUCT(DetailChanges::Parameters, (), (client_id, most))

}  // namespace

std::vector<api::DetailChange> detail_changes(Connection& db, const std::string& client_id, std::size_t most)
{
    return db.all<DetailChanges>({client_id, static_cast<int>(most)});
}

}  // namespace attune::server
