// What happens in a client's life beside the therapy, and the kinds that a chart tells apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

enum class EventKind { life, medicine, therapist };
BOOST_DESCRIBE_ENUM(EventKind, life, medicine, therapist)

// In characters: a label on a chart, no account.
inline constexpr std::size_t room_for_event = 200;

// How many a client's record holds, struck out or not.
inline constexpr int most_life_events = 200;

// "Life event", "Medication", "Change of therapist".
std::string words_for(EventKind kind);

// "18 Oct", "3 Nov to 20 Nov": a day, or the first and the last.
std::string span_words(Day first, std::optional<Day> last);

}  // namespace attune
