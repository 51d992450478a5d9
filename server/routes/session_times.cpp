#include "server/routes/session_times.hpp"

#include "server/db/rooms.hpp"
#include "server/refusals.hpp"
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

void check_room(Faults& faults, Connection& db, const std::optional<std::string>& room_id, Instant starts_at,
                Instant now)
{
    if (!room_id)
        return;
    const auto room = Rooms{db}.find(*room_id);
    if (!room)
        faults.add("room_id", no_such(PartOfRecord::room).sentence);
    else if (room->closed_at && starts_at > now)
        faults.add("room_id", say("Nothing new is booked in {1}: it is no longer in use.", room->name));
}

}  // namespace attune::server
