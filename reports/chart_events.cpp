// Events from the left, each with the room up to the next; those too close for a word fold into one.
#include "reports/chart_events.hpp"

#include <algorithm>
#include <array>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double before_words = 11;  // from a mark's centre to its words
constexpr double between = 6;        // from words to the next mark
constexpr double least_name = 40;    // less of a name says nothing

// Events folded into one mark, and what has to be said of them at least.
struct Group {
    PlacedEvent placed;
    std::string date;
};

std::string least_words(const Group& group)
{
    const auto count = group.placed.full.size();
    return count > 1 ? say("{1} events", count) : group.date;
}

Group group_of(const EventMark& event, const Frame& frame)
{
    Group group;
    group.placed.x = on_axis(frame, event.on);
    group.placed.x_last = std::max(group.placed.x, on_axis(frame, event.until.value_or(event.on)));
    group.placed.kind = event.kind;
    group.date = short_date(event.on);
    group.placed.full = {span_words(event.on, event.until) + ": " + event.name};
    return group;
}

void fold(Group& into, const Group& next)
{
    into.placed.full.insert(into.placed.full.end(), next.placed.full.begin(), next.placed.full.end());
    into.placed.x_last = std::max(into.placed.x_last, next.placed.x_last);
}

// The words that fit into the room: all, all but the end of the name, the least, or none.
void say(Group& group, double room, double baseline, const Measure& measure)
{
    const auto least = least_words(group);
    const double least_width = measure(least, notes_font);
    auto& placed = group.placed;
    double width = 0;
    const double full_width = measure(placed.full.front(), notes_font);
    if (placed.full.size() == 1 && (full_width <= room || room >= least_width + least_name)) {
        placed.words = placed.full.front();
        width = std::min(full_width, room);
    } else if (least_width <= room) {
        placed.words = least;
        width = least_width;
    }
    placed.label = line_box({placed.x + before_words, baseline}, width, notes_font);
}

}  // namespace

std::vector<PlacedEvent> place_events(const Alongside& alongside, const Frame& frame, double right,
                                      const Measure& measure)
{
    auto events = alongside.events;
    std::ranges::stable_sort(events, {}, &EventMark::on);
    const double taken = before_words + between + event_mark_reach;
    std::vector<Group> groups;
    for (const auto& event : events) {
        auto group = group_of(event, frame);
        const bool close = !groups.empty() && group.placed.x - groups.back().placed.x - taken <
                                                  measure(least_words(groups.back()), notes_font);
        if (close)
            fold(groups.back(), group);
        else
            groups.push_back(std::move(group));
    }
    std::vector<PlacedEvent> placed;
    placed.reserve(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double end =
            i + 1 < groups.size() ? groups[i + 1].placed.x - between - event_mark_reach : right;
        say(groups[i], end - groups[i].placed.x - before_words, frame.plot.bottom + event_words_below_axis,
            measure);
        placed.push_back(std::move(groups[i].placed));
    }
    return placed;
}

Box session_box(const Frame& frame, const SessionMark& session)
{
    const double x = frame.x(session.on);
    const double top = frame.plot.bottom + 33;
    return session.held ? Box{x - 1, top, x + 1, top + 8} : Box{x - 1.5, top + 0.5, x + 1.5, top + 7.5};
}

Box practice_box(const Frame& frame, Day day)
{
    const double x = on_axis(frame, day);
    const double top = frame.plot.bottom + 57;
    return {x - 1, top, x + 1, top + 5};
}

Box homework_box(const Frame& frame, Day day)
{
    const double x = frame.x(day);
    const double top = frame.plot.bottom + 64.5;
    return {x - 5, top, x + 5, top + 18};
}

std::vector<HomeworkDay> homework_days(const Alongside& alongside)
{
    std::vector<HomeworkDay> days;
    for (const auto& mark : alongside.homework) {
        auto day = std::ranges::find(days, mark.on, &HomeworkDay::on);
        if (day == days.end())
            day = days.insert(days.end(), {mark.on, 0, 0, {}});
        day->done += mark.days_done;
        day->set += mark.days_set;
        day->exercises.push_back(mark);
    }
    std::erase_if(days, [](const HomeworkDay& day) { return day.set <= 0; });
    std::ranges::sort(days, {}, &HomeworkDay::on);
    return days;
}

std::vector<PlacedPeriod> place_periods(const Alongside& alongside, const Frame& frame)
{
    constexpr double clear = 2;
    auto periods = alongside.periods;
    std::ranges::stable_sort(periods, {}, &HomeworkPeriod::from);
    std::array<double, homework_lanes> free_from{};
    std::vector<PlacedPeriod> placed;
    placed.reserve(periods.size());
    for (const auto& period : periods) {
        const double from = on_axis(frame, period.from);
        const double to = std::max(on_axis(frame, period.to.value_or(frame.last)) - clear, from + clear);
        const auto free = std::ranges::find_if(free_from, [&](double end) { return end <= from; });
        const auto lane = std::min<std::ptrdiff_t>(free - free_from.begin(), homework_lanes - 1);
        free_from.at(static_cast<std::size_t>(lane)) = to;
        placed.push_back({from, to, period_words(period), static_cast<int>(lane)});
    }
    return placed;
}

Box period_box(const Frame& frame, const PlacedPeriod& period)
{
    const double top = frame.plot.bottom + 85.5 + 3.5 * period.lane;
    return {period.from, top, period.to, top + 2};
}

}  // namespace attune::reports
