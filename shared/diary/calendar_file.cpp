#include "shared/diary/calendar_file.hpp"

#include "shared/diary/appointment_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/icalendar.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

// A title is free text, and what was taken over from another calendar often has a client's name in it: it
// stands in no file without full names.
std::string without_names(const api::Appointment& appointment)
{
    if (appointment.kind == api::AppointmentKind::group)
        return words_for(appointment.kind);
    std::string initials;
    for (const auto& attendance : api::those_who_come(appointment))
        initials += (initials.empty() ? "" : ", ") + initials_of(full_name(attendance));
    return initials.empty() ? std::string{say_as("appointment", "Busy")} : initials;
}

}  // namespace

std::string calendar_file(const std::vector<api::Appointment>& appointments,
                          const std::vector<api::Room>& rooms, NamesInFile names, Instant now)
{
    std::vector<CalendarEntry> entries;
    entries.reserve(appointments.size());
    for (const auto& appointment : appointments)
        entries.push_back(
            {.uid = appointment.appointment_id + "@attune",
             .sequence = appointment.row_version,
             .starts_at = appointment.starts_at,
             .minutes = appointment.minutes,
             .summary = names == NamesInFile::full ? who_comes(appointment) : without_names(appointment),
             .location = room_of(appointment, rooms),
             .cancelled = appointment.standing == api::Standing::off});
    return icalendar_of(entries, now);
}

}  // namespace attune
