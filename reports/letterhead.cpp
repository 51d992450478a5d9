#include "reports/letterhead.hpp"

#include <algorithm>

namespace attune::reports {

namespace {

constexpr double left_width = 340;

}  // namespace

void Letterhead::left(const std::string& words, PageFont font, Ink ink, const char* element)
{
    placed_.push_back({Lines{text_, words, font, left_width, 3}, ink, element, page_room.left, left_down_});
    left_down_ += placed_.back().lines.height();
}

void Letterhead::right(const std::string& words, PageFont font, Ink ink)
{
    if (words.empty())
        return;
    constexpr double left = page_room.left + left_width + 16;
    placed_.push_back(
        {Lines{text_, words, font, page_room.right - left, 4, Align::right}, ink, "P", left, right_down_});
    right_down_ += placed_.back().lines.height();
}

Piece Letterhead::piece(const Palette& palette) const
{
    Piece piece;
    piece.height = std::max(left_down_, right_down_) + 18;
    piece.draw = [placed = placed_, height = piece.height, &palette](cairo_t* cr, double top) {
        for (const auto& line : placed) {
            cairo_tag_begin(cr, line.element, nullptr);
            set_colour(cr, palette.*line.ink);
            line.lines.draw_all(cr, line.left, top + line.down);
            cairo_tag_end(cr, line.element);
        }
        set_colour(cr, palette.line);
        cairo_rectangle(cr, page_room.left, top + height - 1, page_room.width(), 1);
        cairo_fill(cr);
    };
    return piece;
}

}  // namespace attune::reports
