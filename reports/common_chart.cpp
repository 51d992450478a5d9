// Draws the laid-out common chart: grid, guides, lines, marks, labels at the lines' ends, legend, rugs.
#include "reports/common_chart.hpp"

#include "reports/chart_heading.hpp"
#include "reports/chart_rugs.hpp"
#include "reports/owned.hpp"
#include "reports/series_marks.hpp"

namespace attune::reports {

namespace {

constexpr double design_size = 14;

void draw_shares(cairo_t* cr, const Frame& frame, const Text& text, const Palette& palette)
{
    const auto& plot = frame.plot;
    for (const int share : {0, 25, 50, 75, 100}) {
        const double y = frame.y(share);
        text.draw(cr, std::to_string(share) + " %", plot.left - 8, y + 4.3, notes_font, palette.ink_2,
                  Align::right);
        set_colour(cr, palette.line);
        cairo_rectangle(cr, plot.left, y - 0.5, plot.width(), 1);
        cairo_fill(cr);
    }
}

void draw_lines(cairo_t* cr, const CommonLayout& layout, const Palette& palette)
{
    const Saved saved{cr};
    for (std::size_t i = 0; i < layout.series.size(); ++i) {
        set_series_dash(cr, i);
        set_colour(cr, palette.ink);
        for (const auto& run : layout.series[i].runs) {
            for (const auto& point : run)
                cairo_line_to(cr, point.x, point.y);
            cairo_stroke(cr);
        }
    }
    for (std::size_t i = 0; i < layout.series.size(); ++i)
        for (const auto& mark : layout.series[i].marks)
            draw_series_mark(cr, i, mark.at, mark.prorated, palette);
}

void draw_end_labels(cairo_t* cr, const CommonLayout& layout, const Text& text, const Palette& palette)
{
    for (std::size_t i = 0; i < layout.series.size(); ++i) {
        if (!layout.series[i].label)
            continue;
        const auto& label = *layout.series[i].label;
        {
            const Saved saved{cr};
            cairo_move_to(cr, label.mark.x + 8, label.mark.y);
            cairo_line_to(cr, layout.frame.plot.right, label.mark.y);
            cairo_line_to(cr, layout.label_left - 4, label.baseline - 4);
            cairo_set_line_width(cr, 0.75);
            set_colour(cr, palette.edge);
            cairo_stroke(cr);
        }
        draw_series_mark(cr, i, {layout.label_left + 6, label.baseline - 4}, false, palette);
        const double words = layout.label_left + label_mark;
        const double after = words + text.width(label.share, strong_notes_font) + 5;
        text.draw(cr, label.share, words, label.baseline, strong_notes_font, palette.ink);
        text.draw(cr, label.title, after, label.baseline, notes_font, palette.ink, Align::left,
                  layout.right - after);
    }
}

void draw_legend(cairo_t* cr, const CommonLayout& layout, const Text& text, const Palette& palette)
{
    const Saved saved{cr};
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        const auto& box = layout.legend[i].box;
        const double middle = (box.top + box.bottom) / 2;
        set_series_dash(cr, i);
        set_colour(cr, palette.ink);
        cairo_move_to(cr, box.left, middle);
        cairo_line_to(cr, box.left + legend_sample, middle);
        cairo_stroke(cr);
        draw_series_mark(cr, i, {box.left + legend_sample / 2, middle}, false, palette);
        const double words = box.left + legend_sample + 8;
        text.draw(cr, layout.legend[i].words, words, middle + 4, notes_font, palette.ink, Align::left,
                  box.right - words + 0.5);
    }
}

}  // namespace

void draw_common_chart(cairo_t* cr, const CommonFigure& figure, Size size, const Palette& palette,
                       const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / design_size;
    cairo_scale(cr, ratio, ratio);
    const auto kept = text_in(style.family);
    const Text& text = *kept;
    const auto layout =
        lay_out_common_chart(figure, {size.width / ratio, size.height / ratio},
                             [&](std::string_view words, Font font) { return text.width(words, font); });
    draw_legend(cr, layout, text, palette);
    draw_shares(cr, layout.frame, text, palette);
    draw_guides(cr, figure, layout.frame, {}, palette);
    draw_end_labels(cr, layout, text, palette);
    draw_lines(cr, layout, palette);
    draw_date_axis(cr, layout.frame, layout.date_ticks, text, palette);
    draw_rugs(cr, figure, layout.frame, layout.right, text, palette);
}

double draw_common_heading(cairo_t* cr, const CommonFigure& figure, double width, const Palette& palette,
                           const TextStyle& style)
{
    return draw_heading(cr, common_caption(figure), common_subline(figure), alongside_words(figure), width,
                        palette, style);
}

}  // namespace attune::reports
