// When somebody of a practice reads what clients answer, and how a client is told honestly whether that is
// now. By the clock on the practice's wall.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune {

struct ReadingHours {
    std::vector<int> days = {1, 2, 3, 4, 5};  // 1 is Monday, 7 Sunday; ascending
    int from = 9 * 60;                        // minute of the day
    int until = 17 * 60;                      // after `from`; 24 * 60 is midnight

    bool operator==(const ReadingHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadingHours, (), (days, from, until))

// Each with the member's name: "days", "until".
std::vector<FieldError> faults_of(const ReadingHours& hours);

bool somebody_reads(const ReadingHours& hours, Instant now);

// "Somebody reads the answers now, until 17:00." or "Nobody reads the answers now. They are read again on
// Monday from 9:00."
std::string reading_words(const ReadingHours& hours, Instant now);

// "Monday"; 1 to 7.
std::string weekday_name(int day);

// "9:00"
std::string time_of_day(int minute);

}  // namespace attune
