// Each block as pieces of a page.
#include "reports/manuscript_paper.hpp"

#include <algorithm>
#include <numeric>

#include "reports/formatted_page.hpp"
#include "reports/logo.hpp"
#include "reports/manuscript_chart.hpp"
#include "reports/page_head.hpp"
#include "reports/progress_chart.hpp"
#include "reports/sparkline.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::reports {

namespace {

constexpr double between_columns = 6;
constexpr double glyph_room = 20;
constexpr double row_height = 32;
constexpr double chart_height = 372;
constexpr double under_heading = 4;

Ink verdict_ink(VerdictKind verdict)
{
    return verdict == VerdictKind::reliably_better  ? &Palette::better_text
           : verdict == VerdictKind::reliably_worse ? &Palette::worse_text
                                                    : &Palette::ink;
}

std::vector<Box> places_of(const std::vector<ManuscriptColumn>& columns)
{
    const int shares = std::accumulate(columns.begin(), columns.end(), 0,
                                       [](int sum, const auto& column) { return sum + column.share; });
    const double room = page_room.width() - between_columns * (static_cast<double>(columns.size()) - 1);
    std::vector<Box> places;
    double left = page_room.left;
    for (const auto& column : columns) {
        const double width = room * column.share / shares;
        places.push_back({left, 0, left + width, 0});
        left += width + between_columns;
    }
    return places;
}

Align align_of(const ManuscriptColumn& column)
{
    return column.figures ? Align::right : Align::left;
}

Cell cell_of(const ManuscriptCell& said, const Box& place, Align align, const Palette& palette)
{
    const double shift = said.verdict ? glyph_room : 0;
    Cell cell{place.left + shift, place.width() - shift, {}, {}, align};
    if (!said.words.empty())
        cell.texts.push_back({said.words, said.strong ? page_strong : page_body,
                              said.verdict ? verdict_ink(*said.verdict) : &Palette::ink});
    if (!said.notes.empty())
        cell.texts.push_back({said.notes, page_notes, &Palette::ink_2});
    if (said.verdict)
        cell.picture = [&palette, kind = *said.verdict, left = place.left](cairo_t* cr, double top, double) {
            draw_verdict_glyph(cr, kind, {left + 7, top + 9.5}, glyph_size, palette);
        };
    if (said.course)
        cell.picture = [&palette, drawn = *said.course, place](cairo_t* cr, double top, double height) {
            const Saved saved{cr};
            cairo_translate(cr, place.left, top + (height - sparkline_size.height) / 2);
            draw_sparkline(cr, drawn.scale, drawn.course, {place.width(), sparkline_size.height}, palette,
                           {TextStyle{}.family, 13});
        };
    return cell;
}

bool is_signature(const ManuscriptPart& part)
{
    return !part.blocks.empty() && part.blocks.front().kind == BlockKind::signature;
}

class Writing {
public:
    Writing(PageText& page, std::vector<std::string>& figures, const Drawings& drawings)
        : page_{page},
          figures_{figures},
          drawings_{drawings}
    {
    }

    void part(const ManuscriptPart& part)
    {
        if (!part.heading.empty())
            page_.heading(part.heading, "H2");
        before_ = part.heading.empty() ? 16 : under_heading;
        for (const auto& block : part.blocks)
            write(block);
    }

private:
    void write(const ManuscriptBlock& block)
    {
        switch (block.kind) {
            case BlockKind::paragraph:
                return text(block.text, page_body, &Palette::ink, 8);
            case BlockKind::written:
                add_formatted(page_, by_paragraphs(formatted(block.text)), before_);
                before_ = 8;
                return;
            case BlockKind::opening:
                return text(block.text, page_opening, &Palette::ink, 8);
            case BlockKind::notes:
                return text(block.text, page_notes, &Palette::ink_2, 2);
            case BlockKind::flagged:
                return flagged(block.text);
            case BlockKind::subject:
                return page_.heading(block.text, "H1");
            case BlockKind::list:
                return list(block.lines);
            case BlockKind::address:
                return address(block.lines);
            case BlockKind::signature:
                return signature(block.lines);
            case BlockKind::table:
                return table(block);
            case BlockKind::chart:
                return chart(*block.chart);
            case BlockKind::picture:
                if (const auto found = drawings_.find(block.picture); found != drawings_.end())
                    drawing(found->second);
                return;
        }
    }

    // `after`: the room before a block that follows.
    void text(const std::string& words, PageFont font, Ink ink, double after)
    {
        page_.paragraph(words, font, ink, before_);
        before_ = after;
    }

    void flagged(const std::string& words)
    {
        page_.paragraph(words, page_body, &Palette::ink, 4, page_room.left + glyph_room,
                        [&palette = page_.palette()](cairo_t* cr, double top) {
                            draw_flag_glyph(cr, {page_room.left + 7, top + 9.5}, glyph_size, palette);
                        });
        before_ = 4;
    }

