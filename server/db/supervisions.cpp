#include "server/db/supervisions.hpp"

namespace attune::server {

namespace {

struct SuperviseesOfUser {
    static constexpr auto sql = R"sql(
        SELECT u.id, u.display_name FROM supervision s JOIN user_account u ON u.id = s.supervisee_id
        WHERE s.supervisor_id = acting_user() AND u.disabled_at IS NULL
        ORDER BY lower(u.display_name), u.id)sql";
    using Parameters = None;
    using Row = api::Supervisee;
};

// One row a client: of several supervisees the responsible one counts. What waits is counted by index for
// each.
struct SupervisedClients {
    static constexpr auto sql = R"sql(
        WITH theirs AS MATERIALIZED (
            SELECT DISTINCT ON (t.client_id) t.client_id, t.user_id, s.cosigns_since
            FROM supervision s
            JOIN care_team t ON t.user_id = s.supervisee_id AND t.capacity IN ('responsible', 'member')
            WHERE s.supervisor_id = acting_user()
            ORDER BY t.client_id, t.capacity = 'responsible' DESC, t.user_id
        )
        SELECT c.id, c.reference, c.preferred_name, c.legal_name, u.id, u.display_name, flags.risk,
               flags.not_on_track, flags.missed, flags.since, unsigned.notes, signed.notes, plan.review_on, held.last_at, count(*) OVER ()
        FROM theirs
        JOIN client c ON c.id = theirs.client_id
        JOIN user_account u ON u.id = theirs.user_id
        CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE f.risk IS NOT NULL) AS risk,
                   count(*) FILTER (WHERE f.rule <> 'missed_measures') AS not_on_track,
                   count(*) FILTER (WHERE f.rule = 'missed_measures') AS missed,
                   min(f.raised_at) AS since
            FROM flag f WHERE f.client_id = c.id AND f.signed_off_at IS NULL AND NOT f.historical) flags
        CROSS JOIN LATERAL (
            SELECT count(*) AS notes FROM note_to_sign w WHERE w.client_id = c.id AND w.waits_for = u.id) unsigned
        CROSS JOIN LATERAL (
            SELECT count(*) AS notes FROM note n
            WHERE n.client_id = c.id AND n.kind = 'progress' AND coalesce(n.taken_over_by, n.author_id) = u.id
              AND n.signed_at >= theirs.cosigns_since
              AND NOT EXISTS (SELECT FROM note_cosignature g
                              WHERE g.note_id = n.id AND g.supervisor_id = acting_user())) signed
        LEFT JOIN LATERAL (
            SELECT p.review_on FROM care_plan p WHERE p.client_id = c.id ORDER BY p.number DESC LIMIT 1) plan
            ON plan.review_on <= :today
        CROSS JOIN LATERAL (
            SELECT max(s.starts_at) AS last_at FROM session s WHERE s.client_id = c.id AND s.state = 'attended') held
        ORDER BY flags.risk > 0 DESC, flags.since NULLS LAST, unsigned.notes + signed.notes DESC, plan.review_on NULLS LAST,
                 lower(c.legal_name), c.id
        LIMIT :most)sql";
    struct Parameters {
        Day today;
        int most = 0;
    };
    struct Row : api::SupervisedClient {
        int in_all = 0;
    };
};
BOOST_DESCRIBE_STRUCT(SupervisedClients::Parameters, (), (today, most))
BOOST_DESCRIBE_STRUCT(SupervisedClients::Row, (api::SupervisedClient), (in_all))

struct Pairs {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('user_id', s.supervisor_id, 'display_name', supervisor.display_name),
               jsonb_build_object('user_id', s.supervisee_id, 'display_name', supervisee.display_name), s.started_at,
               s.cosigns_since
        FROM supervision s
        JOIN user_account supervisor ON supervisor.id = s.supervisor_id
        JOIN user_account supervisee ON supervisee.id = s.supervisee_id
        ORDER BY lower(supervisor.display_name), lower(supervisee.display_name), s.supervisor_id, s.supervisee_id)sql";
    using Parameters = None;
    using Row = api::SupervisionPair;
};

// Whom set_supervision() takes.
struct PeopleOfRoles {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account
        WHERE disabled_at IS NULL AND role IN ('lead', 'supervisor', :also)
        ORDER BY lower(display_name), id)sql";
    struct Parameters {
        std::string also;
    };
    using Row = api::Supervisee;
};
BOOST_DESCRIBE_STRUCT(PeopleOfRoles::Parameters, (), (also))

struct SetPair {
    static constexpr auto sql =
        "SELECT set_supervision(:supervisor_id::uuid, :supervisee_id::uuid, :supervises, :cosigns::boolean, "
        ":request_id)";
    struct Parameters : api::SetSupervision::Request {
        std::string request_id;
    };
    struct Row {
        std::string outcome;
    };
};
BOOST_DESCRIBE_STRUCT(SetPair::Parameters, (api::SetSupervision::Request), (request_id))
BOOST_DESCRIBE_STRUCT(SetPair::Row, (), (outcome))

