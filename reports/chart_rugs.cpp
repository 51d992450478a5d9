// Draws the three rugs; their distances from the axis are the design's.
#include "reports/chart_rugs.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"

namespace attune::reports {

namespace {

struct Practised {
    int exercises = 0;
    int done = 0;
    int set = 0;
};

struct EventGroup {
    double x = 0;
    EventKind kind = EventKind::life;
    int count = 0;
    std::string words;
};

void draw_session(cairo_t* cr, double x, double axis, bool held, const Palette& palette)
{
    if (held) {
        set_colour(cr, palette.ink);
        cairo_rectangle(cr, x - 1, axis + 33, 2, 8);
        cairo_fill(cr);
        return;
    }
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.ink_2);
    cairo_rectangle(cr, x - 1.5, axis + 33.5, 3, 7);
    cairo_stroke(cr);
}

void draw_sessions(cairo_t* cr, const ChartFigure& figure, const Frame& frame, const Text& text,
                   const Palette& palette)
{
    if (figure.sessions.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, "Sessions", 0, axis + 45, notes_font, palette.ink_2);
    double free_from = frame.plot.left;
    for (const auto& session : figure.sessions) {
        const double x = frame.x(session.on);
        draw_session(cr, x, axis, session.held, palette);
        if (session.held && !frame.stops.empty())  // the axis says its number
            continue;
        const auto number = session.held ? std::to_string(session.number) : std::string{"–"};
        const double half = text.width(number, notes_font) / 2;
        if (x - half < free_from || (session.held && session.number == 0))
            continue;
        text.draw(cr, number, x, axis + 53, notes_font, palette.ink_2, Align::centre);
        free_from = x + half + 3;
    }
}

std::string homework_unit(const std::map<Day, Practised>& days)
{
    const int set = days.begin()->second.set;
    const bool alike = std::ranges::all_of(
        days, [&](const auto& day) { return day.second.set == set && day.second.exercises == 1; });
    return alike ? "days of " + std::to_string(set) : "share of days";
}

void draw_homework(cairo_t* cr, const ChartFigure& figure, const Frame& frame, const Text& text,
                   const Palette& palette)
{
    std::map<Day, Practised> days;
    for (const auto& mark : figure.homework) {
        ++days[mark.on].exercises;
        days[mark.on].done += mark.days_done;
        days[mark.on].set += mark.days_set;
    }
    std::erase_if(days, [](const auto& day) { return day.second.set <= 0; });
    if (days.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, "Homework", 0, axis + 72, notes_font, palette.ink_2);
    text.draw(cr, homework_unit(days), 0, axis + 86, notes_font, palette.ink_2);
    for (const auto& [day, practised] : days) {
        const double x = frame.x(day);
        const double share = std::clamp(static_cast<double>(practised.done) / practised.set, 0.0, 1.0);
        set_colour(cr, palette.neutral);
        cairo_rectangle(cr, x - 5, axis + 64.5 + 18 * (1 - share), 10, 18 * share);
        cairo_fill(cr);
        set_colour(cr, palette.edge);
        cairo_set_line_width(cr, 1);
        cairo_rectangle(cr, x - 5, axis + 64.5, 10, 18);
        cairo_stroke(cr);
    }
}

// Events whose words would meet fold into one that counts them.
std::vector<EventGroup> group_events(const ChartFigure& figure, const Frame& frame, const Text& text)
{
    auto events = figure.events;
    std::ranges::stable_sort(events, {}, &EventMark::on);
    std::vector<EventGroup> groups;
    for (const auto& event : events) {
        const double x = frame.x(event.on);
        if (!groups.empty() && groups.back().x + 20 + text.width(groups.back().words, notes_font) > x - 6) {
            groups.back().words = std::to_string(++groups.back().count) + " events";
            continue;
        }
        groups.push_back({x, event.kind, 1, short_date(event.on) + ": " + event.name});
    }
    return groups;
}

void draw_event_mark(cairo_t* cr, const EventGroup& group, double y, const Palette& palette)
{
    const Point at{group.x, y};
    if (group.kind == EventKind::life)
        return draw_diamond(cr, at, 5, palette.ink, palette.ink);
    set_colour(cr, palette.ink);
    if (group.kind == EventKind::medicine) {
        cairo_rectangle(cr, at.x - 4, at.y - 4, 8, 8);
        cairo_fill(cr);
        return;
    }
    fill_disc(cr, at, 4, palette.ink);
    fill_disc(cr, at, 2.5, palette.view);
}

void draw_events(cairo_t* cr, const ChartFigure& figure, const Frame& frame, double right, const Text& text,
                 const Palette& palette)
{
    if (figure.events.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, "Life events", 0, axis + 108, notes_font, palette.ink_2);
    for (const auto& group : group_events(figure, frame, text)) {
        draw_event_mark(cr, group, axis + 104, palette);
        const double after = group.x + 11;
        const bool room = right - after >= std::min(text.width(group.words, notes_font), 120.0);
        if (room)
            text.draw(cr, group.words, after, axis + 108, notes_font, palette.ink, Align::left,
                      right - after);
        else
            text.draw(cr, group.words, group.x - 11, axis + 108, notes_font, palette.ink, Align::right,
                      group.x - 11 - frame.plot.left);
    }
}

}  // namespace

void draw_rugs(cairo_t* cr, const ChartFigure& figure, const Frame& frame, double right, const Text& text,
               const Palette& palette)
{
    const Saved saved{cr};
    draw_sessions(cr, figure, frame, text, palette);
    draw_homework(cr, figure, frame, text, palette);
    draw_events(cr, figure, frame, right, text, palette);
}

}  // namespace attune::reports
