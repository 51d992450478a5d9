// The shapes that stand before a verdict's word, the flag for whatever waits for a person, and the calendar
// leaf for a day that has come. Never drawn without the word.
#pragma once

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"

namespace attune::reports {

inline constexpr double glyph_size = 12;      // beside text
inline constexpr double row_glyph_size = 10;  // in rows

void draw_verdict_glyph(cairo_t* cr, VerdictKind verdict, Point centre, double size, const Palette& palette);
void draw_flag_glyph(cairo_t* cr, Point centre, double size, const Palette& palette);
void draw_day_glyph(cairo_t* cr, Point centre, double size, const Palette& palette);
void draw_mail_glyph(cairo_t* cr, Point centre, double size, const Palette& palette);

}  // namespace attune::reports
