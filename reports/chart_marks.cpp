// Draws the marks, shape first.
#include "reports/chart_marks.hpp"

#include <array>
#include <numbers>

#include "reports/owned.hpp"

namespace attune::reports {

namespace {

constexpr double turn = 2 * std::numbers::pi;

void stroke_ring(cairo_t* cr, Point centre, double radius, double line, const Colour& colour)
{
    cairo_new_sub_path(cr);
    cairo_arc(cr, centre.x, centre.y, radius, 0, turn);
    cairo_set_line_width(cr, line);
    set_colour(cr, colour);
    cairo_stroke(cr);
}

void draw_hollow(cairo_t* cr, const Mark& mark, double radius, double line, const Palette& palette)
{
    fill_disc(cr, mark.at, radius, palette.view);
    stroke_ring(cr, mark.at, radius - line / 2, line, mark_colour(mark.verdict, palette));
}

bool is_dot(const Mark& mark)
{
    return mark.verdict != VerdictKind::first_score && !mark.latest && !mark.prorated;
}

// All the dots of one verdict at once: a thousand of them within a frame.
void draw_dots(cairo_t* cr, const std::vector<Mark>& marks, VerdictKind verdict, const MarkSizes& sizes,
               const Palette& palette)
{
    for (const auto& mark : marks)
        if (is_dot(mark) && mark.verdict == verdict) {
            const double reach = mark_reach(mark, sizes);
            cairo_rectangle(cr, mark.at.x - reach, mark.at.y - reach, 2 * reach, 2 * reach);
        }
    set_colour(cr, mark_colour(verdict, palette));
    cairo_fill(cr);
}

}  // namespace

const Colour& mark_colour(VerdictKind verdict, const Palette& palette)
{
    switch (verdict) {
        case VerdictKind::first_score:
            return palette.ink;
        case VerdictKind::reliably_better:
            return palette.better_mark;
        case VerdictKind::reliably_worse:
            return palette.worse_mark;
        default:
            return palette.neutral;
    }
}

const Colour& verdict_text_colour(VerdictKind verdict, const Palette& palette)
{
    switch (verdict) {
        case VerdictKind::reliably_better:
            return palette.better_text;
        case VerdictKind::reliably_worse:
            return palette.worse_text;
        default:
            return palette.ink;
    }
}

double mark_reach(const Mark& mark, const MarkSizes& sizes)
{
    if (mark.verdict == VerdictKind::first_score)
        return sizes.ring + sizes.ring_line / 2;
    if (mark.verdict == VerdictKind::incomplete)
        return incomplete_size / 2;
    if (mark.prorated)
        return sizes.prorated + (mark.latest ? 1 : 0);
    if (mark.verdict == VerdictKind::reliably_better)
        return mark.latest ? sizes.better_latest : sizes.better;
    if (mark.verdict == VerdictKind::reliably_worse)
        return mark.latest ? sizes.worse_latest : sizes.worse;
    return mark.latest ? sizes.inside_latest : sizes.inside;
}

void draw_score_marks(cairo_t* cr, const std::vector<Mark>& marks, const MarkSizes& sizes,
                      const Palette& palette)
{
    if (sizes.dense)
        for (const auto verdict : {VerdictKind::not_judged, VerdictKind::no_reliable_change,
                                   VerdictKind::reliably_better, VerdictKind::reliably_worse})
            draw_dots(cr, marks, verdict, sizes, palette);
    for (const auto& mark : marks)
        if (!sizes.dense || !is_dot(mark))
            draw_mark(cr, mark, sizes, palette);
}

void draw_mark(cairo_t* cr, const Mark& mark, const MarkSizes& sizes, const Palette& palette)
{
    const double reach = mark_reach(mark, sizes);
    if (mark.verdict == VerdictKind::first_score) {
        stroke_ring(cr, mark.at, sizes.ring, sizes.ring_line, palette.ink);
        if (mark.prorated)
            draw_hollow(cr, mark, sizes.first, sizes.prorated_line, palette);
        else
            fill_disc(cr, mark.at, sizes.first, palette.ink);
        return;
    }
    if (mark.prorated)
        return draw_hollow(cr, mark, reach, sizes.prorated_line, palette);
    if (mark.verdict == VerdictKind::reliably_worse)
        return draw_diamond(cr, mark.at, reach, palette.worse_mark, palette.worse_text);
    fill_disc(cr, mark.at, reach, mark_colour(mark.verdict, palette));
    if (mark.verdict == VerdictKind::reliably_better && sizes.tick)
        draw_tick(cr, mark.at, reach, palette.view);
}

void draw_incomplete(cairo_t* cr, Point centre, double size, const Palette& palette)
{
    const Saved saved{cr};
    constexpr std::array dash{2.0, 2.0};
    cairo_set_dash(cr, dash.data(), 2, 1);
    cairo_set_line_width(cr, 1.5);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    set_colour(cr, palette.neutral);
    cairo_rectangle(cr, centre.x - size / 2, centre.y - size / 2, size, size);
    cairo_stroke(cr);
}

void fill_disc(cairo_t* cr, Point centre, double radius, const Colour& colour)
{
    cairo_new_sub_path(cr);
    cairo_arc(cr, centre.x, centre.y, radius, 0, turn);
    set_colour(cr, colour);
    cairo_fill(cr);
}

void draw_tick(cairo_t* cr, Point centre, double radius, const Colour& colour)
{
    cairo_move_to(cr, centre.x - radius * 0.46, centre.y + radius * 0.04);
    cairo_line_to(cr, centre.x - radius * 0.12, centre.y + radius * 0.38);
    cairo_line_to(cr, centre.x + radius * 0.48, centre.y - radius * 0.32);
    cairo_set_line_width(cr, radius / 4);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    set_colour(cr, colour);
    cairo_stroke(cr);
}

void draw_diamond(cairo_t* cr, Point centre, double half_width, const Colour& fill, const Colour& outline)
{
    cairo_move_to(cr, centre.x, centre.y - half_width);
    cairo_line_to(cr, centre.x + half_width, centre.y);
    cairo_line_to(cr, centre.x, centre.y + half_width);
    cairo_line_to(cr, centre.x - half_width, centre.y);
    cairo_close_path(cr);
    set_colour(cr, fill);
    cairo_fill_preserve(cr);
    cairo_set_line_width(cr, 1);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
    set_colour(cr, outline);
    cairo_stroke(cr);
}

}  // namespace attune::reports
