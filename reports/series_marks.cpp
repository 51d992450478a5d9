// Six shapes of about the same weight, and six dashes.
#include "reports/series_marks.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "reports/common_figure.hpp"

namespace attune::reports {

namespace {

constexpr double turn = 2 * std::numbers::pi;

// A closed figure of corners at alternating distances from the centre; the first at `start`.
void trace_corners(cairo_t* cr, Point centre, int corners, double outer, double inner, double start)
{
    for (int i = 0; i < corners; ++i) {
        const double reach = i % 2 == 0 ? outer : inner;
        const double angle = start + turn * i / corners;
        cairo_line_to(cr, centre.x + reach * std::cos(angle), centre.y + reach * std::sin(angle));
    }
    cairo_close_path(cr);
}

void trace_shape(cairo_t* cr, std::size_t index, Point centre)
{
    constexpr double up = -turn / 4;
    cairo_new_path(cr);
    switch (index % most_series) {
        case 0:
            cairo_arc(cr, centre.x, centre.y, 4.2, 0, turn);
            return;
        case 1:
            return trace_corners(cr, centre, 4, 5.4, 5.4, turn / 8);
        case 2:
            return trace_corners(cr, centre, 3, 5.8, 5.8, up);
        case 3:
            return trace_corners(cr, centre, 4, 5.6, 5.6, up);
        case 4:
            return trace_corners(cr, centre, 3, 5.8, 5.8, -up);
        default:
            return trace_corners(cr, centre, 10, 6.4, 2.8, up);
    }
}

}  // namespace

void draw_series_mark(cairo_t* cr, std::size_t index, Point centre, bool hollow, const Palette& palette)
{
    cairo_set_dash(cr, nullptr, 0, 0);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
    trace_shape(cr, index, centre);
    set_colour(cr, hollow ? palette.view : palette.ink);
    cairo_fill_preserve(cr);
    cairo_set_line_width(cr, hollow ? 1.5 : 1);
    set_colour(cr, hollow ? palette.ink : palette.view);
    cairo_stroke(cr);
}

void set_series_dash(cairo_t* cr, std::size_t index)
{
    static constexpr std::array<std::array<double, 6>, most_series> dashes{{
        {},
        {7, 4},
        {1.5, 3.5},
        {8, 3, 1.5, 3},
        {14, 4},
        {8, 3, 1.5, 3, 1.5, 3},
    }};
    static constexpr std::array<int, most_series> lengths{0, 2, 2, 4, 2, 6};
    const auto which = index % most_series;
    cairo_set_dash(cr, dashes.at(which).data(), lengths.at(which), 0);
    cairo_set_line_width(cr, 1.5);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
}

}  // namespace attune::reports
