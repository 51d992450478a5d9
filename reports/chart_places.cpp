// Collects the places from the layouts that the charts are drawn by.
#include "reports/chart_places.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "reports/chart_events.hpp"
#include "reports/chart_layout.hpp"
#include "reports/common_layout.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double reach_of_mouse = 8;
constexpr double design_size = 14;
constexpr double below_session = 12;  // its number belongs to it
constexpr double common_mark_reach = 6;

using Places = std::vector<ChartPlace>;

Box round(Point at, double radius)
{
    return Box{at.x, at.y, at.x, at.y}.grown(radius);
}

std::string incomplete_words(const CoursePoint& point)
{
    return say("incomplete, {1} of {2} answered.", point.answered, point.items);
}

// "9, mild. Reliably better, 12 lower.": a complete form beside the first one.
std::string score_words(const Course& course, const CoursePoint& point)
{
    auto words = number_text(*point.value);
    if (point.band)
        words += ", " + say(*point.band);
    if (point.prorated)
        words += ", " + say("prorated: {1}", say("{1} missing", point.items - point.answered));
    words += ". " + words_for(point.verdict);
    Verdict since_first;
    since_first.from = course.since_first.from;
    since_first.to = point.value;
    if (point.verdict != VerdictKind::first_score && since_first.from)
        words += ", " + change_words(since_first);
    return words + '.';
}

std::string form_words(const Course& course, const CoursePoint& point)
{
    return short_date(point.on) + ": " + (point.value ? score_words(course, point) : incomplete_words(point));
}

void add_sessions(Places& places, const Alongside& alongside, const Frame& frame)
{
    for (const auto& session : alongside.sessions) {
        auto box = session_box(frame, session);
        const auto number = session.number > 0 ? say("Session {1}", session.number) : say("Session");
        const auto words = session.held ? number : say("Session missed");
        const Point at{frame.x(session.on), box.top};
        box.bottom += below_session;
        places.push_back({at, box, short_date(session.on) + ": " + words + '.'});
    }
}

void add_homework(Places& places, const Alongside& alongside, const Frame& frame)
{
    for (const auto& day : homework_days(alongside)) {
        auto words = say("{1}: homework", short_date(day.on)) + ", ";
        for (const auto& exercise : day.exercises)
            words += (&exercise == &day.exercises.front() ? "" : "; ") +
                     say("{1} on {2} of {3} days", exercise.name, exercise.days_done, exercise.days_set);
        const auto box = homework_box(frame, day.on);
        places.push_back({{frame.x(day.on), box.top}, box, words + '.'});
    }
    for (const auto& day : alongside.practice) {
        std::string names;
        for (const auto& exercise : day.exercises)
            names += (names.empty() ? "" : "; ") + exercise;
        const auto box = practice_box(frame, day.on);
        places.push_back(
            {{on_axis(frame, day.on), box.top}, box, say("{1}: practised {2}.", short_date(day.on), names)});
    }
    for (const auto& period : place_periods(alongside, frame)) {
        const auto box = period_box(frame, period);
        places.push_back({{period.from, box.top}, box, say("Homework: {1}", period.name) + '.'});
    }
}

void add_events(Places& places, const Alongside& alongside, const Frame& frame, double right,
                const Measure& measure)
{
    const double y = frame.plot.bottom + events_below_axis;
    for (const auto& event : place_events(alongside, frame, right, measure)) {
        std::string words;
        for (const auto& each : event.full)
            words += (words.empty() ? "" : "; ") + each;
        const auto kind = event.full.size() > 1 ? say("{1} events", event.full.size()) + ". "
                                                : words_for(event.kind) + ", ";
        auto box = round({event.x, y}, event_mark_reach);
        if (!event.words.empty())
            box.right = std::max(box.right, event.label.right);
        places.push_back({{event.x, y}, box, kind + words + '.'});
    }
}

void put_in_order(Places& places)
{
    std::ranges::stable_sort(places, {}, [](const ChartPlace& place) {
        return std::tuple{place.at.x, place.at.y};
    });
}

template <class Figure>
Places in_style(const Figure& figure, Size size, const TextStyle& style)
{
    const double ratio = style.size / design_size;
    const auto text = text_in(style.family);
    auto places =
        chart_places(figure, {size.width / ratio, size.height / ratio},
                     Measure{[&](std::string_view words, Font font) { return text->width(words, font); }});
    for (auto& place : places) {
        place.at = {place.at.x * ratio, place.at.y * ratio};
        place.box = {place.box.left * ratio, place.box.top * ratio, place.box.right * ratio,
                     place.box.bottom * ratio};
    }
    return places;
}

}  // namespace

std::vector<ChartPlace> chart_places(const ChartFigure& figure, Size size, const Measure& measure)
{
    const auto layout = lay_out_chart(figure, size, measure);
    Places places;
    for (const auto* marks : {&layout.marks, &layout.incomplete})
        for (const auto& mark : *marks)
            places.push_back({mark.at, round(mark.at, mark_reach(mark, layout.sizes)),
                              form_words(figure.course, figure.course.points[mark.point])});
    add_sessions(places, figure, layout.frame);
    add_homework(places, figure, layout.frame);
    add_events(places, figure, layout.frame, std::max(size.width, layout.frame.plot.right), measure);
    put_in_order(places);
    return places;
}

std::vector<ChartPlace> chart_places(const CommonFigure& figure, Size size, const Measure& measure)
{
    const auto layout = lay_out_common_chart(figure, size, measure);
    Places places;
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        const auto& series = figure.series[i];
        auto mark = layout.series[i].marks.begin();
        for (const auto& point : series.course.points)
            if (point.value) {
                places.push_back({mark->at, round(mark->at, common_mark_reach),
                                  series.title + ", " + form_words(series.course, point) + ' ' +
                                      say("{1} of its range.", share_words(series.scale, *point.value))});
                ++mark;
            }
    }
    add_sessions(places, figure, layout.frame);
    add_homework(places, figure, layout.frame);
    add_events(places, figure, layout.frame, layout.right, measure);
    put_in_order(places);
    return places;
}

std::vector<ChartPlace> chart_places(const ChartFigure& figure, Size size, const TextStyle& style)
{
    return in_style(figure, size, style);
}

std::vector<ChartPlace> chart_places(const CommonFigure& figure, Size size, const TextStyle& style)
{
    return in_style(figure, size, style);
}

std::optional<std::size_t> place_at(const std::vector<ChartPlace>& places, Point point)
{
    std::optional<std::size_t> nearest;
    double least = reach_of_mouse;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& box = places[i].box;
        const double distance = std::hypot(std::max({box.left - point.x, 0.0, point.x - box.right}),
                                           std::max({box.top - point.y, 0.0, point.y - box.bottom}));
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

std::optional<std::size_t> place_after(std::size_t count, std::optional<std::size_t> now, Step step)
{
    if (count == 0)
        return std::nullopt;
    const auto last = count - 1;
    if (now)
        now = std::min(*now, last);
    switch (step) {
        case Step::first:
            return 0;
        case Step::last:
            return last;
        case Step::on:
            return now ? std::min(*now + 1, last) : 0;
        case Step::back:
            return now ? *now - std::min<std::size_t>(*now, 1) : last;
    }
    return std::nullopt;
}

}  // namespace attune::reports
