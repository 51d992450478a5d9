// Draws the glyphs in a box of 12 and scales it.
#include "reports/verdict_glyph.hpp"

#include <numbers>

#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"

namespace attune::reports {

namespace {

void stroke_circle(cairo_t* cr, double radius, double line)
{
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, radius, 0, 2 * std::numbers::pi);
    cairo_set_line_width(cr, line);
    cairo_stroke(cr);
}

void draw_bars(cairo_t* cr, const Palette& palette)
{
    set_colour(cr, palette.neutral);
    cairo_rectangle(cr, -5.5, -3.5, 11, 2);
    cairo_rectangle(cr, -5.5, 1.5, 11, 2);
    cairo_fill(cr);
}

void draw_slashed_circle(cairo_t* cr, const Palette& palette)
{
    set_colour(cr, palette.neutral);
    cairo_move_to(cr, -3.5, 3.5);
    cairo_line_to(cr, 3.5, -3.5);
    cairo_set_line_width(cr, 1.5);
    cairo_stroke(cr);
    stroke_circle(cr, 5, 1.5);
}

void draw_ringed_dot(cairo_t* cr, const Palette& palette)
{
    fill_disc(cr, {0, 0}, 2.5, palette.ink);
    stroke_circle(cr, 5.25, 1.5);
}

}  // namespace

void draw_verdict_glyph(cairo_t* cr, VerdictKind verdict, Point centre, double size, const Palette& palette)
{
    const Saved saved{cr};
    cairo_translate(cr, centre.x, centre.y);
    cairo_scale(cr, size / glyph_size, size / glyph_size);
    switch (verdict) {
        case VerdictKind::reliably_better:
            fill_disc(cr, {0, 0}, 6, palette.better_mark);
            return draw_tick(cr, {0, 0}, 6, palette.view);
        case VerdictKind::reliably_worse:
            return draw_diamond(cr, {0, 0}, 6, palette.worse_mark, palette.worse_text);
        case VerdictKind::no_reliable_change:
            return draw_bars(cr, palette);
        case VerdictKind::not_judged:
            return draw_slashed_circle(cr, palette);
        case VerdictKind::first_score:
            return draw_ringed_dot(cr, palette);
        case VerdictKind::incomplete:
            return draw_incomplete(cr, {0, 0}, 10, palette);
    }
}

void draw_flag_glyph(cairo_t* cr, Point centre, double size, const Palette& palette)
{
    const Saved saved{cr};
    cairo_translate(cr, centre.x, centre.y);
    cairo_scale(cr, size / glyph_size, size / glyph_size);
    cairo_move_to(cr, -4, -5);
    cairo_line_to(cr, 5.5, -5);
    cairo_line_to(cr, 3.5, -2);
    cairo_line_to(cr, 5.5, 1);
    cairo_line_to(cr, -4, 1);
    cairo_close_path(cr);
    set_colour(cr, palette.attention_mark);
    cairo_fill_preserve(cr);
    cairo_set_line_width(cr, 1);
    set_colour(cr, palette.attention_text);
    cairo_stroke(cr);
    cairo_rectangle(cr, -5.5, -6, 1.75, 12);
    cairo_fill(cr);
}

void draw_day_glyph(cairo_t* cr, Point centre, double size, const Palette& palette)
{
    const Saved saved{cr};
    cairo_translate(cr, centre.x, centre.y);
    cairo_scale(cr, size / glyph_size, size / glyph_size);
    cairo_rectangle(cr, -5, -4.5, 10, 10);
    cairo_set_line_width(cr, 1.5);
    set_colour(cr, palette.attention_text);
    cairo_stroke(cr);
    cairo_rectangle(cr, -5, -4.5, 10, 3);
    set_colour(cr, palette.attention_mark);
    cairo_fill(cr);
}

void draw_mail_glyph(cairo_t* cr, Point centre, double size, const Palette& palette)
{
    const Saved saved{cr};
    cairo_translate(cr, centre.x, centre.y);
    cairo_scale(cr, size / glyph_size, size / glyph_size);
    cairo_rectangle(cr, -5.5, -4, 11, 8);
    cairo_move_to(cr, -5.5, -4);
    cairo_line_to(cr, 0, 1);
    cairo_line_to(cr, 5.5, -4);
    cairo_set_line_width(cr, 1.5);
    set_colour(cr, palette.attention_text);
    cairo_stroke(cr);
}

}  // namespace attune::reports
