#include "server/routes/session_times.hpp"

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

void check_session_time(Faults& faults, Instant starts_at, int minutes, Instant now)
{
    constexpr auto years_ahead = std::chrono::days{5 * 366};
    faults.outside("minutes", say("The length in minutes"), minutes, 5, 600);
    if (starts_at.value > now.value + years_ahead || starts_at.value < std::chrono::sys_days{})
        faults.add("starts_at",
                   say("The start, {1}, is too far away to be right.", medium_date(local_day(starts_at))));
}

}  // namespace attune::server
