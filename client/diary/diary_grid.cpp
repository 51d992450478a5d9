#include "client/diary/diary_grid.hpp"

#include <algorithm>
#include <cmath>

namespace attune::desktop {

namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr double least_height = 14;  // one line of small print
constexpr double between = 2;

// On the wall clock of its day, from its midnight.
struct Stretch {
    std::size_t index = 0;
    int from = 0;
    int until = 0;
    int column = 0;
};

int minute_of_day(const LocalTime& time)
{
    return time.hour * 60 + time.minute;
}

// What reaches past midnight ends there.
Stretch stretch_of(const api::Appointment& appointment, std::size_t index)
{
    const int from = minute_of_day(to_local(appointment.starts_at));
    return {index, from, std::min(from + appointment.minutes, minutes_a_day), 0};
}

int hours_up(int minutes)
{
    return (minutes + 59) / 60;
}

}  // namespace

DiaryGrid::DiaryGrid(const std::vector<api::Appointment>& appointments, Day first, int days,
                     reports::Size size, Hours hours)
    : first_{first},
      days_{days},
      first_hour_{hours.first},
      last_hour_{hours.last},
      size_{size}
{
    for (std::size_t i = 0; i < appointments.size(); ++i) {
        const auto number = number_of(local_day(appointments[i].starts_at));
        if (number < 0 || number >= days_)
            continue;
        const auto stretch = stretch_of(appointments[i], i);
        first_hour_ = std::min(first_hour_, stretch.from / 60);
        last_hour_ = std::max(last_hour_, hours_up(stretch.until));
    }
    for (int day = 0; day < days_; ++day)
        place_day(appointments, day);
}

void DiaryGrid::place_day(const std::vector<api::Appointment>& appointments, int day)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < appointments.size(); ++i)
        if (number_of(local_day(appointments[i].starts_at)) == day)
            stretches.push_back(stretch_of(appointments[i], i));
    std::ranges::stable_sort(stretches, {}, &Stretch::from);

    // A cluster is what hangs together by meeting in time; its columns are as many as meet at once.
    for (auto begin = stretches.begin(); begin != stretches.end();) {
        std::vector<int> ends;  // of each column so far
        int cluster_end = begin->until;
        auto end = begin;
        for (; end != stretches.end() && (end == begin || end->from < cluster_end); ++end) {
            const auto free = std::ranges::find_if(ends, [&](int until) { return until <= end->from; });
            end->column = static_cast<int>(free - ends.begin());
            if (free == ends.end())
                ends.push_back(end->until);
            else
                *free = end->until;
            cluster_end = std::max(cluster_end, end->until);
        }
        const double width = (x(day + 1) - x(day) - 2 * between) / static_cast<double>(ends.size());
        for (; begin != end; ++begin) {
            const double left = x(day) + between + width * begin->column;
            const double top = y({{}, begin->from / 60, begin->from % 60}) + 1;
            const double bottom = y({{}, begin->until / 60, begin->until % 60}) - 1;
            places_.push_back(
                {begin->index, {left, top, left + width - between, std::max(bottom, top + least_height)}});
        }
    }
}

std::optional<std::size_t> DiaryGrid::appointment_at(reports::Point point) const
{
    const auto found = std::ranges::find_if(places_, [&](const PlacedAppointment& place) {
        return place.box.left <= point.x && point.x < place.box.right && place.box.top <= point.y &&
               point.y < place.box.bottom;
    });
    return found == places_.end() ? std::nullopt : std::optional{found->index};
}

std::optional<LocalTime> DiaryGrid::time_at(reports::Point point) const
{
    if (point.x < gutter || point.x >= size_.width || point.y < heads || point.y >= size_.height)
        return std::nullopt;
    const int number = static_cast<int>((point.x - gutter) / (x(1) - x(0)));
    const double hours = (point.y - heads) / (size_.height - heads) * (last_hour_ - first_hour_);
    const int quarters = static_cast<int>(std::floor(hours * 4));
    return LocalTime{day(std::min(number, days_ - 1)), first_hour_ + quarters / 4, quarters % 4 * 15};
}

double DiaryGrid::x(int day) const
{
    return gutter + (size_.width - gutter) * day / days_;
}

double DiaryGrid::y(const LocalTime& time) const
{
    const double hours = time.hour + time.minute / 60.0 - first_hour_;
    return heads + (size_.height - heads) * hours / (last_hour_ - first_hour_);
}

}  // namespace attune::desktop
