// Text by Pango, with tabular figures everywhere. Glyphs are placed without hinting, so that screen, PNG and
// PDF break lines and place labels alike.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

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

// One line of text at a time, drawn by its baseline. Remembers what it has shaped, so that a repaint shapes
// nothing anew. Belongs to one thread.
class Text {
public:
    explicit Text(const std::string& family);

    [[nodiscard]] double width(std::string_view text, Font font) const { return shaped(text, font).width; }

    // Draws with its left edge, centre or right edge at x. More than `max_width` (when above 0) is
    // ellipsized.
    void draw(cairo_t* cr, std::string_view text, double x, double baseline, Font font, const Colour& colour,
              Align align = Align::left, double max_width = 0) const;

    // A fresh layout for whoever flows paragraphs.
    [[nodiscard]] OwnedLayout layout(std::string_view text, Font font) const;

    [[nodiscard]] const std::string& family() const { return family_; }

private:
    struct Shaped {
        OwnedLayout layout;
        double width = 0;
    };
    [[nodiscard]] const Shaped& shaped(std::string_view text, Font font) const;

    std::string family_;
    OwnedPangoContext context_;
    OwnedAttributes attributes_;
    mutable std::unordered_map<std::string, Shaped> shaped_;
};

// This thread's text in that family; made at first use and kept.
std::shared_ptr<const Text> text_in(const std::string& family);

// Pixels from Pango's units.
double from_pango(int units);

}  // namespace attune::reports
