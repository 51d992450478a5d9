#include "reports/pdf_pages.hpp"

#include <stdexcept>

#include <cairo-pdf.h>

#include "reports/owned.hpp"
#include "reports/page_flow.hpp"

namespace attune::reports {

namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string pdf_of_pages(const PdfFacts& facts, int count,
                         const std::function<void(cairo_t*, int index)>& draw,
                         const std::function<void(cairo_surface_t*)>& prepare)
{
    std::string bytes;
    const OwnedSurface surface{cairo_pdf_surface_create_for_stream(append, &bytes, a4.width * points_a_pixel,
                                                                   a4.height * points_a_pixel)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, facts.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, facts.author.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   to_string(facts.made_at).c_str());
    if (prepare)
        prepare(surface.get());
    {
        const OwnedCairo cr{cairo_create(surface.get())};
        cairo_tag_begin(cr.get(), "Document", nullptr);
        for (int page = 0; page < count; ++page) {
            cairo_save(cr.get());
            cairo_scale(cr.get(), points_a_pixel, points_a_pixel);
            draw(cr.get(), page);
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
    return bytes;
}

}  // namespace attune::reports
