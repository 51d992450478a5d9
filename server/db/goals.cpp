#include "server/db/goals.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's goals, `g`, and may order them.
std::string goals_where(const std::string& condition)
{
    return R"sql(
        SELECT g.id, g.row_version, g.place, g.text, g.agreed_on, g.state, g.ended_on, u.display_name
        FROM goal g
        JOIN user_account u ON u.id = g.changed_by
        WHERE g.client_id = :client_id)sql" +
           condition;
}

struct FindGoal {
    static inline const auto sql = goals_where(" AND g.id = :goal_id");
    struct Parameters {
        std::string client_id;
        std::string goal_id;
    };
    using Row = api::Goal;
};
BOOST_DESCRIBE_STRUCT(FindGoal::Parameters, (), (client_id, goal_id))

struct GoalsOfClient {
    static inline const auto sql = goals_where(" ORDER BY g.place, g.agreed_on, g.changed_at, g.id");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Goal;
};
BOOST_DESCRIBE_STRUCT(GoalsOfClient::Parameters, (), (client_id))

// Of two that take one place at once, the unique index lets one in.
struct InsertGoal {
    static constexpr auto sql = R"sql(
        INSERT INTO goal (id, client_id, place, text, agreed_on, changed_by)
        SELECT :goal_id, :client_id, free.place, :text, :agreed_on, :changed_by
        FROM (SELECT min(form.place) AS place FROM generate_series(1, :most_open) AS form (place)
              WHERE NOT EXISTS (SELECT FROM goal g
                                WHERE g.client_id = :client_id AND g.place = form.place AND g.state = 'open')) free
        WHERE free.place IS NOT NULL AND (SELECT count(*) FROM goal WHERE client_id = :client_id) < :most
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string goal_id;
        std::string client_id;
        std::string text;
        Day agreed_on;
        std::string changed_by;
        int most_open = 0;
        int most = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertGoal::Parameters, (),
                      (goal_id, client_id, text, agreed_on, changed_by, most_open, most))

struct ChangeGoal {
    static constexpr auto sql = R"sql(
        UPDATE goal g
        SET row_version = row_version + 1, text = :text, agreed_on = :agreed_on, state = :state,
            ended_on = :ended_on, changed_by = :changed_by, changed_at = now()
        WHERE client_id = :client_id AND id = :goal_id AND row_version = :row_version
          AND NOT (:state = 'open' AND EXISTS (SELECT FROM goal other
                                               WHERE other.client_id = :client_id AND other.place = g.place
                                                 AND other.state = 'open' AND other.id <> g.id)))sql";
    struct Parameters {
        std::string client_id;
        std::string goal_id;
        std::int64_t row_version = 0;
        std::string text;
        Day agreed_on;
        GoalState state = GoalState::open;
        std::optional<Day> ended_on;
        std::string changed_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ChangeGoal::Parameters, (),
                      (client_id, goal_id, row_version, text, agreed_on, state, ended_on, changed_by))

struct RatingsOfGoals {
    static constexpr auto sql = R"sql(
        SELECT a.answered_on, to_jsonb(a.answers), a.id
        FROM administration a
        WHERE a.client_id = :client_id AND a.instrument = :instrument AND a.answers IS NOT NULL
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        ORDER BY a.answered_on, a.entered_at)sql";
    struct Parameters {
        std::string client_id;
        std::string instrument;
    };
    using Row = api::GoalRatings;
};
BOOST_DESCRIBE_STRUCT(RatingsOfGoals::Parameters, (), (client_id, instrument))

}  // namespace

Result<api::Goal> Goals::create(const api::CreateGoal::Request& request, const std::string& user_id)
{
    const auto goal_id = new_uuid();
    if (db_.run<InsertGoal>({goal_id, request.client_id, request.text, request.agreed_on, user_id,
                             most_open_goals, most_goals}) > 0)
        return find(request.client_id, goal_id).value();
    const auto all = of_client(request.client_id);
    if (all.size() >= most_goals)
        return conflict(
            say("This record holds {1} goals already, and there is room for no more.", most_goals));
    return conflict(
        to_say("Three goals are open already, as many as the form rates. "
               "Say of one of them that it is reached or set aside; then there is room for another."));
}

Result<api::Goal> Goals::update(const api::UpdateGoal::Request& request, const std::string& user_id)
{
    const bool changed =
        is_uuid(request.goal_id) &&
        db_.run<ChangeGoal>({request.client_id, request.goal_id, request.row_version, request.text,
                             request.agreed_on, request.state, request.ended_on, user_id}) > 0;
    auto goal = find(request.client_id, request.goal_id);
    if (!goal)
        return no_such(PartOfRecord::goal);
    if (!changed && goal->row_version != request.row_version)
        return stale(*goal);
    if (!changed)
        return conflict(to_say("Another goal has its place on the form now. Enter this one as a new goal."));
    return *std::move(goal);
}

std::vector<api::Goal> Goals::of_client(const std::string& client_id)
{
    return db_.all<GoalsOfClient>({client_id});
}

std::vector<api::GoalRatings> Goals::ratings(const std::string& client_id)
{
    return db_.all<RatingsOfGoals>({client_id, goals_instrument});
}

std::optional<api::Goal> Goals::find(const std::string& client_id, const std::string& goal_id)
{
    if (!is_uuid(goal_id))
        return std::nullopt;
    return db_.maybe<FindGoal>({client_id, goal_id});
}

}  // namespace attune::server
