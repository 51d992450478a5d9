// Goals that a client and a therapist agree on, and what became of them.
#pragma once

#include <cstddef>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

enum class GoalState { open, reached, set_aside, mistaken };
BOOST_DESCRIBE_ENUM(GoalState, open, reached, set_aside, mistaken)

inline constexpr std::size_t room_for_goal = 200;  // in characters
// As many as the form of the measure "goals" has places for; each goal keeps its place.
inline constexpr int most_open_goals = 3;
inline constexpr int most_goals = 100;  // in one record
// The measure that rates them: its items are the places, in their order.
inline constexpr auto goals_instrument = "goals";

// "Open", "Reached", "Set aside", "Entered by mistake".
std::string words_for(GoalState state);

}  // namespace attune
