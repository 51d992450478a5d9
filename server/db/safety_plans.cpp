#include "server/db/safety_plans.hpp"

#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct LatestSafetyPlans {
    static constexpr auto sql = R"sql(
        SELECT p.number, p.contents, p.changed, u.display_name, p.saved_at
        FROM safety_plan p
        JOIN user_account u ON u.id = p.saved_by
        WHERE p.client_id = :client_id
        ORDER BY p.number DESC LIMIT :limit)sql";
    struct Parameters {
        std::string client_id;
        int limit = 0;
    };
    using Row = api::SafetyPlan;
};
BOOST_DESCRIBE_STRUCT(LatestSafetyPlans::Parameters, (), (client_id, limit))

// Of two that save at once, the primary key lets one in.
struct InsertSafetyPlan {
    static constexpr auto sql = R"sql(
        INSERT INTO safety_plan (client_id, number, contents, changed, saved_by)
        VALUES (:client_id, :number, :contents::jsonb, :changed::jsonb, :saved_by)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::int64_t number = 0;
        SafetyPlanContents contents;
        std::vector<SafetyPlanPart> changed;
        std::string saved_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSafetyPlan::Parameters, (), (client_id, number, contents, changed, saved_by))

}  // namespace

Result<api::SafetyPlan> SafetyPlans::save(const api::SaveSafetyPlan::Request& request,
                                          const std::string& user_id)
{
    const auto before = latest(request.client_id).value_or(api::SafetyPlan{});
    if (before.number != request.row_version)
        return stale(before);
    auto changed = changed_parts(before.contents, request.contents);
    if (changed.empty())
        return before;
    if (before.number >= most_safety_plans)
        return conflict(say("This safety plan has {1} versions already, and there is room for no more.",
                            most_safety_plans));
    if (db_.run<InsertSafetyPlan>(
            {request.client_id, before.number + 1, request.contents, std::move(changed), user_id}) == 0)
        return stale(latest(request.client_id).value());
    return latest(request.client_id).value();
}

std::optional<api::SafetyPlan> SafetyPlans::latest(const std::string& client_id)
{
    return db_.maybe<LatestSafetyPlans>({client_id, 1});
}

std::vector<api::SafetyPlan> SafetyPlans::versions(const std::string& client_id)
{
    constexpr int most_shown = 50;
    return db_.all<LatestSafetyPlans>({client_id, most_shown});
}

}  // namespace attune::server
