// The session summary on A4: preview and PDF from one layout. What it may say is what api::SessionSummary can
// hold, which has no place for a private note.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/page_flow.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/api/summary.hpp"

namespace attune::reports {

// How far east of UTC the practice's clock is at that instant. Without one, times are written in UTC and say
// so.
using UtcOffset = std::function<std::chrono::minutes(Instant)>;

// A summary laid out in pages, for as many drawings as are wanted, by the thread that made it.
class SummaryPages {
public:
    explicit SummaryPages(const api::SessionSummary& summary, const UtcOffset& offset = {},
                          const Palette& palette = print_palette);

    [[nodiscard]] int count() const { return static_cast<int>(pages_.size()); }

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
    std::string initials_;
    std::vector<Piece> pieces_;
    std::vector<Page> pages_;
};

// The PDF's bytes: tagged, outlined, fonts embedded, in British English with the chart's caption as its text
// for readers. The same summary gives the same bytes. Its metadata names the client by initials alone.
std::string session_summary_pdf(const api::SessionSummary& summary, const UtcOffset& offset = {});

}  // namespace attune::reports
