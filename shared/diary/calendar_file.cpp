#include "shared/diary/calendar_file.hpp"

#include "shared/diary/appointment_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/icalendar.hpp"

namespace attune {

namespace {

std::string summary_of(const api::Appointment& appointment, NamesInFile names)
{
    const bool named = appointment.kind == api::AppointmentKind::individual ||
                       appointment.kind == api::AppointmentKind::couple;
    if (!named || names == NamesInFile::full)
        return who_comes(appointment);
    std::string initials;
    for (const auto& attendance : appointment.attendances)
        initials += (initials.empty() ? "" : ", ") + initials_of(full_name(attendance));
    return initials;
}

}  // namespace

std::string calendar_file(const std::vector<api::Appointment>& appointments,
                          const std::vector<api::Room>& rooms, NamesInFile names, Instant now)
{
    std::vector<CalendarEntry> entries;
    entries.reserve(appointments.size());
    for (const auto& appointment : appointments)
        entries.push_back({.uid = appointment.appointment_id + "@attune",
                           .sequence = appointment.row_version,
                           .starts_at = appointment.starts_at,
                           .minutes = appointment.minutes,
                           .summary = summary_of(appointment, names),
                           .location = room_of(appointment, rooms),
                           .cancelled = appointment.standing == api::Standing::off});
    return icalendar_of(entries, now);
}

}  // namespace attune
