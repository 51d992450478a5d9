// Sets Pango up once for a drawing: no hinting, tabular figures, absolute sizes.
#include "reports/text.hpp"

#include <utility>

#include "shared/languages/spoken.hpp"

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
    pango_context_set_language(context.get(), pango_language_from_string(spoken().tag().c_str()));
    return context;
}

OwnedAttributes tabular_figures()
{
    OwnedAttributes attributes{pango_attr_list_new()};
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum"));
    return attributes;
}

OwnedFontDescription describe(const std::string& family, Font font)
{
    OwnedFontDescription description{pango_font_description_new()};
    pango_font_description_set_family(description.get(), family.c_str());
    pango_font_description_set_weight(
        description.get(), font.weight == Weight::normal ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_SEMIBOLD);
    pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
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

Text::Text(std::string family)
    : family_{std::move(family)},
      context_{make_context()},
      attributes_{tabular_figures()}
{
}

const Text::Shaped& Text::shaped(std::string_view text, Font font) const
{
    constexpr std::size_t most_remembered = 1000;
    std::string key{font.weight == Weight::normal ? 'n' : 's'};
    key += std::to_string(static_cast<int>(font.size * 100));
    key += ' ';
    key += text;
    if (const auto found = shaped_.find(key); found != shaped_.end())
        return found->second;
    if (shaped_.size() >= most_remembered)
        shaped_.clear();
    auto line = layout(text, font);
    pango_layout_set_single_paragraph_mode(line.get(), TRUE);
    PangoRectangle logical{};
    pango_layout_get_extents(line.get(), nullptr, &logical);
    const double width = from_pango(logical.width);
    return shaped_.emplace(std::move(key), Shaped{std::move(line), width}).first->second;
}

void Text::draw(cairo_t* cr, std::string_view text, double x, double baseline, Font font,
                const Colour& colour, Align align, double max_width) const
{
    const auto& line = shaped(text, font);
    double width = line.width;
    PangoLayout* layout = line.layout.get();
    OwnedLayout shortened;
    if (max_width > 0 && width > max_width) {
        shortened = this->layout(text, font);
        layout = shortened.get();
        pango_layout_set_single_paragraph_mode(layout, TRUE);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_width(layout, static_cast<int>(max_width * PANGO_SCALE));
        width = max_width;
    }
    const double left = align == Align::left ? x : align == Align::centre ? x - width / 2 : x - width;
    set_colour(cr, colour);
    cairo_move_to(cr, left, baseline);
    pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0));
    cairo_new_path(cr);
}

OwnedLayout Text::layout(std::string_view text, Font font) const
{
    OwnedLayout layout{pango_layout_new(context_.get())};
    pango_layout_set_font_description(layout.get(), describe(family_, font).get());
    pango_layout_set_attributes(layout.get(), attributes_.get());
    set_valid_text(layout.get(), text);
    return layout;
}

std::shared_ptr<const Text> text_in(const std::string& family)
{
    thread_local std::shared_ptr<const Text> kept;
    if (!kept || kept->family() != family)
        kept = std::make_shared<const Text>(family);
    return kept;
}

}  // namespace attune::reports
