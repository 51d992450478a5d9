#include "server/db/formulations.hpp"

#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's versions, `f`, and may order them. A form that has been moved to
// another client since is named no more.
std::string formulations_where(const std::string& condition)
{
    return R"sql(
        SELECT f.number, f.boxes,
               jsonb_build_object('threat', f.threat, 'drive', f.drive, 'soothing', f.soothing),
               (SELECT coalesce(jsonb_agg(
                           CASE WHEN e ->> 'kind' = 'note'
                                     OR EXISTS (SELECT FROM administration a
                                                WHERE a.client_id = f.client_id AND a.id::text = e ->> 'administration_id')
                                THEN e ELSE e || '{"words": "a form that is no longer in this record"}' END
                           ORDER BY place), '[]')
                FROM jsonb_array_elements(f.evidence) WITH ORDINALITY AS pointed (e, place)),
               f.changed, u.display_name, f.saved_at
        FROM formulation f
        JOIN user_account u ON u.id = f.saved_by
        WHERE f.client_id = :client_id)sql" +
           condition;
}

struct FindFormulation {
    static inline const auto sql = formulations_where(" AND f.number = :number");
    struct Parameters {
        std::string client_id;
        std::int64_t number = 0;
    };
    using Row = api::Formulation;
};
BOOST_DESCRIBE_STRUCT(FindFormulation::Parameters, (), (client_id, number))

struct LatestFormulation {
    static inline const auto sql = formulations_where(" ORDER BY f.number DESC LIMIT 1");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Formulation;
};
BOOST_DESCRIBE_STRUCT(LatestFormulation::Parameters, (), (client_id))

struct VersionsOfFormulation {
    static constexpr auto sql = R"sql(
        SELECT f.number, f.changed, u.display_name, f.saved_at
        FROM formulation f
        JOIN user_account u ON u.id = f.saved_by
        WHERE f.client_id = :client_id
        ORDER BY f.number DESC)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::FormulationVersion;
};
BOOST_DESCRIBE_STRUCT(VersionsOfFormulation::Parameters, (), (client_id))

// Of two that save at once, the primary key lets one in.
struct InsertFormulation {
    static constexpr auto sql = R"sql(
        INSERT INTO formulation (client_id, number, boxes, threat, drive, soothing, evidence, changed, saved_by)
        VALUES (:client_id, :number, :boxes::jsonb, :threat, :drive, :soothing, :evidence::jsonb, :changed::jsonb,
                :saved_by)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::int64_t number = 0;
        FormulationBoxes boxes;
        std::optional<int> threat;
        std::optional<int> drive;
        std::optional<int> soothing;
        std::vector<Evidence> evidence;
        std::vector<FormulationPart> changed;
        std::string saved_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertFormulation::Parameters, (),
                      (client_id, number, boxes, threat, drive, soothing, evidence, changed, saved_by))

}  // namespace

Result<api::Formulation> Formulations::save(const api::SaveFormulation::Request& request,
                                            const std::string& user_id)
{
    const auto before = latest(request.client_id).value_or(api::Formulation{});
    if (before.number != request.row_version)
        return stale(before);
    auto changed = changed_parts({before.boxes, before.systems, before.evidence},
                                 {request.boxes, request.systems, request.evidence});
    if (changed.empty())
        return before;
    if (before.number >= most_formulations)
        return conflict(say("This formulation has {1} versions already, and there is room for no more.",
                            most_formulations));
    const auto& [threat, drive, soothing] = request.systems;
    if (db_.run<InsertFormulation>({request.client_id, before.number + 1, request.boxes, threat, drive,
                                    soothing, request.evidence, std::move(changed), user_id}) == 0)
        return stale(latest(request.client_id).value());
    return latest(request.client_id).value();
}

std::optional<api::Formulation> Formulations::latest(const std::string& client_id)
{
    return db_.maybe<LatestFormulation>({client_id});
}

std::optional<api::Formulation> Formulations::find(const std::string& client_id, std::int64_t number)
{
    return db_.maybe<FindFormulation>({client_id, number});
}

std::vector<api::FormulationVersion> Formulations::versions(const std::string& client_id)
{
    return db_.all<VersionsOfFormulation>({client_id});
}

}  // namespace attune::server
