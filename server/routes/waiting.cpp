#include "server/routes/waiting.hpp"

#include <algorithm>

#include "server/db/clients.hpp"
#include "server/db/therapists.hpp"
#include "server/db/uuid.hpp"
#include "server/db/waiting_list.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

template <class T>
bool named_twice(std::vector<T> words)
{
    std::ranges::sort(words);
    return std::ranges::adjacent_find(words) != words.end();
}

Faults faults_of(Context& context, const api::WaitingDetails& details)
{
    Faults faults;
    faults.in_future("since", say("The day since when they wait"), details.since, context.now);
    if (details.since.value < context.now.value - std::chrono::days{10 * 366})
        faults.add("since", say("The day, {1}, is too far away to be right.", medium_date(details.since)));
    faults.too_long("note", say("The note"), details.note, api::room_for_waiting_note);
    if (named_twice(details.weekdays))
        faults.add("weekdays", say("The same day is named twice."));
    if (named_twice(details.day_parts))
        faults.add("day_parts", say("The same time of day is named twice."));
    if (!details.therapist_id)
        return faults;
    const auto all = Therapists{context.db}.all();
    if (std::ranges::find(all, *details.therapist_id, &api::Therapist::user_id) == all.end())
        faults.add("therapist_id", say("There is no such therapist."));
    return faults;
}

Refusal waits_already()
{
    return conflict(to_say("This client waits for that already. Change that place on the list instead."));
}

Result<api::ReadWaitingList::Reply> read_waiting_list(Context& context, const api::Nothing&)
{
    return api::ReadWaitingList::Reply{WaitingList{context.db}.all(), Therapists{context.db}.all()};
}

Result<api::WaitingEntry> add_waiting_entry(Context& context, const api::AddWaitingEntry::Request& request)
{
    if (const auto faults = faults_of(context, request.details); faults.any())
        return faults.refusal();
    if (!is_uuid(request.client_id) || !Clients{context.db}.find(request.client_id))
        return no_such(PartOfRecord::client);
    auto entry = WaitingList{context.db}.add(request, context.user.user_id);
    if (!entry)
        return waits_already();
    return *std::move(entry);
}

Result<api::WaitingEntry> change_waiting_entry(Context& context,
                                               const api::ChangeWaitingEntry::Request& request)
{
    if (const auto faults = faults_of(context, request.details); faults.any())
        return faults.refusal();
    WaitingList list{context.db};
    const auto entry = list.lock(request.entry_id);
    if (!entry || entry->client_id != request.client_id)
        return no_such(PartOfRecord::waiting_entry);
    if (entry->row_version != request.row_version)
        return stale(*entry);
    if (list.waits_twice(request))
        return waits_already();
    list.change(request, context.user.user_id);
    return *list.find(request.entry_id);
}

}  // namespace

std::vector<Route> waiting_routes()
{
    return {
        route<api::ReadWaitingList>(read_waiting_list),
        route<api::AddWaitingEntry>(add_waiting_entry),
        route<api::ChangeWaitingEntry>(change_waiting_entry),
    };
}

}  // namespace attune::server
