// What a client is asked to agree to, what they can answer, and how an answer was given.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

// `other` is what a practice asks for in words of its own.
enum class ConsentPurpose {
    treatment,
    record_keeping,
    email_contact,
    sharing_with_gp,
    recording_of_sessions,
    supervision,
    research,
    other
};
BOOST_DESCRIBE_ENUM(ConsentPurpose, treatment, record_keeping, email_contact, sharing_with_gp,
                    recording_of_sessions, supervision, research, other)

inline constexpr std::array consent_purposes{ConsentPurpose::treatment,
                                             ConsentPurpose::record_keeping,
                                             ConsentPurpose::email_contact,
                                             ConsentPurpose::sharing_with_gp,
                                             ConsentPurpose::recording_of_sessions,
                                             ConsentPurpose::supervision,
                                             ConsentPurpose::research,
                                             ConsentPurpose::other};

enum class ConsentAnswer { given, refused, withdrawn };
BOOST_DESCRIBE_ENUM(ConsentAnswer, given, refused, withdrawn)

inline constexpr std::array consent_answers{ConsentAnswer::given, ConsentAnswer::refused,
                                            ConsentAnswer::withdrawn};

enum class ConsentWay { written, spoken, on_screen };
BOOST_DESCRIBE_ENUM(ConsentWay, written, spoken, on_screen)

inline constexpr std::array consent_ways{ConsentWay::written, ConsentWay::spoken, ConsentWay::on_screen};

// In characters.
inline constexpr std::size_t room_for_own_purpose = 200;
inline constexpr std::size_t room_for_text_version = 100;

// How many answers a client's record holds, those that hold no longer among them.
inline constexpr int most_consents = 200;

// "Sharing with the GP"; of `other`: "Other".
std::string words_for(ConsentPurpose purpose);
// "Given", "Refused", "Withdrawn".
std::string words_for(ConsentAnswer answer);
// "In writing", "Spoken", "On screen".
std::string words_for(ConsentWay way);

}  // namespace attune
