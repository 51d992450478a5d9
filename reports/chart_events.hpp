// Where sessions, homework and life events stand under a chart: marks at their days, words beside the events
// that never meet. Pure, so that every pixel can be tested.
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
    // "18 Oct: grandmother died"; more than one: so many so close that one mark stands for all.
    std::vector<std::string> full;
    std::string words;  // as much of that as there is room for, "3 events"; may be empty
    Box label;          // of the words, which are cut to it
};

// From the left. `right` is the right edge of the canvas.
std::vector<PlacedEvent> place_events(const Alongside& alongside, const Frame& frame, double right,
                                      const Measure& measure);

struct PlacedPeriod {
    double from = 0;
    double to = 0;
    std::string name;  // of the exercise, with its days
    int lane = 0;      // 0 is the highest of `homework_lanes`
};
inline constexpr int homework_lanes = 3;

// What the tick of a session takes under the axis, the tick of a day of practice, and the box of the homework
// of a day.
Box session_box(const Frame& frame, const SessionMark& session);
Box practice_box(const Frame& frame, Day day);
Box homework_box(const Frame& frame, Day day);

// The exercises that the session on one day looked back on; those that were set for no day at all are left
// out.
struct HomeworkDay {
    Day on;
    int done = 0;
    int set = 0;
    std::vector<HomeworkMark> exercises;
};
// By rising date.
std::vector<HomeworkDay> homework_days(const Alongside& alongside);

// Homework of the same time lies in different lanes while there are enough, and what follows on another piece
// stands clear of it.
std::vector<PlacedPeriod> place_periods(const Alongside& alongside, const Frame& frame);
Box period_box(const Frame& frame, const PlacedPeriod& period);

}  // namespace attune::reports
