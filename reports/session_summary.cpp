// Puts the sections on pages, and the pages into a PDF.
#include "reports/session_summary.hpp"

#include <stdexcept>

#include <cairo-pdf.h>

#include "reports/owned.hpp"
#include "reports/summary_sections.hpp"
#include "reports/tagged_pdf.hpp"

namespace attune::reports {

namespace {

constexpr double points_a_pixel = 0.75;
constexpr double foot_rule = 1057;
constexpr double foot_baseline = 1079;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

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
    std::string bytes;
    const OwnedSurface surface{cairo_pdf_surface_create_for_stream(append, &bytes, a4.width * points_a_pixel,
                                                                   a4.height * points_a_pixel)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   title_of(summary, offset).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, summary.practice_name.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   to_string(summary.made_at).c_str());
    add_outline(surface.get(), pages);
    {
        const OwnedCairo cr{cairo_create(surface.get())};
        cairo_tag_begin(cr.get(), "Document", nullptr);
        for (int page = 0; page < pages.count(); ++page) {
            cairo_save(cr.get());
            cairo_scale(cr.get(), points_a_pixel, points_a_pixel);
            pages.draw(cr.get(), page);
            cairo_restore(cr.get());
            cairo_show_page(cr.get());
        }
        cairo_tag_end(cr.get(), "Document");
        if (const auto status = cairo_status(cr.get()); status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error{cairo_status_to_string(status)};
    }
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{cairo_status_to_string(status)};
    std::vector<std::string> figures;
    if (auto words = charted_words(summary, offset); !words.empty())
        figures.push_back(std::move(words));
    return with_reader_texts(bytes, "en-GB", figures);
}

}  // namespace attune::reports
