// What a screen knows of when therapists work and are away, and what it says about a time. No wx here.
#pragma once

#include <string>
#include <vector>

#include "shared/api/diary.hpp"

namespace attune::desktop {

// A stretch of a day on the grid, in minutes of its wall clock.
struct Shade {
    int day = 0;  // counted from the first that is shown
    int from_minute = 0;
    int until_minute = 0;
    bool away = false;  // on leave; otherwise outside the working hours
    std::string words;  // why; of leave alone, and once a day
};

// Days as they are shown, and the one among them whose hours are told.
struct ShownDays {
    Day first;
    Day until;  // the day after the last
    Day holding_on;
};

struct KnownHours {
    std::vector<api::TherapistHours> hours;
    std::vector<api::Leave> leaves;
    std::string zone = time_zone();  // the practice's

    // All of it as the diary came with it.
    static KnownHours of(const api::ReadDiary::Reply& diary);

    // Of one therapist, on so many days.
    [[nodiscard]] std::vector<Shade> shades(const std::string& therapist_id, Day first, int days) const;
    // "Outside the working hours on Tuesdays: 09:00 to 13:00", or who is away and until when; empty where
    // nothing speaks against that time.
    [[nodiscard]] std::string hint(const std::string& therapist_id, const TimeSpan& wanted,
                                   Instant now) const;
    // By the practice's clock and by this computer's; empty where both show the same.
    [[nodiscard]] std::string both_clocks(Instant at) const;
    // By which clock the days are shown, and what the practice's shows then; empty likewise.
    [[nodiscard]] std::string clock_words(Day first, int days) const;
    // A line for the hours, and one for each leave on those days.
    [[nodiscard]] std::vector<std::string> lines(const std::string& therapist_id, const ShownDays& days,
                                                 Instant now) const;
    [[nodiscard]] bool is_outside(const std::string& therapist_id, const TimeSpan& wanted) const;

    void add_outside(std::vector<Shade>& shades, const std::vector<WorkingHours>& versions, Day day,
                     int number) const;
};

}  // namespace attune::desktop
