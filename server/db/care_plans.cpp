#include "server/db/care_plans.hpp"

#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's versions, `p`, and may order them.
std::string care_plans_where(const std::string& condition)
{
    return R"sql(
        SELECT p.number,
               jsonb_build_object('phase', p.phase, 'targets', p.targets, 'interventions', p.interventions,
                                  'fears', p.fears, 'review_on', p.review_on, 'agreed_on', p.agreed_on,
                                  'agreed_how', p.agreed_how),
               p.changed, u.display_name, p.saved_at
        FROM care_plan p
        JOIN user_account u ON u.id = p.saved_by
        WHERE p.client_id = :client_id)sql" +
           condition;
}

struct FindCarePlan {
    static inline const auto sql = care_plans_where(" AND p.number = :number");
    struct Parameters {
        std::string client_id;
        std::int64_t number = 0;
    };
    using Row = api::CarePlan;
};
BOOST_DESCRIBE_STRUCT(FindCarePlan::Parameters, (), (client_id, number))

struct LatestCarePlan {
    static inline const auto sql = care_plans_where(" ORDER BY p.number DESC LIMIT 1");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::CarePlan;
};
BOOST_DESCRIBE_STRUCT(LatestCarePlan::Parameters, (), (client_id))

struct CarePlanOfDay {
    static inline const auto sql =
        care_plans_where(" AND p.saved_at::date <= :day ORDER BY p.number DESC LIMIT 1");
    struct Parameters {
        std::string client_id;
        Day day;
    };
    using Row = api::CarePlan;
};
BOOST_DESCRIBE_STRUCT(CarePlanOfDay::Parameters, (), (client_id, day))

struct VersionsOfCarePlan {
    static constexpr auto sql = R"sql(
        SELECT p.number, p.changed, u.display_name, p.saved_at
        FROM care_plan p
        JOIN user_account u ON u.id = p.saved_by
        WHERE p.client_id = :client_id
        ORDER BY p.number DESC)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::CarePlanVersion;
};
BOOST_DESCRIBE_STRUCT(VersionsOfCarePlan::Parameters, (), (client_id))

// Of two that save at once, the primary key lets one in.
struct InsertCarePlan {
    static constexpr auto sql = R"sql(
        INSERT INTO care_plan (client_id, number, phase, targets, interventions, fears, review_on, agreed_on, agreed_how,
                               changed, saved_by)
        VALUES (:client_id, :number, :phase, :targets::jsonb, :interventions::jsonb, :fears::jsonb, :review_on,
                :agreed_on, :agreed_how, :changed::jsonb, :saved_by)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::int64_t number = 0;
        std::optional<int> phase;
        std::vector<PlanTarget> targets;
        std::vector<Intervention> interventions;
        FearsOfFlows fears;
        std::optional<Day> review_on;
        std::optional<Day> agreed_on;
        std::string agreed_how;
        std::vector<CarePlanPart> changed;
        std::string saved_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertCarePlan::Parameters, (),
                      (client_id, number, phase, targets, interventions, fears, review_on, agreed_on,
                       agreed_how, changed, saved_by))

// The latest versions of those in therapy whose review has come, `p`, with their clients, `c`.
constexpr auto waiting_for_review = R"sql(
        FROM care_plan p
        JOIN client c ON c.id = p.client_id
        WHERE p.review_on <= :today
          AND NOT EXISTS (SELECT FROM care_plan later WHERE later.client_id = p.client_id AND later.number > p.number)
          AND EXISTS (SELECT FROM episode e WHERE e.client_id = p.client_id AND e.ended_on IS NULL))sql";

struct PlansToReview {
    static inline const auto sql = std::string{R"sql(
        SELECT c.id, c.reference, c.preferred_name, c.legal_name, p.review_on, p.phase)sql"} +
                                   waiting_for_review + " ORDER BY p.review_on, c.id LIMIT :limit";
    struct Parameters {
        Day today;
        int limit = 0;
    };
    using Row = api::PlanToReview;
};
BOOST_DESCRIBE_STRUCT(PlansToReview::Parameters, (), (today, limit))

struct CountPlansToReview {
    static inline const auto sql = std::string{"SELECT count(*)"} + waiting_for_review;
    struct Parameters {
        Day today;
    };
    struct Row {
        int plans = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountPlansToReview::Parameters, (), (today))
BOOST_DESCRIBE_STRUCT(CountPlansToReview::Row, (), (plans))

}  // namespace

Result<api::CarePlan> CarePlans::save(const api::SaveCarePlan::Request& request, const std::string& user_id)
{
    const auto before = latest(request.client_id).value_or(api::CarePlan{});
    if (before.number != request.row_version)
        return stale(before);
    const auto& contents = request.contents;
    auto changed = changed_parts(before.contents, contents);
    if (changed.empty())
        return before;
    if (before.number >= most_care_plans)
        return conflict(
            say("This plan has {1} versions already, and there is room for no more.", most_care_plans));
    if (db_.run<InsertCarePlan>({request.client_id, before.number + 1, contents.phase, contents.targets,
                                 contents.interventions, contents.fears, contents.review_on,
                                 contents.agreed_on, contents.agreed_how, std::move(changed), user_id}) == 0)
        return stale(latest(request.client_id).value());
    return latest(request.client_id).value();
}

std::optional<api::CarePlan> CarePlans::latest(const std::string& client_id)
{
    return db_.maybe<LatestCarePlan>({client_id});
}

std::optional<api::CarePlan> CarePlans::of_day(const std::string& client_id, Day day)
{
    return db_.maybe<CarePlanOfDay>({client_id, day});
}

std::optional<api::CarePlan> CarePlans::find(const std::string& client_id, std::int64_t number)
{
    return db_.maybe<FindCarePlan>({client_id, number});
}

std::vector<api::CarePlanVersion> CarePlans::versions(const std::string& client_id)
{
    return db_.all<VersionsOfCarePlan>({client_id});
}

std::vector<api::PlanToReview> CarePlans::to_review(Day today, int limit)
{
    return db_.all<PlansToReview>({today, limit});
}

int CarePlans::count_to_review(Day today)
{
    return db_.maybe<CountPlansToReview>({today})->plans;
}

}  // namespace attune::server
