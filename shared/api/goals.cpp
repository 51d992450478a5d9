// Which goal a form rates.
#include "shared/api/goals.hpp"

namespace attune::api {

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

}  // namespace attune::api
