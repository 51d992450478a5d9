#include "shared/diary/both_clocks.hpp"

#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

std::string both_clocks(Instant at, const std::string& zone)
{
    const auto here = to_local(at);
    const auto there = to_local(at, zone);
    if (here == there)
        return {};
    const auto shown = here.day == there.day
                           ? time_of_day(there)
                           : say("{1}, {2}", spoken().weekday_in_full(there.day), time_of_day(there));
    return say("{1} by the practice\u2019s clock ({2}), {3} by this computer\u2019s.", shown, zone,
               time_of_day(here));
}

}  // namespace attune
