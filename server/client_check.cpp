#include "server/client_check.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_names = 200;
constexpr std::size_t room_for_address = 400;

}  // namespace

void check_details(Faults& faults, const api::ClientDetails& details, Instant now)
{
    constexpr Day earliest_birth{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
    faults.blank("details.legal_name", say("The legal name"), details.legal_name);
    faults.too_long("details.legal_name", say("The legal name"), details.legal_name, room_for_names);
    faults.too_long("details.preferred_name", say("The preferred name"), details.preferred_name,
                    room_for_names);
    faults.too_long("details.reference", say("The reference"), details.reference, 50);
    faults.too_long("details.pronouns", say("The pronouns"), details.pronouns, 50);
    faults.too_long("details.phone", say("The phone number"), details.phone, 50);
    faults.too_long("details.email", say("The e-mail address"), details.email, room_for_names);
    faults.too_long("details.address", say("The address"), details.address, room_for_address);
    if (!details.email.empty() && details.email.find('@') == std::string::npos)
        faults.add("details.email", to_say("An e-mail address has an @ in it."));
    if (details.born_on && *details.born_on < earliest_birth)
        faults.add("details.born_on", to_say("The date of birth lies before 1900."));
    if (details.born_on)
        faults.in_future("details.born_on", say("The date of birth"), *details.born_on, now);
}

void check_referral(Faults& faults, const api::Referral& referral, Instant now)
{
    constexpr Day earliest{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
    faults.too_long("referral.referred_by", say("Who referred"), referral.referred_by, room_for_referred_by);
    if (referral.referred_on)
        faults.in_future("referral.referred_on", say("The day of the referral"), *referral.referred_on, now);
    if (referral.referred_on && *referral.referred_on < earliest)
        faults.add("referral.referred_on", to_say("The day of the referral lies before 1900."));
}

void check_episode(Faults& faults, const api::CreateClient::Request& request, Instant now)
{
    constexpr std::chrono::days year{366};
    faults.too_long("problem", say("The problem"), request.problem, 2000);
    if (request.planned_sessions)
        faults.outside("planned_sessions", say("The number of planned sessions"), *request.planned_sessions,
                       1, 1000);
    if (request.started_on.value > local_day(now).value + year)
        faults.add("started_on", say("The start of the episode, {1}, is more than a year ahead.",
                                     medium_date(request.started_on)));
    if (request.details.born_on && request.started_on < *request.details.born_on)
        faults.add("started_on", to_say("The episode starts before the client's birth."));
}

void check_related_person(Faults& faults, const api::RelatedPersonDetails& details)
{
    faults.blank("details.name", say("The name"), details.name);
    faults.too_long("details.name", say("The name"), details.name, room_for_related_name);
    faults.too_long("details.relation", say("The relation"), details.relation, room_for_relation);
    faults.too_long("details.phone", say("The phone number"), details.phone, room_for_phone);
    faults.too_long("details.email", say("The e-mail address"), details.email, room_for_email);
    faults.too_long("details.address", say("The address"), details.address, room_for_related_address);
    faults.too_long("details.note", say("The note"), details.note, room_for_related_note);
    if (!details.email.empty() && details.email.find('@') == std::string::npos)
        faults.add("details.email", to_say("An e-mail address has an @ in it."));
    if (details.emergency_contact && details.phone.empty())
        faults.add("details.phone",
                   say("Whom to call in an emergency needs a phone number, or is no emergency contact."));
}

}  // namespace attune::server
