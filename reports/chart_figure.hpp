// What a chart shows: one score's course, its scale, and what happened alongside. Every chart size and the
// PDF are drawn from this value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/day.hpp"
#include "shared/domain/life_event.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/scale.hpp"

namespace attune::reports {

struct SessionMark {
    Day on;
    int number = 0;
    bool held = true;
};

// One exercise as the session on that day looked back on it. Those of one day are drawn as one box.
struct HomeworkMark {
    Day on;
    int days_done = 0;
    int days_set = 0;
    std::string name;
};

// An exercise from the day it was set to the day it ended; one that goes on has no end.
struct HomeworkPeriod {
    Day from;
    std::optional<Day> to;
    std::string name;
};

// A day on which the client practised, as they or their therapist logged it.
struct PracticeMark {
    Day on;
    std::vector<std::string> exercises;
};

struct EventMark {
    Day on;
    std::optional<Day> until;  // empty: that one day
    EventKind kind = EventKind::life;
    std::string name;
};

struct DateSpan {
    Day first;
    Day last;
};

// What lies across the chart: calendar time, or the sessions at equal distances.
enum class Across { dates, sessions };

// What happened beside the scores, on the same axis.
struct Alongside {
    std::vector<SessionMark> sessions;
    std::vector<HomeworkMark> homework;
    std::vector<HomeworkPeriod> periods;
    std::vector<PracticeMark> practice;  // one a day, by rising date
    std::vector<EventMark> events;
    std::optional<Day> axis_from;  // an event that began earlier stands at this day
    Across across = Across::dates;
};

struct ChartFigure : Alongside {
    std::string title;  // "PHQ-9"
    std::string topic;  // "depression"; may be empty
    Scale scale;
    Course course;
    std::optional<DateSpan> dates;  // at least these, so that panels side by side share their dates
    bool for_client = false;        // the client's own chart leaves the cut-off out
};

// "27", "2.5": a number as the captions write it.
std::string number_text(double number);

// "lower is better", "higher is better".
std::string better_words(Direction direction);

// "0 to 27, lower is better".
std::string range_words(const Scale& scale);

// Whether there are sessions enough to stand at equal distances: two held.
bool can_go_by_sessions(const Alongside& alongside);

// "Depression, 0 to 27, lower is better ↓  Dots stand at the date the form was filled in."
std::string subline(const ChartFigure& figure);

// "Life events: Moved house, 18 Oct; Off sick, 3 Nov to 16 Nov. Homework: Compassionate self, since 8 Sep.
// Practised on 9 days, 9 Sep to 2 Oct.": what stands on the axis, the latest few of each; empty where there
// is nothing.
std::string alongside_words(const Alongside& alongside);

// "Soothing rhythm breathing, 9 Sep to 7 Oct", "..., since 9 Sep".
std::string period_words(const HomeworkPeriod& period);

// The caption, and what stands on the axis: the chart's name for screen readers and in files.
std::string spoken_caption(const ChartFigure& figure);

// "12 lower", "9 higher", "the same"; empty where there is nothing to compare with.
std::string change_words(const Verdict& verdict);

}  // namespace attune::reports
