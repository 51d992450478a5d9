#include "client/break_glass/break_glass_words.hpp"

#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string until_words(Instant until, Instant now)
{
    return local_day(until) == local_day(now) ? time_of_day(to_local(until)) : day_and_time(until, now);
}

std::string banner_words(const api::BreakGlass& break_glass, Instant now)
{
    return say("Opened by break-glass until {1}: {2}", until_words(break_glass.ends_at, now),
               break_glass.reason);
}

std::string look_into_words(const api::BreakGlassToLookInto& waiting)
{
    const auto hours =
        std::chrono::round<std::chrono::hours>(waiting.ends_at.value - waiting.opened_at.value);
    return say_count("Opened by {2} for one hour: {3}", "Opened by {2} for {1} hours: {3}", hours.count(),
                     waiting.opened_by, waiting.reason);
}

}  // namespace attune::desktop
