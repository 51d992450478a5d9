// Draws a laid-out chart, in the design's order.
#include "reports/progress_chart.hpp"

#include <algorithm>

#include "reports/chart_ground.hpp"
#include "reports/chart_heading.hpp"
#include "reports/chart_rugs.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double design_size = 14;

void draw_band_words(cairo_t* cr, const ChartFigure& figure, const ChartLayout& layout, double right,
                     const Text& text, const Palette& palette)
{
    const double left = layout.frame.plot.right + 12;
    const double room = right - left;
    for (const auto& area : layout.bands) {
        if (figure.scale.bands.empty())
            return;
        const auto& band = figure.scale.bands[area.band];
        const double top = layout.frame.y(area.high);
        const double bottom = layout.frame.y(area.low);
        const double middle = (top + bottom) / 2;
        if (bottom - top < 13)
            continue;
        const bool both = bottom - top >= 27;
        text.draw(cr, say(band.label), left, middle + (both ? -1 : 4), strong_notes_font, palette.ink,
                  Align::left, room);
        if (both)
            text.draw(cr, say("{1} to {2}", number_text(band.from), number_text(band.to)), left, middle + 13,
                      notes_font, palette.ink_2, Align::left, room);
    }
}

void draw_marks(cairo_t* cr, const ChartLayout& layout, const Palette& palette)
{
    const Saved saved{cr};
    draw_score_marks(cr, layout.marks, layout.sizes, palette);
    for (const auto& mark : layout.incomplete)
        draw_incomplete(cr, mark.at, incomplete_size, palette);
}

void draw_labels(cairo_t* cr, const ChartLayout& layout, const Text& text, const Palette& palette)
{
    for (const auto& label : layout.labels)
        for (const auto& run : label.runs)
            text.draw(cr, run.text, run.at.x, run.at.y, run.font, palette.*run.ink);
}

void draw_score_axis(cairo_t* cr, const ChartLayout& layout, const Text& text, const Palette& palette)
{
    const auto& plot = layout.frame.plot;
    for (const double tick : layout.score_ticks) {
        text.draw(cr, number_text(tick), plot.left - 8, layout.frame.y(tick) + 4.3, notes_font, palette.ink_2,
                  Align::right);
        cairo_move_to(cr, plot.left - 4, layout.frame.y(tick));
        cairo_line_to(cr, plot.left, layout.frame.y(tick));
    }
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.edge);
    cairo_stroke(cr);
}

void draw_emptiness(cairo_t* cr, const ChartFigure& figure, const ChartLayout& layout, const Text& text,
                    const Palette& palette)
{
    const auto& plot = layout.frame.plot;
    const double x = (plot.left + plot.right) / 2;
    const double y = (plot.top + plot.bottom) / 2;
    const bool none = figure.course.points.empty();
    text.draw(cr, none ? say("No scores yet") : say("No complete form yet"), x, y - 6, heading_font,
              palette.ink, Align::centre, plot.width() - 32);
    text.draw(cr,
              none ? say("The chart begins with the first form.")
                   : say("The chart begins with the first complete form."),
              x, y + 16, body_font, palette.ink_2, Align::centre, plot.width() - 32);
}

}  // namespace

void draw_progress_chart(cairo_t* cr, const ChartFigure& figure, Size size, const Palette& palette,
                         const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / design_size;
    cairo_scale(cr, ratio, ratio);
    const auto kept = text_in(style.family);
    const Text& text = *kept;
    const auto layout =
        lay_out_chart(figure, {size.width / ratio, size.height / ratio},
                      [&](std::string_view words, Font font) { return text.width(words, font); });
    const double right = std::max(size.width / ratio, layout.frame.plot.right);

    draw_bands(cr, layout.frame, layout.bands, palette);
    draw_band_words(cr, figure, layout, right, text, palette);
    if (layout.zone)
        draw_zone(cr, layout.frame, *layout.zone, layout.bands, layout.labels, large_ground, palette);
    if (layout.cut_off)
        draw_cut_off(cr, layout.frame, *layout.cut_off, layout.labels, large_ground, palette);
    draw_guides(cr, figure, layout.frame, layout.labels, palette);
    draw_runs(cr, layout.runs, 2, palette);
    draw_marks(cr, layout, palette);
    draw_labels(cr, layout, text, palette);
    draw_score_axis(cr, layout, text, palette);
    draw_date_axis(cr, layout.frame,
                   figure.course.points.empty() ? std::vector<DateTick>{} : layout.date_ticks, text, palette);
    draw_rugs(cr, figure, layout.frame, right, text, palette);
    if (layout.marks.empty())
        draw_emptiness(cr, figure, layout, text, palette);
}

double draw_chart_heading(cairo_t* cr, const ChartFigure& figure, double width, const Palette& palette,
                          const TextStyle& style)
{
    return draw_heading(cr, figure.course.caption.empty() ? figure.title : figure.course.caption,
                        subline(figure), alongside_words(figure), width, palette, style);
}

}  // namespace attune::reports
