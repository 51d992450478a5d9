// Appointments for tests of the diary, with one client each.
#pragma once

#include "shared/api/diary.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

inline LocalTime at(const char* day, int hour, int minute = 0)
{
    return {parse_day(day).value(), hour, minute};
}

inline api::Appointment appointment(const std::string& id, const LocalTime& starts, int minutes = 50)
{
    api::Appointment one;
    one.appointment_id = id;
    one.row_version = 1;
    one.therapist_id = "u1";
    one.starts_at = from_local(starts);
    one.minutes = minutes;
    one.attendances = {{"s-" + id, 1, "c-" + id, "Wren Larkwhistle", "", api::SessionState::booked}};
    return one;
}

}  // namespace attune::desktop
