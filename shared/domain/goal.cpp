// The words for what became of a goal.
#include "shared/domain/goal.hpp"

namespace attune {

std::string words_for(GoalState state)
{
    switch (state) {
        case GoalState::open:
            return "Open";
        case GoalState::reached:
            return "Reached";
        case GoalState::set_aside:
            return "Set aside";
        case GoalState::mistaken:
            return "Entered by mistake";
    }
    return {};
}

}  // namespace attune
