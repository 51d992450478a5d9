#include "reports/paper.hpp"

#include <stdexcept>

#include <cairo-pdf.h>

#include "reports/owned.hpp"
#include "reports/tagged_pdf.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double points_to_a_pixel = 0.75;
constexpr double foot_rule = 1057;
constexpr double foot_baseline = 1079;
constexpr double practice_foot_baseline = 1096;

cairo_status_t append_to_string(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void add_outline(cairo_surface_t* surface, const Paper& paper)
{
    for (const auto& heading : paper.headings()) {
        const auto link = "page=" + std::to_string(heading.page + 1) + " pos=[" +
                          std::to_string(static_cast<int>(page_room.left * points_to_a_pixel)) + " " +
                          std::to_string(static_cast<int>(heading.top * points_to_a_pixel)) + "]";
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, heading.words.c_str(), link.c_str(),
                                      static_cast<cairo_pdf_outline_flags_t>(0));
    }
}

void must_succeed(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{cairo_status_to_string(status)};
}

}  // namespace

Paper::Paper(std::shared_ptr<const Text> text, PageText page, PaperFacts facts)
    : palette_{page.palette()},
      text_{std::move(text)},
      facts_{std::move(facts)},
      pieces_{page.take()},
      pages_{paginate(pieces_)}
{
}

void Paper::draw(cairo_t* cr, int index) const
{
    const Saved saved{cr};
    set_colour(cr, palette_.view);
    cairo_rectangle(cr, 0, 0, a4.width, a4.height);
    cairo_fill(cr);
    draw_page(cr, pieces_, pages_.at(static_cast<std::size_t>(index)));

    set_colour(cr, palette_.line);
    cairo_rectangle(cr, page_room.left, foot_rule, page_room.width(), 1);
    cairo_fill(cr);
    const auto number =
        (facts_.initials.empty() ? "" : facts_.initials + ", ") + say("page {1} of {2}", index + 1, count());
    const Font font = page_notes.font;
    const double room = page_room.width() - text_->width(number, font) - 16;
    text_->draw(cr, facts_.foot, page_room.left, foot_baseline, font, palette_.ink_2, Align::left, room);
    text_->draw(cr, number, page_room.right, foot_baseline, font, palette_.ink_2, Align::right,
                page_room.width() / 2);
    if (!facts_.practice_foot.empty())
        text_->draw(cr, facts_.practice_foot, page_room.left, practice_foot_baseline, font, palette_.ink_2,
                    Align::left, page_room.width());
}

std::vector<Paper::Heading> Paper::headings() const
{
    std::vector<Heading> found;
    for (std::size_t page = 0; page < pages_.size(); ++page)
        for (const auto& placed : pages_[page])
            if (!pieces_[placed.piece].outline.empty())
                found.push_back({pieces_[placed.piece].outline, static_cast<int>(page), placed.top});
    return found;
}

std::string pdf_of(const Paper& paper)
{
    const auto& facts = paper.facts();
    std::string bytes;
    const OwnedSurface surface{cairo_pdf_surface_create_for_stream(
        append_to_string, &bytes, a4.width * points_to_a_pixel, a4.height * points_to_a_pixel)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, facts.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, facts.practice.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   to_string(facts.made_at).c_str());
    add_outline(surface.get(), paper);
    {
        const OwnedCairo cr{cairo_create(surface.get())};
        cairo_tag_begin(cr.get(), "Document", nullptr);
        for (int page = 0; page < paper.count(); ++page) {
            cairo_save(cr.get());
            cairo_scale(cr.get(), points_to_a_pixel, points_to_a_pixel);
            paper.draw(cr.get(), page);
            cairo_restore(cr.get());
            cairo_show_page(cr.get());
        }
        cairo_tag_end(cr.get(), "Document");
        must_succeed(cairo_status(cr.get()));
    }
    cairo_surface_finish(surface.get());
    must_succeed(cairo_surface_status(surface.get()));
    return with_reader_texts(bytes, spoken().tag(), facts.figures);
}

}  // namespace attune::reports
