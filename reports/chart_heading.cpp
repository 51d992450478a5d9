// Sets the words over a chart, broken to its width.
#include "reports/chart_heading.hpp"

#include "reports/owned.hpp"

namespace attune::reports {

namespace {

constexpr double design_size = 14;

// Broken to the width; returns its height.
double draw_paragraph(cairo_t* cr, const Text& text, const std::string& words, Font font, double top,
                      double width, const Colour& colour)
{
    const auto layout = text.layout(words, font);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    set_colour(cr, colour);
    cairo_move_to(cr, 0, top);
    pango_cairo_show_layout(cr, layout.get());
    PangoRectangle logical{};
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return from_pango(logical.height);
}

}  // namespace

double draw_heading(cairo_t* cr, const std::string& caption, const std::string& subline,
                    const std::string& alongside, double width, const Palette& palette,
                    const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / design_size;
    cairo_scale(cr, ratio, ratio);
    const auto kept = text_in(style.family);
    const Text& text = *kept;
    const double room = width / ratio;
    const double bottom = draw_paragraph(cr, text, caption, heading_font, 0, room, palette.ink);
    text.draw(cr, subline, 0, bottom + 15, notes_font, palette.ink_2, Align::left, room);
    if (alongside.empty())
        return (bottom + 20) * ratio;
    const double more = draw_paragraph(cr, text, alongside, notes_font, bottom + 20, room, palette.ink_2);
    return (bottom + 24 + more) * ratio;
}

}  // namespace attune::reports
