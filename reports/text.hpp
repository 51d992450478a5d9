// Text by Pango, with tabular figures everywhere. Glyphs are placed without hinting, so that screen, PNG and
// PDF break lines and place labels alike.
#pragma once

#include <string>
#include <string_view>

#include <cairo.h>

#include "reports/owned.hpp"
#include "reports/palette.hpp"

namespace attune::reports {

// Inter where we choose, then Noto Sans; on screen the caller gives the desktop's own family and size.
struct TextStyle {
    std::string family = "Inter, Noto Sans";
    double size = 14;  // of plain text; all else follows in proportion
};

enum class Weight { normal, semi_bold };
enum class Align { left, centre, right };

// In the drawing's own pixels.
struct Font {
    double size = 14;
    Weight weight = Weight::normal;

    bool operator==(const Font&) const = default;
};

inline constexpr Font body_font{14};
inline constexpr Font score_font{14, Weight::semi_bold};
inline constexpr Font notes_font{12};
inline constexpr Font strong_notes_font{12, Weight::semi_bold};
inline constexpr Font heading_font{16, Weight::semi_bold};

// One line of text at a time, drawn by its baseline. Cheap to keep, costly to make: one for each drawing.
class Text {
public:
    explicit Text(const TextStyle& style);

    [[nodiscard]] double width(std::string_view text, Font font) const;

    // Draws with its left edge, centre or right edge at x. More than `max_width` (when above 0) is
    // ellipsized.
    void draw(cairo_t* cr, std::string_view text, double x, double baseline, Font font, const Colour& colour,
              Align align = Align::left, double max_width = 0) const;

    // A fresh layout in this style for whoever flows paragraphs.
    [[nodiscard]] OwnedLayout layout(std::string_view text, Font font) const;

private:
    void set(std::string_view text, Font font) const;

    std::string family_;
    OwnedPangoContext context_;
    OwnedAttributes attributes_;
    OwnedFontDescription normal_;
    OwnedFontDescription semi_bold_;
    OwnedLayout line_;
};

// Pixels from Pango's units.
double from_pango(int units);

}  // namespace attune::reports
