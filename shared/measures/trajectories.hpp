// The forms behind an outcome, laid over one another: where each stands after its first one, and the mean of
// many at each place, with how many it is of.
#pragma once

#include <span>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace attune {

// A complete form of an episode.
struct TrajectoryPoint {
    int session = 0;  // attended until then, the day of the form included
    int day = 0;      // since the first complete form
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(TrajectoryPoint, (), (session, day, value))

// By date.
using Trajectory = std::vector<TrajectoryPoint>;

// What lies across: sessions attended, or weeks since the first form.
enum class TrajectoryAxis { sessions, weeks };
BOOST_DESCRIBE_ENUM(TrajectoryAxis, sessions, weeks)

// Where the form stands, in sessions or weeks.
double place_of(const TrajectoryPoint& point, TrajectoryAxis axis);

// Sessions, unless fewer than half of the trajectories have two forms with a session between them: imported
// records may hold no sessions.
TrajectoryAxis fitting_axis(std::span<const Trajectory> trajectories);

struct TrajectoryMean {
    double at = 0;  // a session, or the middle of four weeks
    int n = 0;      // trajectories with a form there
    double mean = 0;
};
BOOST_DESCRIBE_STRUCT(TrajectoryMean, (), (at, n, mean))

// By place: of each session, or of each four weeks round 0, 4, 8. A trajectory counts once at a place, with
// the last form there, and not at all where it has none, so the means are of changing company. Places with
// fewer than three are left out.
std::vector<TrajectoryMean> means_by_place(std::span<const Trajectory> trajectories, TrajectoryAxis axis);

}  // namespace attune
