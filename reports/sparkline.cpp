// Line, ring and disc in a row's height.
#include "reports/sparkline.hpp"

#include <algorithm>
#include <numbers>

#include "reports/chart_ground.hpp"
#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double inset = 4;

void draw_ends(cairo_t* cr, const Mark& first, const Mark& latest, const Palette& palette)
{
    fill_disc(cr, first.at, 3, palette.view);
    cairo_new_sub_path(cr);
    cairo_arc(cr, first.at.x, first.at.y, 3, 0, 2 * std::numbers::pi);
    cairo_set_line_width(cr, 1.5);
    set_colour(cr, palette.neutral);
    cairo_stroke(cr);
    if (latest.verdict == VerdictKind::reliably_worse)
        draw_diamond(cr, latest.at, 5, palette.worse_mark, palette.worse_text);
    else
        fill_disc(cr, latest.at, 3.5, mark_colour(latest.verdict, palette));
}

}  // namespace

void draw_sparkline(cairo_t* cr, const Scale& scale, const Course& course, Size size, const Palette& palette,
                    const TextStyle& style)
{
    const Saved saved{cr};
    ChartFigure figure;
    figure.scale = scale;
    figure.course = course;
    const double width = std::max(size.width, sparkline_least.width);
    const double height = std::max(size.height, sparkline_least.height);
    const auto frame = make_frame(figure, {inset, inset, width - inset, height - inset}, inset, inset);
    const auto marks = score_marks(course, frame);
    if (marks.size() < 2) {
        const double size_here = style.size * notes_font.size / body_font.size;
        text_in(style.family)
            ->draw(cr, marks.empty() ? say("no score yet") : say("one form so far"), 0,
                   height / 2 + size_here / 3, {size_here}, palette.ink_2, Align::left, width);
        return;
    }
    set_colour(cr, palette.line);
    cairo_rectangle(cr, frame.plot.left, frame.plot.bottom, frame.plot.width(), 1);
    cairo_fill(cr);
    draw_runs(cr, line_points(course, frame), 1.5, palette);
    draw_ends(cr, marks.front(), marks.back(), palette);
}

}  // namespace attune::reports
