// Draws the sample charts and pages into a folder, and times the two figures that Attune promises of its
// drawing: a chart frame of 1,000 points and a warm three-page summary.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "reports/chart_files.hpp"
#include "reports/session_summary.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

void save(const std::string& path, const std::string& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
}

void draw_samples(const std::string& folder)
{
    for (const double scale : {1.0, 2.0}) {
        const std::string at = scale > 1 ? "@2x.png" : "@1x.png";
        save(folder + "/wren-light" + at, chart_png(wren(), {792, 506}, scale, light_palette));
        save(folder + "/wren-dark" + at, chart_png(wren(), {792, 506}, scale, dark_palette));
    }
    save(folder + "/unjudged.png", chart_png(unjudged(), {792, 506}, 1, light_palette));
    ChartFigure empty;
    empty.title = "PHQ-9";
    empty.scale = phq9_scale();
    save(folder + "/empty.png", chart_png(empty, {792, 506}, 1, light_palette));
    save(folder + "/long.png", chart_png(long_figure(1000), {1098, 500}, 1, light_palette));
    std::mt19937 random{7};
    for (const std::string name : {"a", "b", "c", "d", "e", "f", "g", "h"})
        save(folder + "/random-" + name + ".png",
             chart_png(random_figure(random), {792, 506}, 1, name < "e" ? light_palette : dark_palette));
    save(folder + "/summary.pdf", session_summary_pdf(wren_summary()));
    save(folder + "/summary-long.pdf", session_summary_pdf(long_summary(40)));
    save(folder + "/chart.pdf", chart_pdf(wren(), {792, 506}, Instant{}));
}

template <class Work>
double milliseconds(int times, Work work)
{
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return best;
}

void time_chart()
{
    const auto figure = long_figure(1000);
    const OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1098, 424)};
    const OwnedCairo cr{cairo_create(surface.get())};
    const auto frame = [&] { draw_progress_chart(cr.get(), figure, {1098, 424}, light_palette, {}); };
    frame();
    std::printf("chart frame, 1,000 points: %.2f ms (limit 2)\n", milliseconds(50, frame));
}

void time_summary()
{
    const auto summary = long_summary(11);
    session_summary_pdf(summary);
    std::printf("summary of %d pages, warm: %.2f ms (limit 15)\n", SummaryPages{summary}.count(),
                milliseconds(30, [&] { session_summary_pdf(summary); }));
}

}  // namespace

int main(int count, char** arguments)
{
    if (count > 1)
        draw_samples(arguments[1]);
    time_chart();
    time_summary();
}
