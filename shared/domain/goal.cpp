// The words for what became of a goal.
#include "shared/domain/goal.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(GoalState state)
{
    switch (state) {
        case GoalState::open:
            return say_as("state", "Open");
        case GoalState::reached:
            return say("Reached");
        case GoalState::set_aside:
            return say("Set aside");
        case GoalState::mistaken:
            return say("Entered by mistake");
    }
    return {};
}

}  // namespace attune
