// Puts the sections on pages, and the pages into a PDF.
#include "reports/session_summary.hpp"

#include <cairo-pdf.h>

#include "reports/owned.hpp"
#include "reports/pdf_pages.hpp"
#include "reports/summary_sections.hpp"
#include "reports/tagged_pdf.hpp"

namespace attune::reports {

namespace {

constexpr double foot_rule = 1057;
constexpr double foot_baseline = 1079;

std::string title_of(const api::SessionSummary& summary, const UtcOffset& offset)
{
    return "Session summary, " + summary.initials + ", " + long_date(local_day(summary.session_at, offset));
}

void add_outline(cairo_surface_t* surface, const SummaryPages& pages)
{
    for (const auto& heading : pages.headings()) {
        const auto link = "page=" + std::to_string(heading.page + 1) + " pos=[" +
                          std::to_string(static_cast<int>(page_room.left * points_a_pixel)) + " " +
                          std::to_string(static_cast<int>(heading.top * points_a_pixel)) + "]";
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, heading.words.c_str(), link.c_str(),
                                      static_cast<cairo_pdf_outline_flags_t>(0));
    }
}

}  // namespace

SummaryPages::SummaryPages(const api::SessionSummary& summary, const UtcOffset& offset,
                           const Palette& palette)
    : palette_{palette},
      text_{text_in(TextStyle{}.family)},
      initials_{summary.initials}
{
    PageText page{*text_, palette_};
    add_letterhead(page, summary, offset);
    add_in_short(page, summary);
    add_risk(page, summary);
    add_scores(page, summary);
    add_chart(page, summary, offset);
    add_worked_on(page, summary);
    add_practice(page, summary, offset);
    add_next(page, summary, offset);
    pieces_ = page.take();
    pages_ = paginate(pieces_);
}

void SummaryPages::draw(cairo_t* cr, int index) const
{
    const Saved saved{cr};
    set_colour(cr, palette_.view);
    cairo_rectangle(cr, 0, 0, a4.width, a4.height);
    cairo_fill(cr);
    draw_page(cr, pieces_, pages_.at(static_cast<std::size_t>(index)));

    set_colour(cr, palette_.line);
    cairo_rectangle(cr, page_room.left, foot_rule, page_room.width(), 1);
    cairo_fill(cr);
    const auto number = (initials_.empty() ? "" : initials_ + ", ") + "page " + std::to_string(index + 1) +
                        " of " + std::to_string(count());
    const Font font = page_notes.font;
    const double room = page_room.width() - text_->width(number, font) - 16;
    text_->draw(cr, "Each verdict says what it rests on. Private notes are not part of this summary.",
                page_room.left, foot_baseline, font, palette_.ink_2, Align::left, room);
    text_->draw(cr, number, page_room.right, foot_baseline, font, palette_.ink_2, Align::right,
                page_room.width() / 2);
}

std::vector<SummaryPages::Heading> SummaryPages::headings() const
{
    std::vector<Heading> found;
    for (std::size_t page = 0; page < pages_.size(); ++page)
        for (const auto& placed : pages_[page])
            if (!pieces_[placed.piece].outline.empty())
                found.push_back({pieces_[placed.piece].outline, static_cast<int>(page), placed.top});
    return found;
}

std::string session_summary_pdf(const api::SessionSummary& summary, const UtcOffset& offset)
{
    const SummaryPages pages{summary, offset};
    const auto bytes = pdf_of_pages(
        {title_of(summary, offset), summary.practice_name, summary.made_at}, pages.count(),
        [&pages](cairo_t* cr, int index) { pages.draw(cr, index); },
        [&pages](cairo_surface_t* surface) { add_outline(surface, pages); });
    std::vector<std::string> figures;
    if (auto words = charted_words(summary, offset); !words.empty())
        figures.push_back(std::move(words));
    return with_reader_texts(bytes, "en-GB", figures);
}

}  // namespace attune::reports
