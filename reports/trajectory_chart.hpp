// Trajectories as small multiples on the same axes: a panel an episode, or a panel an outcome with all its
// episodes faint behind their mean. Sessions or weeks lie across, the scale's whole range upwards.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/measures/scale.hpp"
#include "shared/measures/trajectories.hpp"

namespace attune::reports {

struct TrajectoryPanel {
    std::string heading;  // "Wren Larkwhistle", "Reliably better"
    std::string notes;    // "Reliably better, 18 → 6", "14 episodes"
    VerdictKind verdict = VerdictKind::not_judged;
    Trajectory own;                     // one episode's; empty in a panel of many
    std::vector<VerdictKind> verdicts;  // of its points
    Basis basis;                        // that its zone of chance is drawn by
    std::vector<Trajectory> many;       // faint
    std::vector<TrajectoryMean> means;  // of them, with their n under the axis
};

struct TrajectorySheet {
    Scale scale;
    TrajectoryAxis axis = TrajectoryAxis::sessions;
    double last = 0;  // where the axis of every panel ends
    std::vector<TrajectoryPanel> panels;
};

// One of each group, with its mean.
TrajectorySheet group_sheet(const std::vector<api::TrajectoryGroup>& groups, const Instrument& instrument,
                            const ScoreDefinition& score, TrajectoryAxis axis);

// One of each episode, in their order, headed by `headings` of the same length. The axis ends at `last` or
// later, so that all pages can share it.
TrajectorySheet episode_sheet(const std::vector<api::ClientTrajectory>& episodes,
                              const std::vector<std::string>& headings, const Instrument& instrument,
                              const ScoreDefinition& score, TrajectoryAxis axis, double last);

// "Across: sessions attended, 0 to 14. Upwards: 0 to 27, lower is better."
std::string axes_words(const TrajectorySheet& sheet);

// What the means of a group are, and are not.
std::string trajectory_note();

// Every panel in words.
std::string trajectory_caption(const TrajectorySheet& sheet);

// How high it is drawn at that width; lengths follow `style.size`.
double trajectory_sheet_height(const TrajectorySheet& sheet, double width, const TextStyle& style);

// At the origin of `cr`, `width` wide, from left to right and downwards.
void draw_trajectory_sheet(cairo_t* cr, const TrajectorySheet& sheet, double width, const Palette& palette,
                           const TextStyle& style);

// The panel at that place of such a drawing, by its number.
std::optional<std::size_t> panel_at(const TrajectorySheet& sheet, double width, const TextStyle& style,
                                    Point place);

// The same sheet in sheets of one row each, for paper that breaks between rows.
std::vector<TrajectorySheet> rows_of(const TrajectorySheet& sheet, double width, const TextStyle& style);

}  // namespace attune::reports
