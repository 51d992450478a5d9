#include "server/routes/practice_library.hpp"

#include <algorithm>

#include "server/db/own_instruments.hpp"
#include "server/db/practice_library.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/confirmations.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/wording/language.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_statement = 2000;
constexpr std::size_t room_for_source = 500;

Refusal unknown_instrument(const std::string& code)
{
    return {RefusalCode::not_found, say("This server knows no instrument \"{1}\" in that version.", code)};
}

Result<api::ReadPracticeLibrary::Reply> read_practice_library(Context& context, const api::Nothing&)
{
    return PracticeLibrary{context.db}.all();
}

Result<api::LoadedWording> read_wording(Context& context, const api::ReadWording::Request& request)
{
    const auto* instrument = context.facts.library.find(request.instrument, request.version);
    if (!instrument)
        return unknown_instrument(request.instrument);
    auto wording = PracticeLibrary{context.db}.wording(request);
    if (!wording)
        return Refusal{RefusalCode::not_found,
                       say("No wording of the {1} in {2} has been loaded. A practice lead can load it.",
                           instrument->short_name, language_in_words(request.language))};
    return *std::move(wording);
}

Result<api::LoadedWording> load_wording(Context& context, const api::LoadWording::Request& request)
{
    const auto& wording = request.wording;
    const auto* instrument = context.facts.library.find(wording.instrument, wording.version);
    if (!instrument)
        return unknown_instrument(wording.instrument);
    if (wording.demonstration && !context.facts.practice.demonstration)
        return conflict(
            to_say("Demonstration wording belongs in a demonstration practice only. Load the official "
                   "wording. Nothing was stored."));
    if (auto checked = check_wording(*instrument, wording); !checked) {
        auto refusal = checked.error();
        for (auto& fault : refusal.fields)
            fault.path.insert(0, "wording.");
        return refusal;
    }
    PracticeLibrary library{context.db};
    library.add(wording, context.user.user_id);
    return library.wording({wording.instrument, wording.version, wording.language}).value();
}

Result<api::LicenceStatement> state_licence(Context& context, const api::StateLicence::Request& request)
{
    if (!context.facts.library.find(request.instrument))
        return unknown_instrument(request.instrument);
    Faults faults;
    faults.blank("text", say("The statement"), request.text);
    faults.too_long("text", say("The statement"), request.text, room_for_statement);
    if (faults.any())
        return faults.refusal();
    return PracticeLibrary{context.db}.add(request, context.user.user_id);
}

Result<api::RecordedConfirmation> confirm_fact(Context& context, const api::ConfirmFact::Request& request)
{
    const auto* instrument = context.facts.library.find(request.instrument, request.version);
    if (!instrument)
        return unknown_instrument(request.instrument);
    Faults faults;
    faults.blank("source", say("The source that was read"), request.source);
    faults.too_long("source", say("The source"), request.source, room_for_source);
    const auto facts = facts_of(*instrument);
    const auto fact = std::ranges::find(facts, request.fact, &Fact::fact);
    if (fact == facts.end())
        faults.add("fact", say("\"{1}\" is no fact of the {2}.", request.fact, instrument->short_name));
    if (faults.any())
        return faults.refusal();
    if (!fact->can_be_confirmed)
        return conflict(drives(fact->status)
                            ? to_say("This is verified or confirmed already. Nothing was changed.")
                            : to_say("Too little is known of this to confirm it. Nothing was changed."));
    auto added = PracticeLibrary{context.db}.add(request, context.user.user_id);
    if (!added)
        return conflict(to_say("This was confirmed already, a moment ago. Nothing was changed."));
    return *std::move(added);
}

Result<api::OwnInstrument> keep_instrument(Context& context, const api::KeepInstrument::Request& request)
{
    auto faults = faults_in_own(request.instrument);
    if (faults.empty())
        return OwnInstruments{context.db}.keep(request.instrument);
    for (auto& fault : faults)
        fault.path.insert(0, "instrument.");
    auto sentence = faults.front().path + ' ' + faults.front().sentence + ' ' + say("Nothing was kept.");
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
}

}  // namespace

std::vector<Route> practice_library_routes()
{
    return {
        route<api::ReadPracticeLibrary>(read_practice_library),
        route<api::ReadWording>(read_wording),
        route<api::LoadWording>(load_wording),
        route<api::StateLicence>(state_licence),
        route<api::ConfirmFact>(confirm_fact),
        route<api::KeepInstrument>(keep_instrument),
    };
}

}  // namespace attune::server
