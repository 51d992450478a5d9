// How an episode came about and how it ended: what is chosen from, and its words.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

enum class ReferralSource {
    self_referral,
    gp,
    mental_health_service,
    hospital,
    other_professional,
    employer,
    school,
    insurer,
    relative_or_friend
};
BOOST_DESCRIBE_ENUM(ReferralSource, self_referral, gp, mental_health_service, hospital, other_professional,
                    employer, school, insurer, relative_or_friend)

inline constexpr std::array referral_sources{ReferralSource::self_referral,
                                             ReferralSource::gp,
                                             ReferralSource::mental_health_service,
                                             ReferralSource::hospital,
                                             ReferralSource::other_professional,
                                             ReferralSource::employer,
                                             ReferralSource::school,
                                             ReferralSource::insurer,
                                             ReferralSource::relative_or_friend};

enum class ReferralUrgency { routine, soon, urgent };
BOOST_DESCRIBE_ENUM(ReferralUrgency, routine, soon, urgent)

inline constexpr std::array referral_urgencies{ReferralUrgency::routine, ReferralUrgency::soon,
                                               ReferralUrgency::urgent};

// How an episode ended.
enum class EndReason { planned, client_stopped, did_not_start, transferred, referred_on, died, other };
BOOST_DESCRIBE_ENUM(EndReason, planned, client_stopped, did_not_start, transferred, referred_on, died, other)

inline constexpr std::array end_reasons{
    EndReason::planned,     EndReason::client_stopped, EndReason::did_not_start, EndReason::transferred,
    EndReason::referred_on, EndReason::died,           EndReason::other};

// In characters.
inline constexpr std::size_t room_for_referred_by = 200;
inline constexpr std::size_t room_for_ending_text = 4000;

std::string words_for(ReferralSource source);
std::string words_for(ReferralUrgency urgency);
// "Planned ending", "The client stopped".
std::string words_for(EndReason reason);

}  // namespace attune
