#include "client/progress/goal_courses.hpp"

#include <algorithm>

#include "client/plan/goals.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// Named by its words, and scored by its own item.
Instrument asking_for(const api::Goal& goal, Instrument instrument)
{
    auto score = instrument.scores.front();
    score.code = "goal " + goal.goal_id;
    score.name = score.short_name = goal.text;
    score.topic = to_say("goal");
    score.items = {goal.place};
    score.method = Method::sum;
    score.whole = true;
    instrument.scores = {std::move(score)};
    instrument.short_name = goal.text;
    return instrument;
}

int sessions_between(const api::Overview& overview, Day first, Day last)
{
    return static_cast<int>(std::ranges::count_if(overview.sessions, [&](const api::Session& session) {
        const auto day = local_day(session.starts_at);
        return session.state == api::SessionState::attended && first <= day && day <= last;
    }));
}

}  // namespace

std::vector<std::unique_ptr<const GoalCourse>> goal_courses(const Library& library,
                                                            const api::Overview& overview)
{
    std::vector<std::unique_ptr<const GoalCourse>> courses;
    const auto* measure = library.instrument(goals_instrument);
    if (!measure)
        return courses;
    for (const auto& line : goal_lines(overview.goals, overview.goal_ratings)) {
        const auto& goal = *std::ranges::find(overview.goals, line.goal_id, &api::Goal::goal_id);
        const auto ratings = ratings_of(goal, overview.goals, overview.goal_ratings);
        if (ratings.empty())
            continue;
        std::vector<CoursePoint> points;
        points.reserve(ratings.size());
        for (const auto& rating : ratings)
            points.push_back({.administration_id = rating.administration_id,
                              .on = rating.on,
                              .value = rating.value,
                              .band = std::nullopt,
                              .answered = 1,
                              .items = 1});
        auto instrument = asking_for(goal, *measure);
        auto course = make_course(instrument, instrument.scores.front(), std::move(points), {},
                                  sessions_between(overview, ratings.front().on, ratings.back().on));
        courses.push_back(
            std::make_unique<const GoalCourse>(GoalCourse{std::move(instrument), std::move(course)}));
    }
    return courses;
}

}  // namespace attune::desktop
