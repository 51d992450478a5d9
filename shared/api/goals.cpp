// Which goal a form rates, and in which words it asks.
#include "shared/api/goals.hpp"

namespace attune::api {

namespace {

void name_goal(std::string& words, const std::vector<Goal>& goals, std::size_t item, Day day)
{
    if (const auto* goal = goal_at(goals, static_cast<int>(item) + 1, day))
        words += ": " + goal->text;
}

}  // namespace

const Goal* goal_at(const std::vector<Goal>& goals, int place, Day day)
{
    const Goal* found = nullptr;
    for (const auto& goal : goals) {
        const bool held = goal.place == place && goal.state != GoalState::mistaken && goal.agreed_on <= day &&
                          (!goal.ended_on || day <= *goal.ended_on);
        if (held && (!found || found->agreed_on <= goal.agreed_on))
            found = &goal;
    }
    return found;
}

void name_goals(Instrument& instrument, const std::vector<Goal>& goals, Day day)
{
    if (instrument.code == goals_instrument)
        for (std::size_t i = 0; i < instrument.items.size(); ++i)
            name_goal(instrument.items[i].label, goals, i, day);
}

void name_goals(Wording& wording, const std::vector<Goal>& goals, Day day)
{
    if (wording.instrument == goals_instrument)
        for (std::size_t i = 0; i < wording.items.size(); ++i)
            name_goal(wording.items[i].text, goals, i, day);
}

}  // namespace attune::api
