#include "client/plan/goals.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// "6 on 24 Nov 2026".
std::string words_for(const GoalRating& rating)
{
    return say("{1} on {2}", rating.value, medium_date(rating.on));
}

GoalLine line_of(const api::Goal& goal, const std::vector<GoalRating>& ratings)
{
    GoalLine line{goal.goal_id, goal.text, {}, say("not rated yet"), {}};
    if (ratings.size() == 1) {
        line.rated = std::to_string(ratings.front().value);
        line.spoken = words_for(ratings.front());
    } else if (ratings.size() > 1) {
        const auto& first = ratings.front();
        const auto& now = ratings.back();
        line.rated = std::to_string(first.value) + " → " + std::to_string(now.value);
        line.spoken = say("first {1}, now {2}", words_for(first), words_for(now));
    }
    if (goal.ended_on)
        line.ended = say("{1} on {2}", attune::words_for(goal.state), medium_date(*goal.ended_on));
    return line;
}

}  // namespace

std::vector<GoalRating> ratings_of(const api::Goal& goal, const std::vector<api::Goal>& goals,
                                   const std::vector<api::GoalRatings>& forms)
{
    std::vector<GoalRating> ratings;
    const auto place = static_cast<std::size_t>(goal.place) - 1;
    for (const auto& form : forms) {
        const auto answer = place < form.answers.size() ? form.answers[place] : std::nullopt;
        if (answer && *answer != does_not_apply && api::goal_at(goals, goal.place, form.answered_on) == &goal)
            ratings.push_back({form.answered_on, *answer, form.administration_id});
    }
    return ratings;
}

std::vector<GoalLine> goal_lines(const std::vector<api::Goal>& goals,
                                 const std::vector<api::GoalRatings>& forms)
{
    std::vector<const api::Goal*> order;
    for (const auto& goal : goals)
        if (goal.state != GoalState::mistaken)
            order.push_back(&goal);
    std::ranges::stable_sort(order, [](const auto* a, const auto* b) {
        return a->ended_on && b->ended_on   ? *b->ended_on < *a->ended_on
               : a->ended_on || b->ended_on ? !a->ended_on
                                            : a->place < b->place;
    });
    std::vector<GoalLine> lines;
    lines.reserve(order.size());
    for (const auto* goal : order)
        lines.push_back(line_of(*goal, ratings_of(*goal, goals, forms)));
    return lines;
}

void put_goal(api::Overview& overview, const api::Goal& goal)
{
    auto& all = overview.goals;
    const auto found = std::ranges::find(all, goal.goal_id, &api::Goal::goal_id);
    if (found == all.end())
        all.push_back(goal);
    else
        *found = goal;
}

}  // namespace attune::desktop
