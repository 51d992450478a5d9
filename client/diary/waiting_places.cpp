#include "client/diary/waiting_places.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

WaitingPlaces::WaitingPlaces(std::vector<api::WaitingEntry> entries) : entries_{std::move(entries)}
{
    std::erase_if(entries_, [](const api::WaitingEntry& one) { return !api::still_waits(one.state); });
}

std::vector<api::WaitingEntry> WaitingPlaces::that_fit(const Booking& booking) const
{
    std::vector<api::WaitingEntry> places;
    const bool group = booking.kind == api::AppointmentKind::group;
    std::ranges::copy_if(entries_, std::back_inserter(places), [&](const api::WaitingEntry& entry) {
        return (entry.details.waits_for == api::WaitsFor::group) == group &&
               entry.entry_id != booking.from_list &&
               std::ranges::find(booking.client_ids, entry.client_id) != booking.client_ids.end();
    });
    return places;
}

std::vector<std::string> WaitingPlaces::ids(const Booking& booking) const
{
    std::vector<std::string> ids;
    for (const auto& place : that_fit(booking))
        ids.push_back(place.entry_id);
    return ids;
}

std::string WaitingPlaces::words(const Booking& booking) const
{
    const auto places = that_fit(booking);
    if (places.size() > most_named)
        return say("{1} of those who come are on the waiting list.", places.size());
    std::string words;
    for (const auto& place : places)
        words += (words.empty() ? "" : "\n") + say("{1} has been on the waiting list since {2}.",
                                                   full_name(place), medium_date(place.details.since));
    return words;
}

}  // namespace attune::desktop
