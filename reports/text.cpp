// Sets Pango up once for a drawing: no hinting, tabular figures, absolute sizes.
#include "reports/text.hpp"

#include <algorithm>

namespace attune::reports {

namespace {

OwnedPangoContext make_context()
{
    OwnedPangoContext context{pango_font_map_create_context(pango_cairo_font_map_get_default())};
    const OwnedFontOptions options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("en-gb"));
    return context;
}

OwnedAttributes tabular_figures()
{
    OwnedAttributes attributes{pango_attr_list_new()};
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum"));
    return attributes;
}

OwnedFontDescription describe(const std::string& family, PangoWeight weight)
{
    OwnedFontDescription description{pango_font_description_new()};
    pango_font_description_set_family(description.get(), family.c_str());
    pango_font_description_set_weight(description.get(), weight);
    return description;
}

// Pango wants valid UTF-8 and says so on stderr; what is not valid becomes a replacement character.
void set_valid_text(PangoLayout* layout, std::string_view text)
{
    const auto length = static_cast<gssize>(text.size());
    if (g_utf8_validate(text.data(), length, nullptr)) {
        pango_layout_set_text(layout, text.data(), static_cast<int>(length));
        return;
    }
    const std::unique_ptr<char, Release<g_free>> valid{g_utf8_make_valid(text.data(), length)};
    pango_layout_set_text(layout, valid.get(), -1);
}

}  // namespace

double from_pango(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

Text::Text(const TextStyle& style)
    : family_{style.family},
      context_{make_context()},
      attributes_{tabular_figures()},
      normal_{describe(family_, PANGO_WEIGHT_NORMAL)},
      semi_bold_{describe(family_, PANGO_WEIGHT_SEMIBOLD)},
      line_{pango_layout_new(context_.get())}
{
    pango_layout_set_attributes(line_.get(), attributes_.get());
    pango_layout_set_single_paragraph_mode(line_.get(), TRUE);
}

void Text::set(std::string_view text, Font font) const
{
    auto* description = (font.weight == Weight::normal ? normal_ : semi_bold_).get();
    pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
    pango_layout_set_font_description(line_.get(), description);
    pango_layout_set_width(line_.get(), -1);
    set_valid_text(line_.get(), text);
}

double Text::width(std::string_view text, Font font) const
{
    set(text, font);
    PangoRectangle logical{};
    pango_layout_get_extents(line_.get(), nullptr, &logical);
    return from_pango(logical.width);
}

void Text::draw(cairo_t* cr, std::string_view text, double x, double baseline, Font font,
                const Colour& colour, Align align, double max_width) const
{
    double wide = width(text, font);
    if (max_width > 0 && wide > max_width) {
        pango_layout_set_ellipsize(line_.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_width(line_.get(), static_cast<int>(max_width * PANGO_SCALE));
        wide = max_width;
    }
    const double left = align == Align::left ? x : align == Align::centre ? x - wide / 2 : x - wide;
    set_colour(cr, colour);
    cairo_move_to(cr, left, baseline);
    pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(line_.get(), 0));
    pango_layout_set_ellipsize(line_.get(), PANGO_ELLIPSIZE_NONE);
}

OwnedLayout Text::layout(std::string_view text, Font font) const
{
    OwnedLayout layout{pango_layout_new(context_.get())};
    auto* description = (font.weight == Weight::normal ? normal_ : semi_bold_).get();
    pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), description);
    pango_layout_set_attributes(layout.get(), attributes_.get());
    set_valid_text(layout.get(), text);
    return layout;
}

}  // namespace attune::reports
