// The words of referrals and endings.
#include "shared/domain/referral.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(ReferralSource source)
{
    switch (source) {
        case ReferralSource::self_referral:
            return say("The client themselves");
        case ReferralSource::gp:
            return say("GP");
        case ReferralSource::mental_health_service:
            return say("Mental health service");
        case ReferralSource::hospital:
            return say("Hospital");
        case ReferralSource::other_professional:
            return say("Other professional");
        case ReferralSource::employer:
            return say("Employer");
        case ReferralSource::school:
            return say("School or university");
        case ReferralSource::insurer:
            return say("Insurer");
        case ReferralSource::relative_or_friend:
            return say("Relative or friend");
    }
    return {};
}

std::string words_for(ReferralUrgency urgency)
{
    switch (urgency) {
        case ReferralUrgency::routine:
            return say_as("urgency", "Routine");
        case ReferralUrgency::soon:
            return say_as("urgency", "Soon");
        case ReferralUrgency::urgent:
            return say_as("urgency", "Urgent");
    }
    return {};
}

std::string words_for(EndReason reason)
{
    switch (reason) {
        case EndReason::planned:
            return say("Planned ending");
        case EndReason::client_stopped:
            return say("The client stopped");
        case EndReason::did_not_start:
            return say("Did not start");
        case EndReason::transferred:
            return say("Transferred to a colleague");
        case EndReason::referred_on:
            return say("Referred on to others");
        case EndReason::died:
            return say("The client died");
        case EndReason::other:
            return say_as("ending", "Other");
    }
    return {};
}

}  // namespace attune
