// Pagination by chains, and structure by comparing neighbours.
#include "reports/page_flow.hpp"

#include <algorithm>
#include <ranges>

namespace attune::reports {

namespace {

constexpr double room = page_room.bottom - page_room.top;

// One past the last piece that must share a page with `first`.
std::size_t chain_end(const std::vector<Piece>& pieces, std::size_t first)
{
    std::size_t last = first;
    while (last + 1 < pieces.size() && pieces[last].with_next)
        ++last;
    return last + 1;
}

double chain_height(const std::vector<Piece>& pieces, std::size_t first, std::size_t end)
{
    double height = 0;
    for (std::size_t i = first; i < end; ++i)
        height += pieces[i].height + (i == first ? 0 : pieces[i].before);
    return height;
}

// The room that the first piece of a chain asks for: all of the chain's, unless no page could hold that.
double room_asked(const std::vector<Piece>& pieces, std::size_t first, std::size_t end, double before)
{
    const double together = before + chain_height(pieces, first, end);
    return together <= room ? together : before + pieces[first].height;
}

// The header that a new page opening with this piece has to repeat.
std::optional<std::size_t> repeated_header(const Piece& piece, std::size_t index)
{
    return piece.header && *piece.header != index ? piece.header : std::nullopt;
}

}  // namespace

std::vector<Page> paginate(const std::vector<Piece>& pieces)
{
    std::vector<Page> pages(1);
    double y = page_room.top;
    const auto turn = [&](std::size_t index) {
        pages.emplace_back();
        y = page_room.top;
        if (const auto header = repeated_header(pieces[index], index)) {
            pages.back().push_back({*header, y, true});
            y += pieces[*header].height;
        }
    };
    std::size_t chain = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool at_top = pages.back().empty();
        const double before = at_top ? 0 : pieces[i].before;
        double needed = before + pieces[i].height;
        if (i == chain) {
            chain = chain_end(pieces, i);
            needed = room_asked(pieces, i, chain, before);
        }
        if (!at_top && y + needed > page_room.bottom)
            turn(i);
        y += pages.back().empty() || pages.back().back().again ? 0 : pieces[i].before;
        pages.back().push_back({i, y, false});
        y += pieces[i].height;
    }
    return pages;
}

void draw_page(cairo_t* cr, const std::vector<Piece>& pieces, const Page& page)
{
    std::vector<Element> open;
    const auto close_to = [&](std::size_t depth) {
        for (; open.size() > depth; open.pop_back())
            cairo_tag_end(cr, open.back().name);
    };
    for (const auto& placed : page) {
        const auto& piece = pieces[placed.piece];
        const auto& inside = piece.inside;
        const auto same = std::ranges::mismatch(open, inside).in1 - open.begin();
        close_to(static_cast<std::size_t>(same));
        for (auto element = inside.begin() + same; element != inside.end(); ++element) {
            cairo_tag_begin(cr, element->name, nullptr);
            open.push_back(*element);
        }
        piece.draw(cr, placed.top);
    }
    close_to(0);
}

}  // namespace attune::reports
