// Draws the sample charts and pages into a folder, and times the figures that Attune promises of its drawing:
// chart frames, the progress of many scales, a caseload's sparklines and a warm three-page summary.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

#include "reports/chart_files.hpp"
#include "reports/frame_memory.hpp"
#include "reports/session_summary.hpp"
#include "reports/small_multiple.hpp"
#include "reports/sparkline.hpp"
#include "reports/verdict_glyph.hpp"
#include "tests/bench/row.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

void save(const std::string& path, const std::string& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
}

// Small multiples, sparklines and glyphs on one sheet.
void draw_parts(const std::string& path, double scale, const Palette& palette)
{
    const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(800 * scale),
                                                          static_cast<int>(300 * scale))};
    const OwnedCairo cr{cairo_create(surface.get())};
    cairo_scale(cr.get(), scale, scale);
    set_colour(cr.get(), palette.view);
    cairo_paint(cr.get());
    std::mt19937 random{3};
    const std::vector<ChartFigure> figures{
        wren(),       unjudged(), random_figure(random), random_figure(random), random_figure(random),
        ChartFigure{}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Saved saved{cr.get()};
        const auto row = i / 3;
        cairo_translate(cr.get(), 16 + 256 * static_cast<double>(i % 3), 8 + 112 * static_cast<double>(row));
        draw_small_multiple(cr.get(), figures[i], small_multiple_size, palette, {});
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Saved saved{cr.get()};
        cairo_translate(cr.get(), 16 + 128 * static_cast<double>(i), 232);
        draw_sparkline(cr.get(), figures[i].scale, figures[i].course, sparkline_size, palette, {});
    }
    double x = 30;
    for (const auto kind :
         {VerdictKind::reliably_better, VerdictKind::reliably_worse, VerdictKind::no_reliable_change,
          VerdictKind::not_judged, VerdictKind::first_score, VerdictKind::incomplete}) {
        draw_verdict_glyph(cr.get(), kind, {x, 284}, glyph_size, palette);
        draw_verdict_glyph(cr.get(), kind, {x + 24, 284}, 2 * glyph_size, palette);
        x += 64;
    }
    draw_flag_glyph(cr.get(), {x, 284}, glyph_size, palette);
    draw_flag_glyph(cr.get(), {x + 24, 284}, 2 * glyph_size, palette);
    cairo_surface_write_to_png(surface.get(), path.c_str());
}

void draw_samples(const std::string& folder)
{
    for (const double scale : {1.0, 2.0}) {
        const std::string at = scale > 1 ? "@2x.png" : "@1x.png";
        save(folder + "/wren-light" + at, chart_png(picture_of(wren()), {792, 506}, scale, light_palette));
        save(folder + "/wren-dark" + at, chart_png(picture_of(wren()), {792, 506}, scale, dark_palette));
    }
    draw_parts(folder + "/parts-light.png", 1, light_palette);
    draw_parts(folder + "/parts-dark@2x.png", 2, dark_palette);
    save(folder + "/together-light.png", chart_png(picture_of(together()), {900, 560}, 1, light_palette));
    save(folder + "/together-dark.png", chart_png(picture_of(together()), {900, 560}, 2, dark_palette));
    save(folder + "/unjudged.png", chart_png(picture_of(unjudged()), {792, 506}, 1, light_palette));
    ChartFigure empty;
    empty.title = "PHQ-9";
    empty.scale = phq9_scale();
    save(folder + "/empty.png", chart_png(picture_of(empty), {792, 506}, 1, light_palette));
    save(folder + "/long.png", chart_png(picture_of(long_figure(1000)), {1098, 500}, 1, light_palette));
    std::mt19937 random{7};
    for (const std::string name : {"a", "b", "c", "d", "e", "f", "g", "h"})
        save(folder + "/random-" + name + ".png", chart_png(picture_of(random_figure(random)), {792, 506}, 1,
                                                            name < "e" ? light_palette : dark_palette));
    save(folder + "/summary.pdf", pdf_of(summary_paper(wren_summary())));
    save(folder + "/summary-long.pdf", pdf_of(summary_paper(long_summary(40))));
    save(folder + "/chart.pdf", chart_pdf(picture_of(wren()), {792, 506}, Instant{}));
}

// The best of several runs: what the machine does besides only ever adds.
template <class Work>
bool time(const std::string& what, double limit, int times, Work work)
{
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    work();
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return bench::row(what, bench::milliseconds(best), "≤ " + bench::milliseconds(limit), best <= limit);
}

bool time_chart()
{
    const auto figure = long_figure(1000);
    const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1098, 424)};
    const OwnedCairo cr{cairo_create(surface.get())};
    return time("chart frame of 1,000 points", 2, 100, [&] {
        draw_progress_chart(cr.get(), figure, {1098, 424}, light_palette, {});
    });
}

// One large chart and the small multiples of the others, at twice the pixels.
bool time_progress()
{
    constexpr int sessions = 200;
    constexpr int scales = 6;
    auto figure = long_figure(sessions);
    for (int i = 0; i < sessions; ++i) {
        const auto on = figure.course.points[static_cast<std::size_t>(i)].on;
        figure.sessions.push_back({on, i + 1, true});
        figure.homework.push_back({on, i % 8, 7, "Compassionate self"});
    }
    const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1520, 1248)};
    const OwnedCairo cr{cairo_create(surface.get())};
    cairo_scale(cr.get(), 2, 2);
    return time("progress of 200 sessions x 6 scales", 30, 50, [&] {
        draw_progress_chart(cr.get(), figure, progress_chart_size, light_palette, {});
        for (int i = 0; i < scales; ++i) {
            const Saved saved{cr.get()};
            const int row = i / 3;
            cairo_translate(cr.get(), 250.0 * (i % 3), progress_chart_size.height + 100.0 * row);
            draw_small_multiple(cr.get(), figure, small_multiple_size, light_palette, {});
        }
    });
}

bool time_sparklines()
{
    constexpr int clients = 500;
    std::mt19937 random{17};
    std::vector<ChartFigure> caseload;
    for (int i = 0; i < clients; ++i)
        caseload.push_back(random_figure(random));
    const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1120, 1600)};
    const OwnedCairo cr{cairo_create(surface.get())};
    return time("caseload of 500 sparklines", 200, 50, [&] {
        for (int i = 0; i < clients; ++i) {
            const Saved saved{cr.get()};
            const int row = i / 10;
            cairo_translate(cr.get(), 112.0 * (i % 10), 32.0 * row);
            const auto& figure = caseload[static_cast<std::size_t>(i)];
            draw_sparkline(cr.get(), figure.scale, figure.course, sparkline_size, light_palette, {});
        }
    });
}

bool time_summary()
{
    const auto summary = long_summary(11);
    return time("session summary of " + std::to_string(summary_paper(summary).count()) + " pages, warm", 15,
                50, [&] { pdf_of(summary_paper(summary)); });
}

}  // namespace

int main(int count, char** arguments)
{
    keep_memory_between_frames();
    if (count > 1)
        draw_samples(arguments[1]);
    const bool chart_met = time_chart();
    const bool progress_met = time_progress();
    const bool sparklines_met = time_sparklines();
    const bool summary_met = time_summary();
    return chart_met && progress_met && sparklines_met && summary_met ? 0 : 1;
}
