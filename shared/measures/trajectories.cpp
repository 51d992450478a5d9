#include "shared/measures/trajectories.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace attune {

namespace {

constexpr double days_of_week = 7;
constexpr double weeks_together = 4;
constexpr int least_company = 3;

double step_of(TrajectoryAxis axis)
{
    return axis == TrajectoryAxis::sessions ? 1 : weeks_together;
}

}  // namespace

double place_of(const TrajectoryPoint& point, TrajectoryAxis axis)
{
    return axis == TrajectoryAxis::sessions ? point.session : point.day / days_of_week;
}

TrajectoryAxis fitting_axis(std::span<const Trajectory> trajectories)
{
    const auto with_sessions = std::ranges::count_if(trajectories, [](const Trajectory& one) {
        return one.size() > 1 && one.front().session != one.back().session;
    });
    const auto with_change =
        std::ranges::count_if(trajectories, [](const Trajectory& one) { return one.size() > 1; });
    return 2 * with_sessions < with_change ? TrajectoryAxis::weeks : TrajectoryAxis::sessions;
}

std::vector<TrajectoryMean> means_by_place(std::span<const Trajectory> trajectories, TrajectoryAxis axis)
{
    struct Sum {
        int n = 0;
        double of_values = 0;
    };
    const double step = step_of(axis);
    std::map<long, Sum> sums;
    for (const auto& trajectory : trajectories) {
        std::map<long, double> lasts;
        for (const auto& point : trajectory)
            lasts[std::lround(place_of(point, axis) / step)] = point.value;
        for (const auto& [place, value] : lasts) {
            auto& sum = sums[place];
            ++sum.n;
            sum.of_values += value;
        }
    }
    std::vector<TrajectoryMean> means;
    for (const auto& [place, sum] : sums)
        if (sum.n >= least_company)
            means.push_back({static_cast<double>(place) * step, sum.n, sum.of_values / sum.n});
    return means;
}

}  // namespace attune
