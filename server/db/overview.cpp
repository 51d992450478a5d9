#include "server/db/overview.hpp"

namespace attune::server {

namespace {

struct RiskQuestion {
    std::string instrument;
    int version = 1;
    int item = 0;
};
BOOST_DESCRIBE_STRUCT(RiskQuestion, (), (instrument, version, item))

struct FindRiskState {
    static constexpr auto sql = R"sql(
        WITH question AS (
            SELECT * FROM jsonb_to_recordset(:questions::jsonb) AS q (instrument text, version integer, item integer)
        ), form AS (
            SELECT a.answered_on, a.entered_at, bool_or(a.answers[q.item] IS NOT NULL) AS asked,
                   bool_or(a.answers[q.item] IS NULL) AS blank
            FROM administration a
            JOIN question q ON q.instrument = a.instrument AND q.version = a.version
            WHERE a.client_id = :client_id
              AND a.episode_id = (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)
              AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
            GROUP BY a.id
        )
        SELECT coalesce(bool_or(asked), false),
               coalesce((array_agg(blank ORDER BY answered_on DESC, entered_at DESC))[1], false),
               max(answered_on) FILTER (WHERE asked)
        FROM form)sql";
    struct Parameters {
        std::string client_id;
        std::vector<RiskQuestion> questions;
    };
    using Row = RiskState;
};
BOOST_DESCRIBE_STRUCT(FindRiskState::Parameters, (), (client_id, questions))

struct CareTeam {
    static constexpr auto sql = "SELECT user_id, display_name, capacity FROM care_team_of(:client_id)";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Colleague;
};
BOOST_DESCRIBE_STRUCT(CareTeam::Parameters, (), (client_id))

std::vector<RiskQuestion> questions_of(const Library& library)
{
    std::vector<RiskQuestion> questions;
    for (const auto& instrument : library.instruments())
        for (const auto& risk : instrument.risk_items)
            questions.push_back({instrument.code, instrument.version, risk.item});
    return questions;
}

}  // namespace

RiskState risk_state(Connection& db, const std::string& client_id, const Library& library)
{
    return db.maybe<FindRiskState>({client_id, questions_of(library)}).value();
}

std::vector<api::Colleague> care_team(Connection& db, const std::string& client_id)
{
    return db.all<CareTeam>({client_id});
}

}  // namespace attune::server
