#include "server/routes/consents.hpp"

#include <algorithm>

#include "server/db/consents.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr Day earliest_answer{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};

Faults faults_of(const api::RecordConsent::Request& request, Instant now)
{
    Faults faults;
    if (request.purpose == ConsentPurpose::other)
        faults.blank("own_purpose", say("What the client was asked for"), request.own_purpose);
    else if (!request.own_purpose.empty())
        faults.add("own_purpose", say("Words of your own go with the purpose \"Other\" alone."));
    faults.too_long("own_purpose", say("What the client was asked for"), request.own_purpose,
                    room_for_own_purpose);
    faults.too_long("text_version", say("The version of the text"), request.text_version,
                    room_for_text_version);
    faults.in_future("answered_on", say("The day of the answer"), request.answered_on, now);
    if (request.answered_on < earliest_answer)
        faults.add("answered_on",
                   say("The day of the answer, {1}, lies too far back.", medium_date(request.answered_on)));
    return faults;
}

// What the answers on record do not allow to be said next.
void check_against(Faults& faults, const std::vector<api::Consent>& consents,
                   const api::RecordConsent::Request& request)
{
    const auto last = std::find_if(consents.rbegin(), consents.rend(), [&](const auto& consent) {
        return consent.purpose == request.purpose && consent.own_purpose == request.own_purpose;
    });
    const bool on_record = last != consents.rend();
    const bool given = on_record && last->answer == ConsentAnswer::given;
    if (request.answer == ConsentAnswer::withdrawn && !given)
        faults.add("answer", say("Nothing that was given stands on record, so nothing can be withdrawn."));
    if (request.answer == ConsentAnswer::given && on_record && !given &&
        request.answered_on < last->answered_on)
        faults.add("answered_on",
                   last->answer == ConsentAnswer::withdrawn
                       ? say("It was withdrawn on {1}. What was given before that day no longer holds.",
                             medium_date(last->answered_on))
                       : say("It was refused on {1}. What was given before that day no longer holds.",
                             medium_date(last->answered_on)));
}

Result<api::RecordConsent::Reply> record_consent(Context& context, const api::RecordConsent::Request& request)
{
    Consents all{context.db};
    const auto on_record = all.of_client(request.client_id);
    auto faults = faults_of(request, context.now);
    check_against(faults, on_record, request);
    if (faults.any())
        return faults.refusal();
    if (on_record.size() >= most_consents)
        return conflict(
            say("This record holds {1} answers already, and there is room for no more.", most_consents));
    all.record(request, context.user.user_id);
    return api::RecordConsent::Reply{all.of_client(request.client_id)};
}

}  // namespace

std::vector<Route> consent_routes()
{
    return {route<api::RecordConsent>(record_consent)};
}

}  // namespace attune::server
