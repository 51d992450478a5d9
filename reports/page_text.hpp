// Paragraphs and table rows as pieces of a page.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "reports/formatted_text.hpp"
#include "reports/label_placement.hpp"
#include "reports/page_flow.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// A type size of the page with its line height.
struct PageFont {
    Font font;
    double line = 19;
};
inline constexpr PageFont page_body{{13}, 19};
inline constexpr PageFont page_strong{{13, Weight::semi_bold}, 19};
inline constexpr PageFont page_notes{{11}, 15};
inline constexpr PageFont page_strong_notes{{11, Weight::semi_bold}, 15};
inline constexpr PageFont page_opening{{15}, 23};
inline constexpr PageFont page_heading{{16, Weight::semi_bold}, 24};
inline constexpr PageFont page_title{{24, Weight::semi_bold}, 32};

// Wrapped text whose lines are drawn one by one. Anything too long for a line breaks within the word.
class Lines {
public:
    // At most `most` lines, the last one ellipsized; 0 for any number.
    Lines(const Text& text, std::string_view words, PageFont font, double width, int most = 0,
          Align align = Align::left);
    // Bold and italic as the runs say.
    Lines(const Text& text, const std::vector<FormattedRun>& runs, PageFont font, double width);

    [[nodiscard]] int count() const;
    [[nodiscard]] double height() const { return count() * line_; }
    void draw(cairo_t* cr, int index, double left, double top) const;
    void draw_all(cairo_t* cr, double left, double top) const;

private:
    void break_into(double width, Align align);

    std::shared_ptr<PangoLayout> layout_;
    double line_;
    double ascent_;  // from a line's top to its baseline
};

struct CellText {
    std::string words;
    PageFont font = page_body;
    Ink ink = &Palette::ink;
};

struct Cell {
    double left = 0;
    double width = 0;
    std::vector<CellText> texts;
    // Drawn beside the texts, given the top and height of the row's content.
    std::function<void(cairo_t*, double top, double height)> picture = {};
    Align align = Align::left;
};

// The pieces of a page under construction.
class PageText {
public:
    PageText(const Text& text, const Palette& palette) : text_{text}, palette_{palette} {}

    void heading(const std::string& words, const char* element);
    void paragraph(std::string_view words, PageFont font, Ink ink, double before,
                   double left = page_room.left, const std::function<void(cairo_t*, double)>& picture = {});

    void begin_table();
    // A row with a rule under it; the first of a table is its header and comes again on each page.
    void row(const std::vector<Cell>& cells, double least_height);

    void figure(double height, std::function<void(cairo_t*, double top)> draw);
    void add(Piece piece) { pieces_.push_back(std::move(piece)); }

    // The next piece stays on the last one's page.
    void keep_with_next() { pieces_.back().with_next = true; }

    [[nodiscard]] int next_id() { return ++last_id_; }
    [[nodiscard]] const Text& text() const { return text_; }
    [[nodiscard]] const Palette& palette() const { return palette_; }
    [[nodiscard]] std::vector<Piece> take() { return std::move(pieces_); }

private:
    // A cell's lines; columns say the same often, and shaping is what costs.
    Lines lines(const std::string& words, PageFont font, double width, int most, Align align);

    const Text& text_;
    const Palette& palette_;
    std::map<std::tuple<std::string, double, Weight, double, Align>, Lines> lines_;
    std::vector<Piece> pieces_;
    int last_id_ = 0;
    int table_ = 0;
    std::optional<std::size_t> header_;
};

}  // namespace attune::reports
