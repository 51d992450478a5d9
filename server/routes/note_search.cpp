#include "server/routes/note_search.hpp"

#include "server/db/note_search.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::SearchNotes::Reply> search(Context& context, const api::SearchNotes::Request& request)
{
    Faults faults;
    faults.blank("words", say("What to look for"), request.words);
    faults.too_long("words", say("What to look for"), request.words, api::room_for_search);
    if (faults.any())
        return faults.refusal();
    constexpr auto most = api::most_found_notes;
    api::SearchNotes::Reply reply{
        search_notes(context.db, request.words, static_cast<int>(most) + 1)};  // one more tells of others
    reply.more = reply.notes.size() > most;
    if (reply.more)
        reply.notes.pop_back();
    return reply;
}

}  // namespace

std::vector<Route> note_search_routes()
{
    return {route<api::SearchNotes>(search)};
}

}  // namespace attune::server
