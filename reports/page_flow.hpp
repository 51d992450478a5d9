// Flows what is to be read over A4 pages without cutting a line, stranding a heading or losing a table's
// header, and draws it with the structure that PDF readers need. Lengths are pixels, 96 to the inch.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"

namespace attune::reports {

inline constexpr Size a4{793.7, 1122.5};
inline constexpr Box page_room{64, 64, 730, 1040};  // the text's area; the foot is below it

// A place in the document's structure: an element's PDF name and which one it is. Neighbours with the same
// element are inside the same one.
struct Element {
    const char* name = "";
    int id = 0;

    bool operator==(const Element&) const = default;
};

// What is never cut: a line, a row, a figure.
struct Piece {
    double height = 0;
    double before = 0;       // space above; none at the top of a page
    bool with_next = false;  // stays on the same page as the piece after it
    std::vector<Element> inside;
    std::function<void(cairo_t*, double top)> draw;
    std::string outline;                     // a heading's words; empty for all else
    std::optional<std::size_t> header = {};  // of a table's row: its header, drawn again on a new page
};

struct PlacedPiece {
    std::size_t piece = 0;
    double top = 0;
    bool again = false;  // a header drawn again
};

using Page = std::vector<PlacedPiece>;

// Piece by piece onto pages; at least one page. A chain of pieces that must stay together and is taller than
// a page is cut where it has to be.
std::vector<Page> paginate(const std::vector<Piece>& pieces);

// Draws one page at the origin of `cr`. On a PDF surface its elements are tagged; those that go on over a
// page's end are closed and opened again.
void draw_page(cairo_t* cr, const std::vector<Piece>& pieces, const Page& page);

}  // namespace attune::reports
