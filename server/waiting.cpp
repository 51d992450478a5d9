#include "server/waiting.hpp"

#include <algorithm>

#include "server/db/waiting_list.hpp"
#include "server/refusals.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::optional<Refusal> close_one(Context& context, const std::string& entry_id,
                                 const std::vector<std::string>& client_ids)
{
    WaitingList list{context.db};
    const auto entry = list.lock(entry_id);
    if (!entry || std::ranges::find(client_ids, entry->client_id) == client_ids.end())
        return no_such(PartOfRecord::waiting_entry);
    if (!api::still_waits(entry->state))
        return conflict(say("{1} does not wait any more: {2} has closed that place. Nothing was booked.",
                            full_name(*entry), entry->steps.back().taken_by));
    list.set_state(entry_id, api::WaitingState::booked, context.user.user_id);
    return std::nullopt;
}

}  // namespace

// In one order, so that two bookings cannot wait for one another.
std::optional<Refusal> close_waiting(Context& context, std::vector<std::string> entry_ids,
                                     const std::vector<std::string>& client_ids)
{
    std::ranges::sort(entry_ids);
    for (const auto& entry_id : entry_ids)
        if (auto refusal = close_one(context, entry_id, client_ids))
            return refusal;
    return std::nullopt;
}

}  // namespace attune::server
