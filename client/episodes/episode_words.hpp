// How an episode is named where several can be chosen from. No wx here.
#pragma once

#include <string>

#include "shared/api/clients.hpp"

namespace attune::desktop {

// "Episode 1, 3 Sep 2025 to 12 Jan 2026: Low mood", "Episode 2, since 1 Sep 2026: Shame"
std::string words_for_episode(const api::Episode& episode);

}  // namespace attune::desktop
