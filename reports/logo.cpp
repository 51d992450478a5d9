#include "reports/logo.hpp"

#include <algorithm>
#include <cstring>

#include "reports/owned.hpp"
#include "shared/manuscript/logo_file.hpp"

namespace attune::reports {

namespace {

struct Unread {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t read_on(void* closure, unsigned char* data, unsigned int length)
{
    auto& unread = *static_cast<Unread*>(closure);
    if (unread.bytes.size() - unread.at < length)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, unread.bytes.data() + unread.at, length);
    unread.at += length;
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::shared_ptr<cairo_surface_t> read_logo(const std::string& base64)
{
    const auto bytes = bytes_of_base64(base64);
    if (!bytes || bytes->empty() || fault_of_logo(*bytes))
        return nullptr;
    Unread unread{*bytes};
    std::shared_ptr<cairo_surface_t> surface{cairo_image_surface_create_from_png_stream(read_on, &unread),
                                             cairo_surface_destroy};
    return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? surface : nullptr;
}

void draw_logo(cairo_t* cr, cairo_surface_t* logo, const Box& box)
{
    const double width = cairo_image_surface_get_width(logo);
    const double height = cairo_image_surface_get_height(logo);
    const double scale = std::min({box.width() / width, (box.bottom - box.top) / height, 1.0});
    const Saved saved{cr};
    cairo_translate(cr, box.right - width * scale, box.top);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, logo, 0, 0);
    cairo_paint(cr);
}

}  // namespace attune::reports
