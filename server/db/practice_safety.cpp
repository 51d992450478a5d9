#include "server/db/practice_safety.hpp"

namespace attune::server {

namespace {

struct ReadSafety {
    static constexpr auto sql = R"sql(
        SELECT s.text, s.read_by, s.hours,
               (SELECT jsonb_build_object('username', c.username, 'display_name', c.display_name)
                FROM user_account c WHERE c.id = s.cover_id AND c.disabled_at IS NULL),
               s.escalate_after_hours, u.display_name, s.entered_at
        FROM practice_safety s JOIN user_account u ON u.id = s.entered_by
        ORDER BY s.number DESC LIMIT 1)sql";
    using Parameters = None;
    using Row = api::PracticeSafety;
};

// Whom AddSafety takes.
struct WhoMayStandIn {
    static constexpr auto sql = R"sql(
        SELECT username, display_name FROM user_account
        WHERE disabled_at IS NULL AND role IN ('lead', 'therapist', 'supervisor')
        ORDER BY display_name, username)sql";
    using Parameters = None;
    using Row = api::Cover;
};

struct AddSafety {
    static constexpr auto sql = R"sql(
        INSERT INTO practice_safety (text, read_by, hours, cover_id, escalate_after_hours, entered_by)
        SELECT :text, :read_by, :hours::jsonb, c.id, :escalate_after_hours, :entered_by
        FROM user_account c
        WHERE c.username = lower(:cover) AND c.disabled_at IS NULL AND c.role IN ('lead', 'therapist', 'supervisor'))sql";
    struct Parameters : api::EnterPracticeSafety::Request {
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddSafety::Parameters, (api::EnterPracticeSafety::Request), (entered_by))

}  // namespace

std::optional<api::PracticeSafety> read_practice_safety(Connection& db)
{
    return db.maybe<ReadSafety>({});
}

std::vector<api::Cover> who_may_stand_in(Connection& db)
{
    return db.all<WhoMayStandIn>({});
}

bool add_practice_safety(Connection& db, const api::EnterPracticeSafety::Request& safety,
                         const std::string& by)
{
    return db.run<AddSafety>({{safety}, by}) > 0;
}

}  // namespace attune::server
