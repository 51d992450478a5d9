// The marks of a course, in the sizes of the large chart and of the small multiple. A shape always says what
// a colour says: ring for the first, disc (with tick) for better, diamond for worse, hollow for prorated.
#pragma once

#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"

namespace attune::reports {

struct MarkSizes {
    double first;
    double ring;
    double ring_line;
    double inside;
    double inside_latest;
    double better;
    double better_latest;
    double worse;  // half its width
    double worse_latest;
    double prorated;
    double prorated_line;
    bool tick;
    bool dense;  // too small for shapes: drawn as dots, many at once
};
inline constexpr MarkSizes large_marks{4.5, 8.5, 1.5, 3.5, 4.5, 6, 7, 6.5, 7.5, 4.5, 2, true, false};
inline constexpr MarkSizes small_marks{3, 6, 1.25, 2.5, 4, 4, 5, 4.5, 6, 3, 1.5, false, false};
// For courses so dense that the marks would cover one another; the first and latest stay large.
inline constexpr MarkSizes dense_marks{4.5, 8.5, 1.5, 1.5, 4.5, 2, 7, 2.5, 7.5, 2, 1, false, true};

inline constexpr double incomplete_size = 8.5;
inline constexpr double incomplete_above_axis = 8.75;

// How far the mark reaches from its centre.
double mark_reach(const Mark& mark, const MarkSizes& sizes);

// The mark's colour: better, worse, ink for the first, neutral for all else.
const Colour& mark_colour(VerdictKind verdict, const Palette& palette);

// The colour for words and scores of that verdict.
const Colour& verdict_text_colour(VerdictKind verdict, const Palette& palette);

void draw_score_marks(cairo_t* cr, const std::vector<Mark>& marks, const MarkSizes& sizes,
                      const Palette& palette);
void draw_mark(cairo_t* cr, const Mark& mark, const MarkSizes& sizes, const Palette& palette);
void draw_incomplete(cairo_t* cr, Point centre, double size, const Palette& palette);

// The shapes by themselves, for marks and glyphs alike.
void fill_disc(cairo_t* cr, Point centre, double radius, const Colour& colour);
void draw_tick(cairo_t* cr, Point centre, double radius, const Colour& colour);
void draw_diamond(cairo_t* cr, Point centre, double half_width, const Colour& fill, const Colour& outline);

}  // namespace attune::reports
