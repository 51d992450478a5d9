#include "server/db/practice_dose.hpp"

namespace attune::server {

namespace {

struct DoseByWeek {
    static constexpr auto sql = R"sql(
        WITH set_homework AS (
            SELECT id, set_on FROM assignment
            WHERE client_id = :client_id
              AND episode_id = (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)
              AND coalesce(stopped_on >= set_on, true)
        ), by_week AS (
            SELECT date_trunc('week', p.practised_on)::date AS begins_on, count(*) AS times,
                   coalesce(sum(p.minutes), 0) AS minutes, count(p.minutes) AS minutes_said
            FROM practice_log p JOIN set_homework s ON s.id = p.assignment_id
            WHERE p.client_id = :client_id AND p.struck_out_at IS NULL
            GROUP BY 1
        )
        SELECT (SELECT min(set_on) FROM set_homework),
               (SELECT coalesce(jsonb_agg(to_jsonb(by_week) ORDER BY begins_on), '[]') FROM by_week))sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::ReadPracticeDose::Reply;
};
BOOST_DESCRIBE_STRUCT(DoseByWeek::Parameters, (), (client_id))

}  // namespace

api::ReadPracticeDose::Reply practice_dose(Connection& db, const std::string& client_id)
{
    return db.maybe<DoseByWeek>({client_id}).value();
}

}  // namespace attune::server
