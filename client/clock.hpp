// Time as the desktop sees it. Only main reads the machine's clock; everything else is handed a Clock.
#pragma once

#include <functional>

#include "shared/domain/time_words.hpp"

namespace attune::desktop {

using Clock = std::function<Instant()>;

}  // namespace attune::desktop
