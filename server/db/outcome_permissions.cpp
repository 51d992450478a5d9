#include "server/db/outcome_permissions.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct PermissionsInForce {
    static constexpr auto sql = R"sql(
        SELECT id, user_id, display_name, kind, reason, given_by, given_at, until, named, named_at
        FROM outcome_permissions())sql";
    using Parameters = None;
    using Row = api::OutcomePermission;
};

// Whom give_outcome_permission() takes.
struct MembersWhoCount {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account
        WHERE disabled_at IS NULL AND role IN ('lead', 'therapist', 'supervisor')
        ORDER BY lower(display_name), id)sql";
    using Parameters = None;
    using Row = api::OutcomeMember;
};

struct GivePermission {
    static constexpr auto sql = R"sql(
        SELECT give_outcome_permission(:new_id::uuid, :user_id::uuid, :kind::text, :reason, :days, :request_id))sql";
    struct Parameters : api::GiveOutcomePermission::Request {
        std::string new_id;
        std::string request_id;
    };
    struct Row {
        std::string verdict;
    };
};
BOOST_DESCRIBE_STRUCT(GivePermission::Parameters, (api::GiveOutcomePermission::Request), (new_id, request_id))
BOOST_DESCRIBE_STRUCT(GivePermission::Row, (), (verdict))

struct EndPermission {
    static constexpr auto sql = "SELECT end_outcome_permission(:permission_id::uuid, :request_id)";
    struct Parameters {
        std::string permission_id;
        std::string request_id;
    };
    struct Row {
        bool ended = false;
    };
};
BOOST_DESCRIBE_STRUCT(EndPermission::Parameters, (), (permission_id, request_id))
BOOST_DESCRIBE_STRUCT(EndPermission::Row, (), (ended))

struct OfUser {
    std::string username;
    api::OutcomePermissionKind kind = api::OutcomePermissionKind::count_practice;
};
BOOST_DESCRIBE_STRUCT(OfUser, (), (username, kind))

struct EndOverdue {
    static constexpr auto sql = R"sql(
        UPDATE outcome_permission SET ended_at = until
        WHERE kind = :kind AND ended_at IS NULL AND until <= now()
          AND user_id = (SELECT id FROM user_account WHERE username = lower(:username)))sql";
    using Parameters = OfUser;
    using Row = None;
};

struct PermitUser {
    static constexpr auto sql = R"sql(
        INSERT INTO outcome_permission (id, user_id, kind, reason, until)
        SELECT gen_random_uuid(), id, :kind::text, :reason,
               CASE WHEN :kind::text = 'name_beyond_caseload' THEN now() + make_interval(days => :days) END
        FROM user_account
        WHERE username = lower(:username) AND disabled_at IS NULL AND role IN ('lead', 'therapist', 'supervisor')
        ON CONFLICT DO NOTHING)sql";
    struct Parameters : OfUser {
        std::string reason;
        int days = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(PermitUser::Parameters, (OfUser), (reason, days))

struct WithdrawFromUser {
    static constexpr auto sql = R"sql(
        UPDATE outcome_permission SET ended_at = now()
        WHERE kind = :kind AND ended_at IS NULL AND in_force(until)
          AND user_id = (SELECT id FROM user_account WHERE username = lower(:username)))sql";
    using Parameters = OfUser;
    using Row = None;
};

}  // namespace

api::ReadOutcomePermissions::Reply OutcomePermissions::all()
{
    return {db_.all<PermissionsInForce>({}), db_.all<MembersWhoCount>({})};
}

std::string OutcomePermissions::give(const api::GiveOutcomePermission::Request& request,
                                     const std::string& request_id)
{
    return db_.maybe<GivePermission>({{request}, new_uuid(), request_id})->verdict;
}

bool OutcomePermissions::end(const std::string& permission_id, const std::string& request_id)
{
    return is_uuid(permission_id) && db_.maybe<EndPermission>({permission_id, request_id})->ended;
}

bool permit_outcomes(Connection& owner, const std::string& username, api::OutcomePermissionKind kind,
                     const std::string& reason, int days)
{
    owner.run<EndOverdue>({username, kind});
    return owner.run<PermitUser>({{username, kind}, reason, days}) > 0;
}

bool withdraw_outcomes(Connection& owner, const std::string& username, api::OutcomePermissionKind kind)
{
    return owner.run<WithdrawFromUser>({username, kind}) > 0;
}

}  // namespace attune::server
