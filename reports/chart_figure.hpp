// What a chart shows: one score's course, its scale, and what happened alongside. Every chart size and the
// PDF are drawn from this value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/day.hpp"
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

enum class EventKind { life, medicine, therapist };

struct EventMark {
    Day on;
    EventKind kind = EventKind::life;
    std::string name;
};

struct DateSpan {
    Day first;
    Day last;
};

// What lies across the chart: calendar time, or the sessions at equal distances.
enum class Across { dates, sessions };

struct ChartFigure {
    std::string title;  // "PHQ-9"
    std::string topic;  // "depression"; may be empty
    Scale scale;
    Course course;
    std::vector<SessionMark> sessions;
    std::vector<HomeworkMark> homework;
    std::vector<EventMark> events;
    std::optional<DateSpan> dates;  // at least these, so that panels side by side share their dates
    Across across = Across::dates;
    bool for_client = false;  // the client's own chart leaves the cut-off out
};

// "27", "2.5": a number as the captions write it.
std::string number_text(double number);

// "lower is better", "higher is better".
std::string better_words(Direction direction);

// "0 to 27, lower is better".
std::string range_words(const Scale& scale);

// Whether there are sessions enough to stand at equal distances: two held.
bool can_go_by_sessions(const ChartFigure& figure);

// "Depression, 0 to 27, lower is better ↓  Dots stand at the date the form was filled in."
std::string subline(const ChartFigure& figure);

// "12 lower", "9 higher", "the same"; empty where there is nothing to compare with.
std::string change_words(const Verdict& verdict);

}  // namespace attune::reports
