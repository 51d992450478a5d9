// Formatted text as it is laid out, for a page of paper and for the screen alike.
#pragma once

#include <optional>
#include <vector>

#include "reports/formatted_text.hpp"
#include "reports/page_text.hpp"

namespace attune::reports {

// A block with its place. Lengths are in the drawing's own pixels.
struct LaidBlock {
    const FormattedBlock* block;
    Lines lines;
    std::optional<Lines> mark;
    double left = 0;       // of the lines
    double mark_left = 0;  // of the mark
    double before = 0;     // room above
    double line = 0;       // height of a line
};

// Wrapped to that width. `size` is that of plain words. The blocks outlive what is returned.
std::vector<LaidBlock> laid_out(const Text& text, const std::vector<FormattedBlock>& blocks, double size,
                                double width);

// Draws line `index` of the block, whose left edge is at `left`, with its mark and the bar of a quote.
void draw_line(cairo_t* cr, const LaidBlock& laid, int index, double left, double top,
               const Palette& palette);

// Onto a page, tagged with its headings, lists and quotes. `before`: the room above the first.
void add_formatted(PageText& page, const std::vector<FormattedBlock>& blocks, double before);

}  // namespace attune::reports
