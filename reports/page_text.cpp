// Lays paragraphs and rows out with Pango and hands them over line by line.
#include "reports/page_text.hpp"

#include <algorithm>
#include <hb.h>

namespace attune::reports {

namespace {

PangoAlignment pango_align(Align align)
{
    return align == Align::left     ? PANGO_ALIGN_LEFT
           : align == Align::centre ? PANGO_ALIGN_CENTER
                                    : PANGO_ALIGN_RIGHT;
}

void draw_rule(cairo_t* cr, double y, const Palette& palette)
{
    set_colour(cr, palette.line);
    cairo_rectangle(cr, page_room.left, y - 1, page_room.width(), 1);
    cairo_fill(cr);
}

// One text of a cell, so far below the top of the row's content.
struct LaidText {
    Lines lines;
    double left;
    double down;
    Colour ink;
};

struct LaidCell {
    std::vector<LaidText> texts;
    std::function<void(cairo_t*, double top, double height)> picture;
};

void draw_cells(cairo_t* cr, const std::vector<LaidCell>& cells, const char* element, double top,
                double height)
{
    for (const auto& cell : cells) {
        cairo_tag_begin(cr, element, nullptr);
        for (const auto& text : cell.texts) {
            set_colour(cr, text.ink);
            text.lines.draw_all(cr, text.left, top + text.down);
        }
        if (cell.picture)
            cell.picture(cr, top, height);
        cairo_tag_end(cr, element);
    }
}

// Pango leaves the space at which it breaks a line without a glyph, and Cairo would write it as a nested span
// that some readers stumble over: give it the font's own glyph again, as wide as nothing.
void restore_final_space(PangoLayout* layout, int index)
{
    auto* line = pango_layout_get_line(layout, index);
    const auto* last = g_slist_last(line->runs);
    if (!last || line->length == 0 ||
        pango_layout_get_text(layout)[line->start_index + line->length - 1] != ' ')
        return;
    const auto* run = static_cast<const PangoLayoutRun*>(last->data);
    auto& final_glyph = run->glyphs->glyphs[run->glyphs->num_glyphs - 1];
    hb_codepoint_t space = 0;
    if (final_glyph.glyph == PANGO_GLYPH_EMPTY &&
        hb_font_get_nominal_glyph(pango_font_get_hb_font(run->item->analysis.font), ' ', &space))
        final_glyph.glyph = space;
}

}  // namespace

Lines::Lines(const Text& text, std::string_view words, PageFont font, double width, int most, Align align)
    : layout_{text.layout(words, font.font).release(), g_object_unref},
      line_{font.line},
      ascent_{font.line / 2 + font.font.size * 0.36}
{
    break_into(width, align);
    if (most > 0 && count() > most) {
        pango_layout_set_height(layout_.get(), -most);
        pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
    }
    for (int i = 0; i < count(); ++i)
        restore_final_space(layout_.get(), i);
}

Lines::Lines(const Text& text, const std::vector<FormattedRun>& runs, PageFont font, double width)
    : layout_{text.layout(words_of(runs), font.font).release(), g_object_unref},
      line_{font.line},
      ascent_{font.line / 2 + font.font.size * 0.36}
{
    const OwnedAttributes attributes{pango_attr_list_copy(pango_layout_get_attributes(layout_.get()))};
    std::size_t begin = 0;
    for (const auto& run : runs) {
        const auto end = begin + run.text.size();
        const auto style = [&](PangoAttribute* attribute) {
            attribute->start_index = static_cast<guint>(begin);
            attribute->end_index = static_cast<guint>(end);
            pango_attr_list_insert(attributes.get(), attribute);
        };
        if (run.bold)
            style(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
        if (run.italic)
            style(pango_attr_style_new(PANGO_STYLE_ITALIC));
        begin = end;
    }
    pango_layout_set_attributes(layout_.get(), attributes.get());
    break_into(width, Align::left);
    for (int i = 0; i < count(); ++i)
        restore_final_space(layout_.get(), i);
}

void Lines::break_into(double width, Align align)
{
    pango_layout_set_width(layout_.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout_.get(), pango_align(align));
}

int Lines::count() const
{
    return pango_layout_get_line_count(layout_.get());
}

void Lines::draw(cairo_t* cr, int index, double left, double top) const
{
    auto* line = pango_layout_get_line_readonly(layout_.get(), index);
    int start = 0;
    pango_layout_line_index_to_x(line, line->start_index, FALSE, &start);
    PangoRectangle logical{};
    pango_layout_line_get_extents(line, nullptr, &logical);
    const double spare = from_pango(pango_layout_get_width(layout_.get()) - logical.width);
    const auto align = pango_layout_get_alignment(layout_.get());
    const double shift = align == PANGO_ALIGN_RIGHT ? spare : align == PANGO_ALIGN_CENTER ? spare / 2 : 0;
    cairo_move_to(cr, left + shift, top + ascent_);
    pango_cairo_show_layout_line(cr, line);
    cairo_new_path(cr);
}

void Lines::draw_all(cairo_t* cr, double left, double top) const
{
    for (int i = 0; i < count(); ++i)
        draw(cr, i, left, top + i * line_);
}

void PageText::heading(const std::string& words, const char* element)
{
    const Lines lines{text_, words, page_heading, page_room.width(), 3};
    Piece piece;
    piece.height = lines.height();
    piece.before = 20;
    piece.with_next = true;
    piece.inside = {{element, next_id()}};
    piece.outline = words;
    piece.draw = [lines, ink = palette_.ink](cairo_t* cr, double top) {
        set_colour(cr, ink);
        lines.draw_all(cr, page_room.left, top);
    };
    pieces_.push_back(std::move(piece));
}

void PageText::paragraph(std::string_view words, PageFont font, Ink ink, double before, double left,
                         const std::function<void(cairo_t*, double)>& picture)
{
    const Lines lines{text_, words, font, page_room.right - left};
    const int count = lines.count();
    const Element element{"P", next_id()};
    for (int i = 0; i < count; ++i) {
        Piece piece;
        piece.height = font.line;
        piece.before = i == 0 ? before : 0;
        piece.with_next = count > 1 && (i == 0 || i == count - 2);
        piece.inside = {element};
        piece.draw = [=, colour = palette_.*ink](cairo_t* cr, double top) {
            if (picture && i == 0)
                picture(cr, top);
            set_colour(cr, colour);
            lines.draw(cr, i, left, top);
        };
        pieces_.push_back(std::move(piece));
    }
}

Lines PageText::lines(const std::string& words, PageFont font, double width, int most, Align align)
{
    const auto key = std::tuple{words, font.font.size, font.font.weight, width, align};
    const auto found = lines_.find(key);
    return found != lines_.end()
               ? found->second
               : lines_.emplace(key, Lines{text_, words, font, width, most, align}).first->second;
}

void PageText::begin_table()
{
    table_ = next_id();
    header_.reset();
}

void PageText::row(const std::vector<Cell>& cells, double least_height)
{
    constexpr double padding = 6;
    constexpr int most_lines = 4;
    std::vector<LaidCell> laid_cells;
    laid_cells.reserve(cells.size());
    double tallest = 0;
    for (const auto& cell : cells) {
        LaidCell laid{{}, cell.picture};
        double down = 0;
        for (const auto& text : cell.texts) {
            laid.texts.push_back({lines(text.words, text.font, cell.width, most_lines, cell.align), cell.left,
                                  down, palette_.*text.ink});
            down += laid.texts.back().lines.height();
        }
        tallest = std::max(tallest, down);
        laid_cells.push_back(std::move(laid));
    }
    const bool is_header = !header_;
    const double height = std::max(tallest + 2 * padding + 1, least_height);
    Piece piece;
    piece.height = height;
    piece.with_next = is_header;
    piece.inside = {{"Table", table_}, {"TR", next_id()}};
    piece.draw = [=, &palette = palette_](cairo_t* cr, double top) {
        const auto* element = is_header ? "TH" : "TD";
        draw_cells(cr, laid_cells, element, top + (height - 1 - tallest) / 2, tallest);
        draw_rule(cr, top + height, palette);
    };
    if (is_header)
        header_ = pieces_.size();
    piece.header = header_;
    pieces_.push_back(std::move(piece));
}

void PageText::figure(double height, std::function<void(cairo_t*, double top)> draw)
{
    Piece piece;
    piece.height = height;
    piece.before = 4;
    piece.inside = {{"Figure", next_id()}};
    piece.draw = std::move(draw);
    piece.with_next = true;
    pieces_.push_back(std::move(piece));
}

}  // namespace attune::reports
