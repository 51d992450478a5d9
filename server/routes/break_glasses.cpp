#include "server/routes/break_glasses.hpp"

#include <algorithm>

#include "server/db/break_glasses.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_name = 200;
constexpr std::size_t room_for_reference = 100;

// As it is kept and compared: without what stands around it.
api::OpenBreakGlass::Request tidied(api::OpenBreakGlass::Request request)
{
    for (auto* text : {&request.reference, &request.legal_name, &request.reason})
        *text = std::string{trimmed(*text)};
    return request;
}

Faults faults_in(const api::OpenBreakGlass::Request& request)
{
    Faults faults;
    faults.too_long("reference", say("The reference"), request.reference, room_for_reference);
    if (request.reference.empty()) {
        faults.blank("legal_name", say("The full name"), request.legal_name);
        faults.too_long("legal_name", say("The full name"), request.legal_name, room_for_name);
        if (!request.born_on)
            faults.add("born_on", say("With the name goes the birth date."));
    }
    if (std::ranges::find(api::break_glass_hours, request.hours) == api::break_glass_hours.end())
        faults.add("hours", say("A record is opened for 1, 4 or 24 hours."));
    if (characters(request.reason) < api::shortest_break_glass_reason)
        faults.add("reason", say("Say in a few words why you need this record now."));
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_break_glass_reason);
    return faults;
}

// Unknown and ambiguous are one, so that a guess tells nothing.
Refusal why_not(const std::string& verdict)
{
    if (verdict == "on_caseload")
        return conflict(say("This client is on your caseload already. Nothing was opened."));
    if (verdict == "too_many")
        return {.code = RefusalCode::too_many_attempts,
                .sentence = say("Five times within an hour you have opened a record, or tried to. Wait an "
                                "hour, or ask a practice lead."),
                .retry_after = 3600};
    return {RefusalCode::not_found,
            say("No one record fits what you entered. Nothing was opened. Look at the spelling and the birth "
                "date; after five times you must wait for an hour.")};
}

Result<api::BreakGlass> open_break_glass(Context& context, const api::OpenBreakGlass::Request& typed)
{
    const auto request = tidied(typed);
    const auto faults = faults_in(request);
    if (faults.any())
        return faults.refusal();
    BreakGlasses break_glasses{context.db};
    const auto new_id = new_uuid();
    const auto verdict = break_glasses.open(new_id, request);
    if (verdict != "opened")
        return why_not(verdict);
    return break_glasses.find(new_id).value();
}

Result<api::EndBreakGlass::Reply> end_break_glass(Context& context,
                                                  const api::EndBreakGlass::Request& request)
{
    if (!BreakGlasses{context.db}.end(request.break_glass_id))
        return conflict(say("This is over already, or was opened by somebody else. Nothing was changed."));
    return api::EndBreakGlass::Reply{request.break_glass_id};
}

Result<api::EndBreakGlass::Reply> sign_off(Context& context, const api::SignOffBreakGlass::Request& typed)
{
    const api::SignOffBreakGlass::Request request{typed.break_glass_id, std::string{trimmed(typed.found)}};
    Faults faults;
    faults.too_long("found", say("What was found"), request.found, api::room_for_break_glass_reason);
    if (faults.any())
        return faults.refusal();
    const auto outcome = BreakGlasses{context.db}.sign_off(request);
    if (outcome == "nothing_found") {
        faults.add("found", say("Say what you found: whom you asked, and whether it was right."));
        return faults.refusal();
    }
    if (outcome == "own")
        return conflict(say("You opened this record yourself: another practice lead looks into it."));
    if (outcome != "signed")
        return Refusal{RefusalCode::not_found, say("Nothing of this waits for you any more.")};
    return api::EndBreakGlass::Reply{request.break_glass_id};
}

}  // namespace

std::vector<Route> break_glass_routes()
{
    return {
        route<api::OpenBreakGlass>(open_break_glass),
        route<api::EndBreakGlass>(end_break_glass),
        route<api::SignOffBreakGlass>(sign_off),
    };
}

}  // namespace attune::server
