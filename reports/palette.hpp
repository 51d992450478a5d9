// The colours of everything Attune draws, each written once. Blue and vermilion mean reliably better and
// worse and nothing else; amber means that a person must look; severity is a sand that deepens.
#pragma once

#include <array>
#include <cstdint>

#include <cairo.h>

namespace attune::reports {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
    double alpha = 1;

    bool operator==(const Colour&) const = default;
};

// From 0xRRGGBB.
constexpr Colour colour(std::uint32_t rgb, double alpha = 1)
{
    return {((rgb >> 16U) & 0xFFU) / 255.0, ((rgb >> 8U) & 0xFFU) / 255.0, (rgb & 0xFFU) / 255.0, alpha};
}

struct Palette {
    Colour window;
    Colour view;  // lists, fields, charts
    Colour ink;
    Colour ink_2;  // notes, axis text
    Colour accent;
    Colour better_mark;
    Colour better_text;
    Colour worse_mark;
    Colour worse_text;  // also the outline of a worse mark
    Colour attention_mark;
    Colour attention_text;  // also the outline of a flag
    Colour neutral;         // series line, marks inside the zone, practice marks
    Colour edge;            // axis
    Colour line;            // separators
    Colour zone;            // the hatch of the reliable-change zone
    Colour zone_edge;
    std::array<Colour, 5> bands;  // severity, least to most
};

inline constexpr Palette light_palette{
    .window = colour(0xF6F4F0),
    .view = colour(0xFFFFFF),
    .ink = colour(0x22282B),
    .ink_2 = colour(0x565D61),
    .accent = colour(0x0F5C63),
    .better_mark = colour(0x0072B2),
    .better_text = colour(0x005F96),
    .worse_mark = colour(0xD55E00),
    .worse_text = colour(0xA34400),
    .attention_mark = colour(0xE69F00),
    .attention_text = colour(0x7A4B00),
    .neutral = colour(0x5F676B),
    .edge = colour(0x8C857A),
    .line = colour(0xDCD6CC),
    .zone = colour(0x4A545A, 0.22),
    .zone_edge = colour(0x4A545A, 0.75),
    .bands = {colour(0xFBFAF7), colour(0xF9F5ED), colour(0xF6EFE2), colour(0xF3E7D4), colour(0xEFDFC6)},
};

inline constexpr Palette dark_palette{
    .window = colour(0x262523),
    .view = colour(0x1D1C1A),
    .ink = colour(0xEDE9E2),
    .ink_2 = colour(0xB8B2A7),
    .accent = colour(0x7CCBC8),
    .better_mark = colour(0x56B4E9),
    .better_text = colour(0x7CC4EE),
    .worse_mark = colour(0xE8793A),
    .worse_text = colour(0xF2A071),
    .attention_mark = colour(0xE69F00),
    .attention_text = colour(0xF5C463),
    .neutral = colour(0xA9A398),
    .edge = colour(0x8F887C),
    .line = colour(0x45423D),
    .zone = colour(0xD8D2C6, 0.20),
    .zone_edge = colour(0xD8D2C6, 0.75),
    .bands = {colour(0x211F1D), colour(0x282520), colour(0x302A22), colour(0x393025), colour(0x433728)},
};

// Paper is the light table: in greys, size, tick, diamond, ring and hatch carry the meaning.
inline constexpr const Palette& print_palette = light_palette;

// The fill of the band that is `rank`th of `count` from the least severe, spread evenly over the five.
constexpr Colour band_colour(const Palette& palette, int rank, int count)
{
    if (count <= 1)
        return palette.bands.front();
    const double place = 4.0 * rank / (count - 1);
    const auto lower = place >= 4 ? std::size_t{3} : static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(lower);
    const Colour& a = palette.bands[lower];
    const Colour& b = palette.bands[lower + 1];
    return {a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part,
            a.blue + (b.blue - a.blue) * part};
}

inline void set_colour(cairo_t* cr, const Colour& colour)
{
    cairo_set_source_rgba(cr, colour.red, colour.green, colour.blue, colour.alpha);
}

}  // namespace attune::reports
