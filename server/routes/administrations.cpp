#include "server/routes/administrations.hpp"

#include <algorithm>

#include "server/db/administrations.hpp"
#include "server/db/flags.hpp"
#include "server/db/series.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/risk_flags.hpp"
#include "server/routes/faults.hpp"
#include "server/signal_flags.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/scoring.hpp"

namespace attune::server {

namespace {

Refusal unknown_instrument(const std::string& code)
{
    return {RefusalCode::not_found, say("This server knows no instrument \"{1}\" in that version.", code)};
}

Refusal not_in_use(const Instrument& instrument)
{
    return conflict(
        say("No score of the {1} is in use until the practice confirms one. Nothing was recorded.",
            instrument.short_name));
}

Refusal no_licence(const Instrument& instrument)
{
    return conflict(
        say("The {1} is not free to use in a clinic's software. It can be given once a practice lead has "
            "recorded the practice's licence for it, in the Library. Nothing was recorded.",
            instrument.short_name));
}

void check_identifiers(Faults& faults, const api::RecordAdministration::Request& request)
{
    if (request.session_id && !is_uuid(*request.session_id))
        faults.add("session_id", to_say("There is no such session in this client's record."));
    if (request.replaces && !is_uuid(*request.replaces))
        faults.add("replaces", to_say("There is no such form in this client's record."));
}

void check_ground(Faults& faults, const api::RecordAdministration::Request& request, const FormGround& ground,
                  Instant now)
{
    faults.in_future("answered_on", say("The date of the form"), request.answered_on, now);
    if (ground.born_on && request.answered_on < *ground.born_on)
        faults.add("answered_on", say("The date of the form, {1}, lies before the client's birth.",
                                      medium_date(request.answered_on)));
    if (request.session_id && !ground.session_known)
        faults.add("session_id", to_say("There is no such session in this client's record."));
    if (request.replaces && !ground.corrected_instrument)
        faults.add("replaces", to_say("There is no such form in this client's record."));
    else if (request.replaces && *ground.corrected_instrument != request.instrument)
        faults.add("replaces", to_say("The form to be corrected is of another instrument."));
}

Result<FormGround> checked_ground(Context& context, const api::RecordAdministration::Request& request)
{
    Faults faults;
    check_identifiers(faults, request);
    if (faults.any())
        return faults.refusal();
    auto ground = Administrations{context.db}.ground(request);
    if (!ground || !ground->episode_id)
        return no_such(PartOfRecord::episode);
    check_ground(faults, request, *ground, context.now);
    if (faults.any())
        return faults.refusal();
    return *std::move(ground);
}

api::Administration form_of(const Context& context, const api::RecordAdministration::Request& request,
                            std::vector<Score> scores)
{
    return {.administration_id = new_uuid(),
            .instrument = request.instrument,
            .version = request.version,
            .answered_on = request.answered_on,
            .session_id = request.session_id,
            .state = request.state,
            .given_as = request.given_as.value_or(api::GivenAs::keyed),
            .answers = request.answers,
            .scores = std::move(scores),
            .replaces = request.replaces,
            .replaced_by = std::nullopt,
            .entered_by = context.user.display_name,
            .entered_at = context.now};
}

// From the answers, or from the totals in their place.
Result<std::vector<Score>> scores_in(const Instrument& instrument,
                                     const api::RecordAdministration::Request& request)
{
    if (request.totals.empty() && !is_total_only(instrument))
        return score(instrument, request.answers);
    if (!request.answers.empty())
        return invalid("totals",
                       to_say("Send a form's answers or its totals, not both. Nothing was recorded."));
    if (request.state != api::AdministrationState::completed)
        return invalid(
            "state",
            to_say("A form of which only totals are known is a completed one. Nothing was recorded."));
    return score_totals(instrument, request.totals);
}

// What the answers raise, less what was raised already by the part that this form goes on from.
std::vector<NewFlag> new_flags(Context& context, const Instrument& instrument,
                               const api::RecordAdministration::Request& request)
{
    auto flags = flags_for(instrument, request.answers);
    if (request.given_as != api::GivenAs::by_link || !request.replaces)
        return flags;
    const auto raised = Administrations{context.db}.flagged_items(request.client_id, *request.replaces);
    std::erase_if(flags,
                  [&](const NewFlag& flag) { return std::ranges::find(raised, flag.item) != raised.end(); });
    return flags;
}

}  // namespace

Result<api::AdministrationRecorded> record_administration(Context& context,
                                                          const api::RecordAdministration::Request& request)
{
    const auto* instrument = context.facts.library.find(request.instrument, request.version);
    if (!instrument)
        return unknown_instrument(request.instrument);
    if (!can_be_scored(*instrument))
        return not_in_use(*instrument);
    auto scores = scores_in(*instrument, request);
    if (!scores)
        return scores.error();
    const auto ground = checked_ground(context, request);
    if (!ground)
        return ground.error();
    if (instrument->licence.needs_statement && !ground->licence_stated)
        return no_licence(*instrument);

    api::AdministrationRecorded recorded;
    recorded.administration = form_of(context, request, *std::move(scores));
    const auto& form = recorded.administration;
    const auto stored =
        Administrations{context.db}.insert(form, request.client_id, *ground->episode_id, context.user.user_id,
                                           new_flags(context, *instrument, request));
    if (!stored)
        return stored.error();
    if (form.given_as == api::GivenAs::by_link && form.replaces)
        Administrations{context.db}.take_over_flags(request.client_id, *form.replaces,
                                                    form.administration_id);
    recorded.courses =
        Series{context.db, context.facts.library}.of_instrument(request.client_id, request.instrument);
    if (ground->in_latest)
        raise_for_form(context.db, context.facts.library, request.client_id, *ground->episode_id,
                       recorded.courses, request.answered_on);
    recorded.flags = Flags{context.db}.of_administration(request.client_id, form.administration_id);
    return recorded;
}

namespace {

Result<api::ReadSeries::Reply> read_series(Context& context, const api::ReadSeries::Request& request)
{
    if (!context.facts.library.find(request.instrument))
        return unknown_instrument(request.instrument);
    return api::ReadSeries::Reply{
        Series{context.db, context.facts.library}.of_instrument(request.client_id, request.instrument)};
}

Result<api::ReadAdministrations::Reply> read_administrations(Context& context,
                                                             const api::ReadAdministrations::Request& request)
{
    constexpr std::size_t page = 100;
    if (!context.facts.library.find(request.instrument))
        return unknown_instrument(request.instrument);
    if (request.before && !is_uuid(*request.before))
        return invalid("before", to_say("There is no such form in this client's record."));
    api::ReadAdministrations::Reply reply;
    reply.administrations = Administrations{context.db}.page(request, page + 1);
    if (reply.administrations.size() > page) {
        reply.administrations.resize(page);
        reply.next = reply.administrations.back().administration_id;
    }
    return reply;
}

Result<api::Flag> sign_off_flag(Context& context, const api::SignOffFlag::Request& request)
{
    Faults faults;
    faults.blank("what_was_done", say_as("at fault", "What was done"), request.what_was_done);
    faults.too_long("what_was_done", say_as("at fault", "What was done"), request.what_was_done, 2000);
    if (faults.any())
        return faults.refusal();
    return Flags{context.db}.sign_off(request, context.user.user_id);
}

}  // namespace

std::vector<Route> administration_routes()
{
    return {
        route<api::RecordAdministration>(record_administration),
        route<api::ReadSeries>(read_series),
        route<api::ReadAdministrations>(read_administrations),
        route<api::SignOffFlag>(sign_off_flag),
    };
}

}  // namespace attune::server
