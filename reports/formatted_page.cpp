#include "reports/formatted_page.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace attune::reports {

namespace {

constexpr double body_size = 13;  // that the lengths below are meant for
constexpr double quote_indent = 14;
constexpr double list_indent = 22;
constexpr double after_mark = 6;
constexpr double longest_mark = 70;

PageFont font_of(const FormattedBlock& block, double size)
{
    const double scale = size / body_size;
    switch (block.kind) {
        case FormattedKind::heading:
            return {{15 * scale, Weight::semi_bold}, 22 * scale};
        case FormattedKind::subheading:
            return {{size, Weight::semi_bold}, 19 * scale};
        case FormattedKind::paragraph:
            break;
    }
    return {{size}, 19 * scale};
}

double room_before(const FormattedBlock* before, const FormattedBlock& block)
{
    if (!before)
        return 0;
    if (block.kind != FormattedKind::paragraph)
        return 12;
    return before->kind != FormattedKind::paragraph || (before->depth > 0 && block.depth > 0) ? 3 : 8;
}

// A line that was ended keeps a space at its end, so that readers of the page do not join two words.
std::vector<FormattedRun> spaced(std::vector<FormattedRun> runs)
{
    for (auto& run : runs)
        for (auto at = run.text.find('\n'); at != std::string::npos; at = run.text.find('\n', at + 2))
            run.text.insert(at, 1, ' ');
    return runs;
}

// The elements that a block stands in; lists and items stay open from one block to the next.
class Structure {
public:
    explicit Structure(PageText& page) : page_{page} {}

    std::vector<Element> around(const FormattedBlock& block)
    {
        if (block.quoted != quoted_) {
            items_.clear();
            quote_ = {"BlockQuote", page_.next_id()};
            quoted_ = block.quoted;
        }
        const auto depth = static_cast<std::size_t>(block.depth);
        if (items_.size() > depth)
            items_.resize(depth);
        while (items_.size() < depth)
            items_.push_back({{"L", page_.next_id()}, {"LI", page_.next_id()}, {"LBody", page_.next_id()}});
        if (!block.mark.empty() && depth > 0 && !std::exchange(items_.back().fresh, false)) {
            items_.back().item = {"LI", page_.next_id()};
            items_.back().body = {"LBody", page_.next_id()};
        }
        std::vector<Element> elements;
        if (block.quoted)
            elements.push_back(quote_);
        for (const auto& item : items_)
            elements.insert(elements.end(), {item.list, item.item, item.body});
        elements.push_back({block.kind == FormattedKind::heading      ? "H3"
                            : block.kind == FormattedKind::subheading ? "H4"
                                                                      : "P",
                            page_.next_id()});
        return elements;
    }

private:
    struct Item {
        Element list;
        Element item;
        Element body;
        bool fresh = true;  // nothing stands in it yet
    };
    PageText& page_;
    std::vector<Item> items_;  // that are open, the outermost first
    Element quote_;
    bool quoted_ = false;
};

}  // namespace

std::vector<LaidBlock> laid_out(const Text& text, const std::vector<FormattedBlock>& blocks, double size,
                                double width)
{
    const double scale = size / body_size;
    std::vector<LaidBlock> all;
    const FormattedBlock* before = nullptr;
    for (const auto& block : blocks) {
        const auto font = font_of(block, size);
        const double outer =
            (block.quoted ? quote_indent : 0) * scale + list_indent * scale * std::max(block.depth - 1, 0);
        const double marked =
            block.mark.empty() ? 0 : std::min(text.width(block.mark, font.font), longest_mark * scale);
        const double left =
            outer + (block.depth > 0 ? std::max(list_indent * scale, marked + after_mark * scale) : 0);
        LaidBlock laid{.block = &block,
                       .lines = {text, spaced(block.runs), font, std::max(width - left, width / 4)},
                       .mark = {},
                       .left = left,
                       .mark_left = left - marked - after_mark * scale,
                       .before = room_before(before, block) * scale,
                       .line = font.line};
        if (!block.mark.empty())
            laid.mark = Lines{text, block.mark + ' ', font, marked + after_mark * scale, 1};
        all.push_back(std::move(laid));
        before = &block;
    }
    return all;
}

void draw_line(cairo_t* cr, const LaidBlock& laid, int index, double left, double top, const Palette& palette)
{
    if (laid.block->quoted) {
        set_colour(cr, palette.line);
        cairo_rectangle(cr, left, top, 3, laid.line);
        cairo_fill(cr);
    }
    set_colour(cr, palette.ink);
    if (laid.mark && index == 0)
        laid.mark->draw(cr, 0, left + laid.mark_left, top);
    laid.lines.draw(cr, index, left + laid.left, top);
}

void add_formatted(PageText& page, const std::vector<FormattedBlock>& blocks, double before)
{
    const auto kept = std::make_shared<const std::vector<FormattedBlock>>(blocks);
    Structure structure{page};
    bool first = true;
    for (const auto& one : laid_out(page.text(), *kept, page_body.font.size, page_room.width())) {
        const auto laid = std::make_shared<const LaidBlock>(one);
        const auto elements = structure.around(*laid->block);
        const int count = laid->lines.count();
        const bool heads = laid->block->kind != FormattedKind::paragraph;
        for (int i = 0; i < count; ++i) {
            Piece piece;
            piece.height = laid->line;
            piece.before = i > 0 ? 0 : first ? before : laid->before;
            piece.with_next = heads || (count > 1 && (i == 0 || i == count - 2));
            piece.inside = elements;
            piece.draw = [laid, kept, i, &palette = page.palette()](cairo_t* cr, double top) {
                draw_line(cr, *laid, i, page_room.left, top, palette);
            };
            page.add(std::move(piece));
        }
        first = false;
    }
}

}  // namespace attune::reports
