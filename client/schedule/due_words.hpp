// What is due, in the words of headers and lists.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "shared/api/schedules.hpp"

namespace attune::desktop {

// The instrument's short name; its code where the library does not know it.
std::string measure_name(const Library& library, const std::string& instrument);

struct DueMeasure {
    std::string instrument;
    std::string name;      // "FCS"
    std::string sentence;  // "FCS every 4 sessions: last given 14 Oct, 4 sessions ago."
};

// Those due then, in the schedule's order; today, those of the week that a weekly course is in as well.
std::vector<DueMeasure> due_measures(const api::Schedule& schedule, const Library& library, DueWhen when);

// "Due today", "Due at the next session".
std::string due_heading(DueWhen when);

// "Due today: FCS, PHQ-9"; what is due at the next session when nothing is today; empty when nothing is due.
std::string due_words(const api::Schedule& schedule, const Library& library);

// "FCS, PHQ-9", "FCS, PHQ-9 and 2 more".
std::string names_in_short(const std::vector<std::string>& names);

}  // namespace attune::desktop
