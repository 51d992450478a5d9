// What somebody who waits would like, and whether a time is that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/wall_clock.hpp"

namespace attune {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

// Morning ends at noon, afternoon at five o'clock.
enum class DayPart { morning, afternoon, evening };
BOOST_DESCRIBE_ENUM(DayPart, morning, afternoon, evening)

// Empty: any.
struct WaitingWishes {
    std::vector<Weekday> weekdays;
    std::vector<DayPart> day_parts;
    std::optional<std::string> therapist_id;
};

// By when it begins.
DayPart part_of(const LocalTime& time);

// Whether somebody with these wishes could take a time with that therapist.
bool fits(const WaitingWishes& wishes, const LocalTime& starts, const std::string& therapist_id);

// "Mon, Wed in the morning or the evening", "any day in the afternoon", "any time".
std::string in_words(const WaitingWishes& wishes);

// "Monday"; "Mon".
std::string words_for(Weekday weekday);
std::string short_words_for(Weekday weekday);
// "Morning".
std::string words_for(DayPart part);

}  // namespace attune
