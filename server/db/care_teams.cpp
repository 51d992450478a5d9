#include "server/db/care_teams.hpp"

namespace attune::server {

namespace {

struct OfClient {
    std::string client_id;
};
BOOST_DESCRIBE_STRUCT(OfClient, (), (client_id))

struct Members {
    static constexpr auto sql =
        "SELECT user_id, display_name, capacity, started_at, until FROM care_team_of(:client_id::uuid)";
    using Parameters = OfClient;
    using Row = api::TeamMember;
};

struct Trail {
    static constexpr auto sql = R"sql(
        SELECT u.display_name, e.capacity, e.happened, e.until, e.reason, coalesce(by.display_name, ''), e.at
        FROM care_team_event e
        JOIN user_account u ON u.id = e.user_id
        LEFT JOIN user_account by ON by.id = e.done_by
        WHERE e.client_id = :client_id::uuid
           OR e.client_id IN (SELECT m.client_id FROM records_merged_into(:client_id::uuid) m)
        ORDER BY e.at DESC, e.id DESC LIMIT :most)sql";
    struct Parameters {
        std::string client_id;
        int most = 0;
    };
    using Row = api::TeamEvent;
};
BOOST_DESCRIBE_STRUCT(Trail::Parameters, (), (client_id, most))

// Only for who is on the team to stay, as add_colleague() asks.
struct WhoMayJoin {
    static constexpr auto sql = R"sql(
        WITH team AS MATERIALIZED (SELECT user_id, capacity, until FROM care_team_of(:client_id::uuid))
        SELECT u.username, u.display_name FROM user_account u
        WHERE u.disabled_at IS NULL AND u.role IN ('lead', 'therapist', 'supervisor')
          AND u.id NOT IN (SELECT t.user_id FROM team t WHERE t.capacity IN ('responsible', 'member'))
          AND EXISTS (SELECT FROM team t WHERE t.user_id = acting_user() AND t.until IS NULL AND t.capacity IN ('responsible', 'member'))
        ORDER BY lower(u.display_name), u.id)sql";
    using Parameters = OfClient;
    using Row = api::MayJoin;
};

struct IsOwn {
    static constexpr auto sql = R"sql(
        SELECT EXISTS (SELECT FROM care_team
                       WHERE client_id = :client_id::uuid AND user_id IN (SELECT user_id FROM own_caseloads())))sql";
    using Parameters = OfClient;
    struct Row {
        bool own = false;
    };
};
BOOST_DESCRIBE_STRUCT(IsOwn::Row, (), (own))

struct End {
    static constexpr auto sql = "SELECT end_membership(:client_id::uuid, :user_id::uuid, :reason)";
    using Parameters = api::EndMembership::Request;
    struct Row {
        std::string outcome;
    };
};
BOOST_DESCRIBE_STRUCT(End::Row, (), (outcome))

}  // namespace

api::ReadCareTeam::Reply CareTeams::read(const std::string& client_id)
{
    return {.team = db_.all<Members>({client_id}),
            .history = db_.all<Trail>({client_id, api::most_team_events}),
            .may_join = db_.all<WhoMayJoin>({client_id}),
            .may_change = false};
}

std::string CareTeams::end_membership(const api::EndMembership::Request& request)
{
    return db_.maybe<End>(request)->outcome;
}

bool CareTeams::is_own(const std::string& client_id)
{
    return db_.maybe<IsOwn>({client_id})->own;
}

}  // namespace attune::server
