// The days of the diary as they are drawn: hours, appointments, and where it is now. No wx here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/diary/diary_grid.hpp"
#include "client/diary/known_hours.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::desktop {

struct DiaryColours {
    const reports::Palette& palette;
    reports::Colour box;       // an appointment's ground
    reports::Colour selected;  // of the one that is selected
    reports::Colour outside;   // of time outside the working hours
};

struct DiaryPicture {
    const std::vector<api::Appointment>& appointments;
    const std::vector<api::Room>& rooms;
    Instant now;
    std::string user_id;                  // whose diary it is: a colleague's stand on the bare ground
    std::string selected;                 // an appointment's id
    std::optional<LocalTime> dragged_to;  // where the selected one would be put
    std::vector<Shade> shades;            // where nobody works
};

void draw_diary(cairo_t* cr, const DiaryGrid& grid, const DiaryPicture& picture, reports::Size size,
                const DiaryColours& colours, const reports::TextStyle& style);

}  // namespace attune::desktop
