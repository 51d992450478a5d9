// Owners for what Cairo and Pango hand out, so that nothing is freed by hand.
#pragma once

#include <memory>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace attune::reports {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* pointer) const
    {
        release(pointer);
    }
};

using OwnedSurface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using OwnedCairo = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using OwnedFontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using OwnedPangoContext = std::unique_ptr<PangoContext, Release<g_object_unref>>;
using OwnedLayout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using OwnedFontDescription = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using OwnedAttributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;

// cairo_save and cairo_restore as a scope.
class Saved {
public:
    explicit Saved(cairo_t* cr) : cr_{cr} { cairo_save(cr_); }
    ~Saved() { cairo_restore(cr_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    cairo_t* cr_;
};

}  // namespace attune::reports