    void list(const std::vector<std::string>& lines)
    {
        for (const auto& line : lines) {
            page_.paragraph(line, page_body, &Palette::ink, before_, page_room.left + 14,
                            [ink = page_.palette().ink_2](cairo_t* cr, double top) {
                                set_colour(cr, ink);
                                cairo_arc(cr, page_room.left + 4, top + 9.5, 2, 0, 6.2832);
                                cairo_fill(cr);
                            });
            before_ = 4;
        }
        before_ = 8;
    }

    void address(const std::vector<std::string>& lines)
    {
        for (const auto& line : lines) {
            page_.paragraph(line, page_body, &Palette::ink, before_);
            if (&line != &lines.back())
                page_.keep_with_next();
            before_ = 0;
        }
        before_ = 8;
    }

    // Stays together, with room for a pen above its rule.
    void signature(const std::vector<std::string>& lines)
    {
        constexpr double pen = 56;
        constexpr double rule = 240;
        Piece room;
        room.height = pen;
        room.before = before_;
        room.with_next = true;
        room.draw = [colour = page_.palette().ink_2](cairo_t* cr, double top) {
            set_colour(cr, colour);
            cairo_rectangle(cr, page_room.left, top + pen - 4, rule, 1);
            cairo_fill(cr);
        };
        page_.add(std::move(room));
        for (const auto& line : lines) {
            const bool first = &line == &lines.front();
            page_.paragraph(line, first ? page_strong : page_notes, first ? &Palette::ink : &Palette::ink_2,
                            0);
            if (&line != &lines.back())
                page_.keep_with_next();
        }
        before_ = 16;
    }

    void leave(double height)
    {
        Piece room;
        room.height = height;
        room.with_next = true;
        room.draw = [](cairo_t*, double) {};
        page_.add(std::move(room));
    }

    void table(const ManuscriptBlock& block)
    {
        const auto places = places_of(block.columns);
        if (before_ != under_heading)
            leave(std::max(before_, 8.0));
        page_.begin_table();
        std::vector<Cell> heads;
        for (std::size_t i = 0; i < places.size(); ++i)
            heads.push_back({places[i].left,
                             places[i].width(),
                             {{block.columns[i].head, page_strong_notes, &Palette::ink_2}},
                             {},
                             align_of(block.columns[i])});
        page_.row(heads, row_height - 2);
        for (const auto& row : block.rows) {
            std::vector<Cell> cells;
            for (std::size_t i = 0; i < places.size() && i < row.size(); ++i)
                cells.push_back(cell_of(row[i], places[i], align_of(block.columns[i]), page_.palette()));
            page_.row(cells, row_height);
        }
        before_ = 8;
    }

    void chart(const ManuscriptChart& said)
    {
        auto figure = figure_of(said);
        page_.paragraph(subline(figure), page_notes, &Palette::ink_2, 0);
        page_.keep_with_next();
        figures_.push_back(spoken_caption(figure));
        page_.figure(chart_height, [figure, &palette = page_.palette()](cairo_t* cr, double top) {
            const Saved saved{cr};
            cairo_translate(cr, page_room.left, top);
            draw_progress_chart(cr, figure, {page_room.width(), chart_height}, palette,
                                {TextStyle{}.family, 13});
        });
        before_ = 8;
    }

    // Beside what was said of it.
    void drawing(const Drawing& drawing)
    {
        page_.keep_with_next();
        if (before_ > under_heading)
            leave(before_);
        figures_.push_back(drawing.caption);
        page_.figure(drawing.height,
                     [draw = drawing.draw, &palette = page_.palette()](cairo_t* cr, double top) {
                         const Saved saved{cr};
                         cairo_translate(cr, page_room.left, top);
                         draw(cr, palette);
                     });
        before_ = 8;
    }

    PageText& page_;
    std::vector<std::string>& figures_;
    const Drawings& drawings_;
    double before_ = under_heading;
};

}  // namespace

Paper paper_of(const Manuscript& manuscript, const Palette& palette, const Drawings& drawings)
{
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    PaperFacts facts{.title = manuscript.file_title,
                     .practice = manuscript.practice_name,
                     .initials = manuscript.initials,
                     .foot = manuscript.foot,
                     .made_at = manuscript.made_at,
                     .practice_foot = manuscript.practice_foot};
    add_head(page, manuscript.head);
    Writing writing{page, facts.figures, drawings};
    for (const auto& part : manuscript.parts) {
        if (is_signature(part) && &part != &manuscript.parts.front())
            page.keep_with_next();  // nobody signs an empty page
        writing.part(part);
    }
    return {std::move(text), std::move(page), std::move(facts)};
}

}  // namespace attune::reports
