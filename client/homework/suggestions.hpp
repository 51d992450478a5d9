// Which exercises to put first: those that answer a score that stands high now, with the reason.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct ExerciseChoice {
    const Exercise* exercise = nullptr;  // the library's
    // "Fear of self-compassion is 46 of 60, in the upper third..."; empty when no score asks for it.
    std::string why;
    bool running = false;  // set already
};

// Of those that answer a high score, as many are suggested; the others keep their place behind them.
inline constexpr std::size_t most_suggested = 5;

// Every exercise that is offered: first those that answer a score standing high, the highest first, then the
// rest in the library's order. What stands high, and the reason in words, is said by
// shared/domain/suggestion.hpp.
std::vector<ExerciseChoice> exercise_choices(const api::Overview& overview, const Library& library);

}  // namespace attune::desktop
