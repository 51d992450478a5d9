// Renders a chart into memory. Cairo's own failures (out of memory) are exceptions.
#include "reports/chart_files.hpp"

#include <memory>
#include <new>
#include <stdexcept>

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "reports/chart_heading.hpp"
#include "reports/markup.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double padding = 16;
constexpr Size wide{960, 560};
constexpr Size nearly_square{600, 680};
constexpr double points_a_pixel = 0.75;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status)
{
    if (status == CAIRO_STATUS_NO_MEMORY)
        throw std::bad_alloc{};
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{cairo_status_to_string(status)};
}

// The first child of the svg element is its name.
void add_title(std::string& svg, const std::string& title)
{
    const auto root = svg.find("<svg");
    const auto end = root == std::string::npos ? root : svg.find('>', root);
    if (end != std::string::npos)
        svg.insert(end + 1, "\n<title>" + in_markup(title) + "</title>");
}

}  // namespace

Picture picture_of(ChartFigure figure)
{
    const auto kept = std::make_shared<const ChartFigure>(std::move(figure));
    return {kept->title, spoken_caption(*kept), wide,
            [kept](cairo_t* cr, double width, const Palette& palette, const TextStyle& style) {
                return draw_chart_heading(cr, *kept, width, palette, style);
            },
            [kept](cairo_t* cr, Size size, const Palette& palette, const TextStyle& style) {
                draw_progress_chart(cr, *kept, size, palette, style);
            }};
}

Picture picture_of(CommonFigure figure)
{
    const auto kept = std::make_shared<const CommonFigure>(std::move(figure));
    return {say("Measures on one axis"), spoken_caption(*kept), wide,
            [kept](cairo_t* cr, double width, const Palette& palette, const TextStyle& style) {
                return draw_common_heading(cr, *kept, width, palette, style);
            },
            [kept](cairo_t* cr, Size size, const Palette& palette, const TextStyle& style) {
                draw_common_chart(cr, *kept, size, palette, style);
            }};
}

Picture picture_of(DoseFigure figure)
{
    const auto kept = std::make_shared<const DoseFigure>(std::move(figure));
    return {say("{1} and practice", kept->chart.title), spoken_caption(*kept), nearly_square,
            [kept](cairo_t* cr, double width, const Palette& palette, const TextStyle& style) {
                return draw_heading(cr, dose_caption(*kept), subline(kept->chart), {}, width, palette, style);
            },
            [kept](cairo_t* cr, Size size, const Palette& palette, const TextStyle& style) {
                draw_dose_chart(cr, *kept, size, palette, style);
            }};
}

Picture picture_of(ScatterFigure figure)
{
    figure.selected.reset();
    const auto kept = std::make_shared<const ScatterFigure>(std::move(figure));
    return {say("{1}, change across the caseload", kept->title), kept->caption, nearly_square,
            [kept](cairo_t* cr, double width, const Palette& palette, const TextStyle& style) {
                return draw_scatter_heading(cr, *kept, width, palette, style);
            },
            [kept](cairo_t* cr, Size size, const Palette& palette, const TextStyle& style) {
                draw_scatter(cr, *kept, size, palette, style);
            }};
}

void draw_titled_chart(cairo_t* cr, const Picture& picture, Size size, const Palette& palette,
                       const TextStyle& style)
{
    set_colour(cr, palette.view);
    cairo_paint(cr);
    cairo_translate(cr, padding, padding);
    const double heading = picture.draw_heading(cr, size.width - 2 * padding, palette, style);
    cairo_translate(cr, 0, heading);
    picture.draw_chart(cr, {size.width - 2 * padding, size.height - 2 * padding - heading}, palette, style);
}

std::string chart_png(const Picture& picture, Size size, double scale, const Palette& palette,
                      const TextStyle& style)
{
    const OwnedSurface surface{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(size.width * scale), static_cast<int>(size.height * scale))};
    const OwnedCairo cr{cairo_create(surface.get())};
    cairo_scale(cr.get(), scale, scale);
    draw_titled_chart(cr.get(), picture, size, palette, style);
    check(cairo_status(cr.get()));
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

std::string chart_pdf(const Picture& picture, Size size, Instant made_at, const TextStyle& style)
{
    std::string bytes;
    {
        const OwnedSurface surface{cairo_pdf_surface_create_for_stream(
            append, &bytes, size.width * points_a_pixel, size.height * points_a_pixel)};
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, picture.title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                       to_string(made_at).c_str());
        const OwnedCairo cr{cairo_create(surface.get())};
        cairo_scale(cr.get(), points_a_pixel, points_a_pixel);
        draw_titled_chart(cr.get(), picture, size, print_palette, style);
        check(cairo_status(cr.get()));
        cairo_surface_finish(surface.get());
        check(cairo_surface_status(surface.get()));
    }
    return bytes;
}

std::string chart_svg(const Picture& picture, Size size, const TextStyle& style)
{
    std::string bytes;
    {
        const OwnedSurface surface{
            cairo_svg_surface_create_for_stream(append, &bytes, size.width, size.height)};
        cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
        const OwnedCairo cr{cairo_create(surface.get())};
        draw_titled_chart(cr.get(), picture, size, print_palette, style);
        check(cairo_status(cr.get()));
        cairo_surface_finish(surface.get());
        check(cairo_surface_status(surface.get()));
    }
    add_title(bytes, picture.caption);
    return bytes;
}

}  // namespace attune::reports
