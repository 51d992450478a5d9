// Draws the axis and the three rugs; their distances from the axis are the design's.
#include "reports/chart_rugs.hpp"

#include <algorithm>
#include <array>

#include "reports/chart_events.hpp"
#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

void add_box(cairo_t* cr, const Box& box)
{
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
}

void draw_session(cairo_t* cr, const Box& box, bool held, const Palette& palette)
{
    add_box(cr, box);
    if (held) {
        set_colour(cr, palette.ink);
        cairo_fill(cr);
        return;
    }
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.ink_2);
    cairo_stroke(cr);
}

void draw_sessions(cairo_t* cr, const Alongside& figure, const Frame& frame, const Text& text,
                   const Palette& palette)
{
    if (figure.sessions.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, say("Sessions"), 0, axis + 45, notes_font, palette.ink_2);
    double free_from = frame.plot.left;
    for (const auto& session : figure.sessions) {
        const double x = frame.x(session.on);
        draw_session(cr, session_box(frame, session), session.held, palette);
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

std::string homework_unit(const std::vector<HomeworkDay>& days)
{
    const int set = days.front().set;
    const bool alike = std::ranges::all_of(
        days, [&](const HomeworkDay& day) { return day.set == set && day.exercises.size() == 1; });
    return alike ? say("days of {1}", set) : say("share of days");
}

// From the day each exercise was set to the day it ended, one below the other while they go on together.
void draw_periods(cairo_t* cr, const Alongside& figure, const Frame& frame, const Palette& palette)
{
    set_colour(cr, palette.neutral);
    for (const auto& period : place_periods(figure, frame))
        add_box(cr, period_box(frame, period));
    cairo_fill(cr);
}

void draw_practice(cairo_t* cr, const Alongside& figure, const Frame& frame, const Palette& palette)
{
    set_colour(cr, palette.neutral);
    for (const auto& day : figure.practice)
        add_box(cr, practice_box(frame, day.on));
    cairo_fill(cr);
}

void draw_homework(cairo_t* cr, const Alongside& figure, const Frame& frame, const Text& text,
                   const Palette& palette)
{
    const auto days = homework_days(figure);
    if (days.empty() && figure.periods.empty() && figure.practice.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, say("Homework"), 0, axis + 72, notes_font, palette.ink_2);
    if (!days.empty())
        text.draw(cr, homework_unit(days), 0, axis + 86, notes_font, palette.ink_2);
    draw_periods(cr, figure, frame, palette);
    draw_practice(cr, figure, frame, palette);
    for (const auto& day : days) {
        const auto box = homework_box(frame, day.on);
        auto filled = box;
        filled.top += box.height() * (1 - std::clamp(static_cast<double>(day.done) / day.set, 0.0, 1.0));
        set_colour(cr, palette.neutral);
        add_box(cr, filled);
        cairo_fill(cr);
        set_colour(cr, palette.edge);
        cairo_set_line_width(cr, 1);
        add_box(cr, box);
        cairo_stroke(cr);
    }
}

void draw_event_mark(cairo_t* cr, const PlacedEvent& event, double y, const Palette& palette)
{
    const Point at{event.x, y};
    if (event.kind == EventKind::life)
        return draw_diamond(cr, at, 5, palette.ink, palette.ink);
    set_colour(cr, palette.ink);
    if (event.kind == EventKind::medicine) {
        cairo_rectangle(cr, at.x - 4, at.y - 4, 8, 8);
        cairo_fill(cr);
        return;
    }
    fill_disc(cr, at, 4, palette.ink);
    fill_disc(cr, at, 2.5, palette.view);
}

// Under its words, from the mark to the last day.
void draw_lasting(cairo_t* cr, const PlacedEvent& event, double y, const Palette& palette)
{
    if (event.x_last - event.x < 2)
        return;
    set_colour(cr, palette.ink);
    cairo_rectangle(cr, event.x - 0.75, y, event.x_last - event.x + 1.5, 1.5);
    cairo_rectangle(cr, event.x - 0.75, y - 2.5, 1.5, 2.5);
    cairo_rectangle(cr, event.x_last - 0.75, y - 2.5, 1.5, 2.5);
    cairo_fill(cr);
}

void draw_events(cairo_t* cr, const Alongside& figure, const Frame& frame, double right, const Text& text,
                 const Palette& palette)
{
    if (figure.events.empty())
        return;
    const double axis = frame.plot.bottom;
    text.draw(cr, say("Life events"), 0, axis + event_words_below_axis, notes_font, palette.ink_2);
    const auto measure = [&](std::string_view words, Font font) { return text.width(words, font); };
    for (const auto& event : place_events(figure, frame, right, measure)) {
        draw_lasting(cr, event, axis + 114.5, palette);
        draw_event_mark(cr, event, axis + events_below_axis, palette);
        if (!event.words.empty())
            text.draw(cr, event.words, event.label.left, axis + event_words_below_axis, notes_font,
                      palette.ink, Align::left, event.label.width() + 0.5);
    }
}

}  // namespace

void draw_guides(cairo_t* cr, const Alongside& figure, const Frame& frame,
                 const std::vector<PlacedLabel>& labels, const Palette& palette)
{
    const Saved saved{cr};
    const auto& plot = frame.plot;
    constexpr std::array dash{4.0, 3.0};
    cairo_set_dash(cr, dash.data(), 2, 0);
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.edge);
    for (const auto& event : figure.events) {
        const double x = on_axis(frame, event.on);
        std::vector<Box> crossed;
        for (const auto& label : labels)
            if (label.box.left - 3 < x && x < label.box.right + 3)
                crossed.push_back(label.box.grown(3));
        std::ranges::sort(crossed, {}, &Box::top);
        double from = plot.top;
        for (const auto& box : crossed) {
            cairo_move_to(cr, x, from);
            cairo_line_to(cr, x, std::max(from, box.top));
            from = std::max(from, box.bottom);
        }
        cairo_move_to(cr, x, from);
        cairo_line_to(cr, x, plot.bottom);  // below it stand dates and session numbers
        cairo_stroke(cr);
    }
}

void draw_date_axis(cairo_t* cr, const Frame& frame, const std::vector<DateTick>& ticks, const Text& text,
                    const Palette& palette)
{
    const auto& plot = frame.plot;
    cairo_move_to(cr, plot.left, plot.bottom + 0.5);
    cairo_line_to(cr, plot.right, plot.bottom + 0.5);
    for (const auto& tick : ticks) {
        cairo_move_to(cr, tick.x, plot.bottom);
        cairo_line_to(cr, tick.x, plot.bottom + 4);
    }
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.edge);
    cairo_stroke(cr);
    for (const auto& tick : ticks)
        text.draw(cr, tick.words, tick.x, plot.bottom + 18, notes_font, palette.ink_2, Align::centre);
}

void draw_rugs(cairo_t* cr, const Alongside& figure, const Frame& frame, double right, const Text& text,
               const Palette& palette)
{
    const Saved saved{cr};
    draw_sessions(cr, figure, frame, text, palette);
    draw_homework(cr, figure, frame, text, palette);
    draw_events(cr, figure, frame, right, text, palette);
}

}  // namespace attune::reports
