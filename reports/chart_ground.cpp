// Draws bands, hatch, cut-off and line.
#include "reports/chart_ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "reports/owned.hpp"

namespace attune::reports {

namespace {

Box band_box(const Frame& frame, const BandArea& band)
{
    return {frame.plot.left, frame.y(band.high), frame.plot.right, frame.y(band.low)};
}

void fill(cairo_t* cr, const Box& box, const Colour& colour)
{
    set_colour(cr, colour);
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
    cairo_fill(cr);
}

bool is_raster(cairo_t* cr)
{
    const auto type = cairo_surface_get_type(cairo_get_group_target(cr));
    return type != CAIRO_SURFACE_TYPE_PDF && type != CAIRO_SURFACE_TYPE_SVG &&
           type != CAIRO_SURFACE_TYPE_RECORDING;
}

// One tile of the hatch in device pixels: stroking it once and repeating it is ten times as fast as stroking
// it across the zone, and a whole number of pixels leaves no seams.
OwnedSurface hatch_tile(double device_scale, const GroundStyle& style, const Palette& palette)
{
    const double across = std::max(std::round(style.hatch_pitch * std::numbers::sqrt2 * device_scale), 2.0);
    OwnedSurface tile{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(across), static_cast<int>(across))};
    const OwnedCairo cr{cairo_create(tile.get())};
    for (const double shift : {-across, 0.0, across}) {
        cairo_move_to(cr.get(), shift - across, 2 * across);
        cairo_line_to(cr.get(), shift + 2 * across, -across);
    }
    cairo_set_line_width(cr.get(), style.hatch_line * device_scale);
    set_colour(cr.get(), palette.zone);
    cairo_stroke(cr.get());
    return tile;
}

void repeat_hatch(cairo_t* cr, const GroundStyle& style, const Palette& palette)
{
    double device_x = 1;
    double device_y = 0;
    cairo_user_to_device_distance(cr, &device_x, &device_y);
    double surface_x = 1;
    double surface_y = 1;
    cairo_surface_get_device_scale(cairo_get_group_target(cr), &surface_x, &surface_y);
    const auto tile = hatch_tile(std::hypot(device_x, device_y) * surface_x, style, palette);
    cairo_surface_set_device_scale(tile.get(), surface_x, surface_y);
    cairo_identity_matrix(cr);
    cairo_set_source_surface(cr, tile.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_REPEAT);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
    cairo_fill(cr);
}

void stroke_hatch(cairo_t* cr, const Box& box, const GroundStyle& style, const Palette& palette)
{
    cairo_clip(cr);
    const double pitch = style.hatch_pitch * std::numbers::sqrt2;
    const int lines = static_cast<int>(std::ceil((box.width() + box.height()) / pitch));
    for (int i = 0; i < lines; ++i) {
        const double x = box.left + i * pitch;
        cairo_move_to(cr, x, box.top);
        cairo_line_to(cr, x - box.height(), box.bottom);
    }
    cairo_set_line_width(cr, style.hatch_line);
    set_colour(cr, palette.zone);
    cairo_stroke(cr);
}

void hatch(cairo_t* cr, const Box& box, const GroundStyle& style, const Palette& palette)
{
    const Saved saved{cr};
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
    if (is_raster(cr))
        repeat_hatch(cr, style, palette);
    else
        stroke_hatch(cr, box, style, palette);
}

// The bands again, within the box alone: a plate that hides the hatch.
void draw_plate(cairo_t* cr, const Box& box, const Frame& frame, const std::vector<BandArea>& bands,
                const Palette& palette)
{
    for (const auto& band : bands) {
        const auto area = band_box(frame, band);
        const Box part{std::max(box.left, area.left), std::max(box.top, area.top),
                       std::min(box.right, area.right), std::min(box.bottom, area.bottom)};
        if (part.width() > 0 && part.height() > 0)
            fill(cr, part, band_colour(palette, band.rank, static_cast<int>(bands.size())));
    }
}

}  // namespace

void draw_bands(cairo_t* cr, const Frame& frame, const std::vector<BandArea>& bands, const Palette& palette)
{
    for (const auto& band : bands)
        fill(cr, band_box(frame, band), band_colour(palette, band.rank, static_cast<int>(bands.size())));
    for (const auto& band : bands) {
        const double top = frame.y(band.high);
        if (top > frame.plot.top + 0.5 && top < frame.plot.bottom - 0.5)
            fill(cr, {frame.plot.left, top - 0.5, frame.plot.right, top + 0.5}, palette.view);
    }
}

void draw_zone(cairo_t* cr, const Frame& frame, const Zone& zone, const std::vector<BandArea>& bands,
               const std::vector<PlacedLabel>& labels, const GroundStyle& style, const Palette& palette)
{
    const Box box{frame.plot.left, frame.y(zone.high), frame.plot.right, frame.y(zone.low)};
    hatch(cr, box, style, palette);
    for (const double edge : {box.top, box.bottom})
        fill(cr, {box.left, edge - 0.5, box.right, edge + 0.5}, palette.zone_edge);
    for (const auto& label : labels) {
        const Box plate{label.box.left - 5, label.box.top - 3, label.box.right + 5, label.box.bottom + 3};
        if (plate.overlaps(box))
            draw_plate(cr, plate, frame, bands, palette);
    }
}

void draw_cut_off(cairo_t* cr, const Frame& frame, double limit, const std::vector<PlacedLabel>& labels,
                  const GroundStyle& style, const Palette& palette)
{
    const Saved saved{cr};
    const double y = frame.y(limit);
    std::vector<Box> crossed;
    for (const auto& label : labels)
        if (label.box.grown(1).overlaps({frame.plot.left, y, frame.plot.right, y + 0.01}))
            crossed.push_back(label.box.grown(3));
    std::ranges::sort(crossed, {}, &Box::left);
    double from = frame.plot.left;
    for (const auto& box : crossed) {
        if (box.left > from) {
            cairo_move_to(cr, from, y);
            cairo_line_to(cr, box.left, y);
        }
        from = std::max(from, box.right);
    }
    cairo_move_to(cr, from, y);
    cairo_line_to(cr, frame.plot.right, y);
    const std::array dash{style.dash_on, style.dash_off};
    cairo_set_dash(cr, dash.data(), 2, 0);
    cairo_set_line_width(cr, style.cut_off_line);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    set_colour(cr, palette.ink);
    cairo_stroke(cr);
}

void draw_runs(cairo_t* cr, const std::vector<std::vector<Point>>& runs, double line, const Palette& palette)
{
    constexpr std::size_t many = 200;  // joins are then closer than the line is wide
    const Saved saved{cr};
    cairo_set_line_width(cr, line);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    set_colour(cr, palette.neutral);
    for (const auto& run : runs) {
        for (const auto& point : run)
            cairo_line_to(cr, point.x, point.y);
        if (run.size() == 1)  // a dot, by its caps
            cairo_line_to(cr, run[0].x, run[0].y);
        cairo_set_line_join(cr, run.size() > many ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
        cairo_set_antialias(cr, run.size() > many ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
        cairo_stroke(cr);
    }
}

}  // namespace attune::reports
