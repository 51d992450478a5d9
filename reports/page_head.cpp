#include "reports/page_head.hpp"

#include <algorithm>

#include "reports/letterhead.hpp"
#include "reports/logo.hpp"

namespace attune::reports {

namespace {

bool has_own_paper(const ManuscriptHead& head)
{
    return !head.address.empty() || !head.logo.empty();
}

// The practice's own paper: its name and address at the left, its logo at the right.
Piece band(const Text& text, const Palette& palette, const ManuscriptHead& head)
{
    constexpr double address_width = 400;
    struct Placed {
        Lines lines;
        Ink ink;
        double down;
    };
    std::vector<Placed> placed;
    double down = 0;
    const auto add = [&](const std::string& words, PageFont font, Ink ink) {
        placed.push_back({Lines{text, words, font, address_width, 2}, ink, down});
        down += placed.back().lines.height();
    };
    add(head.practice, page_strong, &Palette::ink);
    for (const auto& line : head.address)
        add(line, page_notes, &Palette::ink_2);
    const auto logo = read_logo(head.logo);
    Piece piece;
    piece.height = std::max(down, logo ? logo_room.height : 0) + 24;
    piece.draw = [placed, logo, &palette](cairo_t* cr, double top) {
        for (const auto& line : placed) {
            cairo_tag_begin(cr, "P", nullptr);
            set_colour(cr, palette.*line.ink);
            line.lines.draw_all(cr, page_room.left, top + line.down);
            cairo_tag_end(cr, "P");
        }
        if (logo)
            draw_logo(cr, logo.get(),
                      {page_room.right - logo_room.width, top, page_room.right, top + logo_room.height});
    };
    return piece;
}

}  // namespace

void add_head(PageText& page, const ManuscriptHead& head)
{
    const bool own_paper = has_own_paper(head);
    if (own_paper)
        page.add(band(page.text(), page.palette(), head));
    Letterhead under{page.text()};
    if (!own_paper) {
        under.left(head.practice, page_notes, &Palette::ink_2, "P");
        under.leave_on_left(4);
    }
    if (!head.title.empty())
        under.left(head.title, page_title, &Palette::ink, "H1");
    if (!head.under_title.empty())
        under.left(head.under_title, page_body, &Palette::ink, "P");
    if (!head.about.empty())
        under.right(head.about, page_strong, &Palette::ink);
    for (const auto& line : head.about_lines)
        under.right(line, &line == &head.about_lines.front() ? page_body : page_notes,
                    &line == &head.about_lines.front() ? &Palette::ink : &Palette::ink_2);
    if (!head.title.empty() || !own_paper)
        page.add(under.piece(page.palette()));
}

}  // namespace attune::reports
