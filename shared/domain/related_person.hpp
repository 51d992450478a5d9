// The people around a client: what they are to them, and how much is kept of each.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

enum class RelatedKind { next_of_kin, relative_or_friend, gp, referrer, other_professional };
BOOST_DESCRIBE_ENUM(RelatedKind, next_of_kin, relative_or_friend, gp, referrer, other_professional)

inline constexpr std::array related_kinds{RelatedKind::next_of_kin, RelatedKind::relative_or_friend,
                                          RelatedKind::gp, RelatedKind::referrer,
                                          RelatedKind::other_professional};

// Somebody to whom letters about a client go.
constexpr bool is_professional(RelatedKind kind)
{
    return kind == RelatedKind::gp || kind == RelatedKind::referrer ||
           kind == RelatedKind::other_professional;
}

// In characters, and so are the others.
inline constexpr std::size_t room_for_related_name = 200;
inline constexpr std::size_t room_for_relation = 100;
inline constexpr std::size_t room_for_phone = 50;
inline constexpr std::size_t room_for_email = 200;
inline constexpr std::size_t room_for_related_address = 400;
inline constexpr std::size_t room_for_related_note = 1000;

// How many a client has at one time.
inline constexpr int most_related_people = 20;

// "Next of kin", "GP".
std::string words_for(RelatedKind kind);

}  // namespace attune