// Of the actions `a` that the policies show; a client who is on the reader's caseload is named.
std::string actions_where(const std::string& condition)
{
    return R"sql(
        SELECT a.id, a.row_version, a.client_id, coalesce(nullif(c.preferred_name, ''), c.legal_name, ''),
               supervisor.display_name, a.supervisee_id, supervisee.display_name, a.text, a.due_on, a.agreed_at, a.done_at
        FROM agreed_action a
        JOIN user_account supervisor ON supervisor.id = a.supervisor_id
        JOIN user_account supervisee ON supervisee.id = a.supervisee_id
        LEFT JOIN client c ON c.id = a.client_id
        WHERE )sql" +
           condition;
}

struct Limited {
    int most = 0;
};
BOOST_DESCRIBE_STRUCT(Limited, (), (most))

struct ActionsAsSupervisor {
    static inline const auto sql = actions_where(
        "a.supervisor_id = acting_user() ORDER BY a.done_at IS NOT NULL, a.due_on, a.agreed_at, a.id LIMIT "
        ":most");
    using Parameters = Limited;
    using Row = api::AgreedAction;
};

struct OpenActions {
    static inline const auto sql = actions_where(
        "a.supervisee_id = acting_user() AND a.done_at IS NULL ORDER BY a.due_on, a.agreed_at, a.id "
        "LIMIT :most");
    using Parameters = Limited;
    using Row = api::AgreedAction;
};

struct CountOpenActions {
    static constexpr auto sql =
        "SELECT count(*) FROM agreed_action a WHERE a.supervisee_id = acting_user() AND a.done_at IS NULL";
    using Parameters = None;
    struct Row {
        int actions = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountOpenActions::Row, (), (actions))

struct FindAction {
    static inline const auto sql = actions_where("a.id = :agreed_action_id::uuid");
    struct Parameters {
        std::string agreed_action_id;
    };
    using Row = api::AgreedAction;
};
BOOST_DESCRIBE_STRUCT(FindAction::Parameters, (), (agreed_action_id))

struct MayAgree {
    static constexpr auto sql = R"sql(
        SELECT EXISTS (SELECT FROM supervision s
                       WHERE s.supervisor_id = acting_user() AND s.supervisee_id = :supervisee_id::uuid)
           AND (:client_id::uuid IS NULL
                OR EXISTS (SELECT FROM care_team t
                           WHERE t.client_id = :client_id::uuid AND t.user_id = :supervisee_id::uuid)))sql";
    struct Parameters {
        std::string supervisee_id;
        std::optional<std::string> client_id;
    };
    struct Row {
        bool may = false;
    };
};
BOOST_DESCRIBE_STRUCT(MayAgree::Parameters, (), (supervisee_id, client_id))
BOOST_DESCRIBE_STRUCT(MayAgree::Row, (), (may))

struct AddAction {
    static constexpr auto sql = R"sql(
        INSERT INTO agreed_action (id, client_id, supervisor_id, supervisee_id, text, due_on)
        VALUES (:new_id::uuid, :client_id::uuid, :supervisor_id::uuid, :supervisee_id::uuid, :text, :due_on))sql";
    struct Parameters : api::AgreeAction::Request {
        std::string new_id;
        std::string supervisor_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddAction::Parameters, (api::AgreeAction::Request), (new_id, supervisor_id))

struct Settle {
    static constexpr auto sql = R"sql(
        UPDATE agreed_action
        SET row_version = row_version + 1, done_at = CASE WHEN :done THEN now() END,
            done_by = CASE WHEN :done THEN :user_id::uuid END
        WHERE id = :agreed_action_id::uuid AND row_version = :row_version)sql";
    struct Parameters : api::SettleAction::Request {
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(Settle::Parameters, (api::SettleAction::Request), (user_id))

}  // namespace

std::vector<api::Supervisee> Supervisions::supervisees()
{
    return db_.all<SuperviseesOfUser>({});
}

Supervisions::Clients Supervisions::clients(Day today, int most)
{
    Clients found;
    for (auto& row : db_.all<SupervisedClients>({today, most})) {
        found.in_all = row.in_all;
        found.clients.push_back(std::move(row));
    }
    return found;
}

api::ReadSupervisionPairs::Reply Supervisions::pairs()
{
    return {db_.all<Pairs>({}), db_.all<PeopleOfRoles>({"supervisor"}),
            db_.all<PeopleOfRoles>({"therapist"})};
}

std::string Supervisions::set(const api::SetSupervision::Request& request, const std::string& request_id)
{
    return db_.maybe<SetPair>({{request}, request_id})->outcome;
}

std::vector<api::AgreedAction> AgreedActions::as_supervisor(int most)
{
    return db_.all<ActionsAsSupervisor>({most});
}

std::vector<api::AgreedAction> AgreedActions::to_do(int most)
{
    return db_.all<OpenActions>({most});
}

int AgreedActions::count_to_do()
{
    return db_.maybe<CountOpenActions>({})->actions;
}

std::optional<api::AgreedAction> AgreedActions::find(const std::string& agreed_action_id)
{
    return db_.maybe<FindAction>({agreed_action_id});
}

bool AgreedActions::may_agree(const api::AgreeAction::Request& request)
{
    return db_.maybe<MayAgree>({request.supervisee_id, request.client_id})->may;
}

void AgreedActions::add(const std::string& new_id, const api::AgreeAction::Request& request,
                        const std::string& by)
{
    db_.run<AddAction>({{request}, new_id, by});
}

bool AgreedActions::settle(const api::SettleAction::Request& request, const std::string& by)
{
    return db_.run<Settle>({{request}, by}) > 0;
}

}  // namespace attune::server
