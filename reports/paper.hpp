// A paper laid out on A4 pages with a foot: preview, print and PDF from one layout.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/page_text.hpp"
#include "shared/domain/day.hpp"

namespace attune::reports {

// What a paper says of itself, in its foot and in a PDF's metadata, which name a client by initials alone.
struct PaperFacts {
    std::string title;     // "Session summary, W.L., Tuesday 24 November 2026"
    std::string practice;  // its name
    std::string initials;  // before the page's number; empty when the paper is nobody's own
    std::string foot;
    Instant made_at;
    std::vector<std::string> figures = {};  // each figure's text for readers, in their order
    std::string practice_foot = {};         // below the foot: what the practice says on each page
};

// Drawn as often as is wanted, by the thread that made it.
class Paper {
public:
    Paper(std::shared_ptr<const Text> text, PageText page, PaperFacts facts);

    [[nodiscard]] int count() const { return static_cast<int>(pages_.size()); }
    [[nodiscard]] const PaperFacts& facts() const { return facts_; }

    // Draws page `index` (from 0) at the origin, in pixels, 96 to the inch (reports::a4), on the palette's
    // view.
    void draw(cairo_t* cr, int index) const;

    // The headings, for an outline: words, page from 0, y in pixels.
    struct Heading {
        std::string words;
        int page = 0;
        double top = 0;
    };
    [[nodiscard]] std::vector<Heading> headings() const;

private:
    const Palette& palette_;
    std::shared_ptr<const Text> text_;
    PaperFacts facts_;
    std::vector<Piece> pieces_;
    std::vector<Page> pages_;
};

// The PDF's bytes: tagged, outlined, fonts embedded, in British English with each figure's text for readers.
// The same paper gives the same bytes.
std::string pdf_of(const Paper& paper);

}  // namespace attune::reports
