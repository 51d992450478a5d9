// The large chart's geometry with smaller margins, lines and marks.
#include "reports/small_multiple.hpp"

#include <algorithm>

#include "reports/chart_ground.hpp"
#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

void draw_frame_words(cairo_t* cr, const ChartFigure& figure, const Frame& frame, const Text& text,
                      const Palette& palette)
{
    const auto& plot = frame.plot;
    text.draw(cr, number_text(frame.max), plot.left - 7, plot.top + 8, notes_font, palette.ink_2,
              Align::right);
    text.draw(cr, number_text(frame.min), plot.left - 7, plot.bottom, notes_font, palette.ink_2,
              Align::right);
    set_colour(cr, palette.edge);
    cairo_rectangle(cr, plot.left, plot.bottom, plot.width(), 1);
    cairo_fill(cr);
    if (figure.course.points.empty() && !figure.dates)
        return;
    text.draw(cr, short_date(frame.first), plot.left + 3, plot.bottom + 14, notes_font, palette.ink_2);
    if (frame.first != frame.last)
        text.draw(cr, short_date(frame.last), plot.right - 2, plot.bottom + 14, notes_font, palette.ink_2,
                  Align::right);
}

void draw_latest_score(cairo_t* cr, const ChartFigure& figure, const std::vector<Mark>& marks, double right,
                       const Text& text, const Palette& palette)
{
    if (marks.empty())
        return;
    const auto& latest = marks.back();
    const auto score = number_text(*figure.course.points[latest.point].value);
    const double reach = mark_reach(latest, small_marks);
    const double x = std::min(latest.at.x + std::max(10.0, reach + 4), right - text.width(score, score_font));
    text.draw(cr, score, x, latest.at.y + 5, score_font, palette.ink);
}

}  // namespace

void draw_small_multiple(cairo_t* cr, const ChartFigure& figure, Size size, const Palette& palette,
                         const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / body_font.size;
    cairo_scale(cr, ratio, ratio);
    const auto text = text_in(style.family);
    const double width = std::max(size.width / ratio, small_multiple_least.width);
    const double height = std::max(size.height / ratio, small_multiple_least.height);
    const auto frame = make_frame(figure, {30, 8, width - 34, height - 18}, 8, 8);
    const auto bands = band_areas(figure);
    const auto marks = score_marks(figure.course, frame);

    draw_bands(cr, frame, bands, palette);
    if (const auto zone = reliable_zone(figure))
        draw_zone(cr, frame, *zone, bands, {}, small_ground, palette);
    if (const auto limit = cut_off_limit(figure))
        draw_cut_off(cr, frame, *limit, {}, small_ground, palette);
    draw_runs(cr, line_points(figure.course, frame), 1.75, palette);
    draw_frame_words(cr, figure, frame, *text, palette);
    draw_score_marks(cr, marks, small_marks, palette);
    draw_latest_score(cr, figure, marks, width, *text, palette);
    if (marks.empty())
        text->draw(cr, say("No scores yet"), (frame.plot.left + frame.plot.right) / 2,
                   (frame.plot.top + frame.plot.bottom) / 2 + 4, notes_font, palette.ink_2, Align::centre);
}

}  // namespace attune::reports
