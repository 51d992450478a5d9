// The diary as a file for another calendar.
#pragma once

#include <string>
#include <vector>

#include "shared/api/diary.hpp"

namespace attune {

enum class NamesInFile { initials, full };

// iCalendar. A file travels: a client is their initials in it, and what has a title says
// only its kind, unless full names are asked for.
std::string calendar_file(const std::vector<api::Appointment>& appointments,
                          const std::vector<api::Room>& rooms, NamesInFile names, Instant now);

}  // namespace attune
