// Where appointments stand on a grid of days and hours, without drawing any of it. By the wall clock: an hour
// is as high as any other, on days of 23 and 25 hours too. No wx here.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reports/chart_geometry.hpp"
#include "shared/api/diary.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

struct PlacedAppointment {
    std::size_t index = 0;  // among the appointments given
    reports::Box box;
};

class DiaryGrid {
public:
    static constexpr double heads = 32;   // above the first hour: the days' names
    static constexpr double gutter = 52;  // left of the first day: the hours

    // The hours of a day that are shown at least.
    struct Hours {
        int first = 8;
        int last = 18;
    };

    // `days` days from `first`. Shows those hours, and earlier and later ones where something stands there.
    DiaryGrid(const std::vector<api::Appointment>& appointments, Day first, int days, reports::Size size,
              Hours hours);
    DiaryGrid(const std::vector<api::Appointment>& appointments, Day first, int days, reports::Size size)
        : DiaryGrid{appointments, first, days, size, Hours{}}
    {
    }

    // Those at the same time share the width of their day, in the order given.
    [[nodiscard]] const std::vector<PlacedAppointment>& places() const { return places_; }
    [[nodiscard]] std::optional<std::size_t> appointment_at(reports::Point point) const;

    // The day and the time there, by quarters of an hour; nothing beside the grid.
    [[nodiscard]] std::optional<LocalTime> time_at(reports::Point point) const;

    [[nodiscard]] double x(int day) const;                // the left edge of the day of that number
    [[nodiscard]] double y(const LocalTime& time) const;  // on its own day
    [[nodiscard]] int first_hour() const { return first_hour_; }
    [[nodiscard]] int last_hour() const { return last_hour_; }
    [[nodiscard]] int days() const { return days_; }
    [[nodiscard]] Day day(int number) const { return Day{first_.value + std::chrono::days{number}}; }
    // Of the day of a moment; outside [0, days()) when it is not shown.
    [[nodiscard]] int number_of(Day day) const
    {
        return static_cast<int>((day.value - first_.value).count());
    }

private:
    void place_day(const std::vector<api::Appointment>& appointments, int day);

    Day first_;
    int days_;
    int first_hour_;
    int last_hour_;
    reports::Size size_;
    std::vector<PlacedAppointment> places_;
};

}  // namespace attune::desktop
