// Where life events and homework stand under a chart: marks at their days, words beside them that never meet.
// Pure, so that every pixel can be tested.
#pragma once

#include <string>
#include <vector>

#include "reports/chart_geometry.hpp"
#include "reports/label_placement.hpp"

namespace attune::reports {

inline constexpr double events_below_axis = 104;       // the marks' centres
inline constexpr double event_words_below_axis = 108;  // their baseline
inline constexpr double event_mark_reach = 5;

struct PlacedEvent {
    double x = 0;
    double x_last = 0;  // the last day; x for an event of one day
    EventKind kind = EventKind::life;
    int count = 1;      // more than one: so many so close that one mark stands for all
    std::string words;  // "18 Oct: grandmother died", "3 events"; empty where there is no room at all
    Box label;          // of the words, which are cut to it
};

// From the left. `right` is the right edge of the canvas.
std::vector<PlacedEvent> place_events(const Alongside& alongside, const Frame& frame, double right,
                                      const Measure& measure);

struct PlacedPeriod {
    double from = 0;
    double to = 0;
    int lane = 0;  // 0 is the highest of `homework_lanes`
};
inline constexpr int homework_lanes = 3;

// Homework of the same time lies in different lanes while there are enough, and what follows on another piece
// stands clear of it.
std::vector<PlacedPeriod> place_periods(const Alongside& alongside, const Frame& frame);

}  // namespace attune::reports
