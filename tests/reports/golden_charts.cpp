// Draws a few fixed charts of invented people and compares them with those that were approved
// (tests/data/charts), as Cairo was told to draw them: every line, colour and word with its place, a line of
// text each, so that a difference can be read. Usage: attune_golden_charts [--check] DIRECTORY; without
// --check the charts of today are written there, for a person to look through before they are committed.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <cairo-script.h>

#include "reports/chart_files.hpp"
#include "reports/formulation_diagram.hpp"
#include "reports/owned.hpp"
#include "reports/small_multiple.hpp"
#include "reports/three_systems.hpp"
#include "reports/trajectory_chart.hpp"
#include "tests/reports/invented_courses.hpp"

namespace attune::reports {

namespace {

using Lines = std::vector<std::string>;
using Draw = std::function<void(cairo_t*)>;

// A tenth of a pixel, and what rounding to it may add.
constexpr double tolerance = 0.11;

struct Golden {
    const char* name;
    Size size;
    Draw draw;
};

// Gap, incomplete and prorated forms, bands, zone, cut-off, events of which three fold into one mark, days of
// practice.
ChartFigure eventful()
{
    auto figure = wren();
    for (const auto* on : {"2026-11-09", "2026-11-10", "2026-11-11"})
        figure.events.push_back({day(on), std::nullopt, EventKind::medicine, "dose raised"});
    for (const auto* on : {"2026-11-18", "2026-11-19", "2026-11-21"})
        figure.practice.push_back({day(on), {"Compassionate self"}});
    return figure;
}

ScatterFigure caseload()
{
    ScatterFigure figure;
    figure.title = "PHQ-9";
    figure.scale = phq9_scale();
    figure.basis = published_points(6);
    figure.points = {{21, 9, VerdictKind::reliably_better},
                     {16, 17, VerdictKind::no_reliable_change},
                     {16, 17, VerdictKind::no_reliable_change},
                     {8, 16, VerdictKind::reliably_worse}};
    figure.selected = 0;
    return figure;
}

// A panel of many with its mean, beside one episode in the zone of chance and out of it.
TrajectorySheet trajectories()
{
    TrajectorySheet sheet{phq9_scale(), TrajectoryAxis::sessions, 10, {}};
    const Trajectory wren{{1, 0, 21}, {4, 21, 17}, {7, 42, 12}, {10, 63, 9}};
    TrajectoryPanel many;
    many.heading = "Reliably better";
    many.notes = "3 episodes";
    many.verdict = VerdictKind::reliably_better;
    many.many = {wren, {{1, 0, 18}, {4, 28, 15}, {7, 49, 8}}, {{1, 0, 14}, {4, 28, 10}, {7, 49, 6}}};
    many.means = means_by_place(many.many, sheet.axis);
    TrajectoryPanel one;
    one.heading = "Wren Larkwhistle";
    one.notes = "Reliably better, 21 \u2192 9";
    one.verdict = VerdictKind::reliably_better;
    one.own = wren;
    one.verdicts = {VerdictKind::first_score, VerdictKind::no_reliable_change, VerdictKind::reliably_better,
                    VerdictKind::reliably_better};
    one.basis = published_points(6);
    sheet.panels = {many, one};
    return sheet;
}

const std::vector<Golden>& charts()
{
    static const TextStyle style;
    static const std::vector<Golden> all{
        {"large", progress_chart_size,
         [](cairo_t* cr) { draw_progress_chart(cr, eventful(), progress_chart_size, light_palette, style); }},
        {"small", small_multiple_size,
         [](cairo_t* cr) { draw_small_multiple(cr, unjudged(), small_multiple_size, light_palette, style); }},
        {"together", progress_chart_size,
         [](cairo_t* cr) { draw_common_chart(cr, together(), progress_chart_size, light_palette, style); }},
        {"caseload",
         {420, 420},
         [](cairo_t* cr) {
             draw_scatter(cr, caseload(), {420, 420}, light_palette, style);
         }},
        {"trajectories",
         {500, 170},
         [](cairo_t* cr) { draw_trajectory_sheet(cr, trajectories(), 500, light_palette, style); }},
        {"formulation", formulation_diagram_least,
         [](cairo_t* cr) {
             draw_formulation_frames(cr, lay_out_formulation(formulation_diagram_least), light_palette, {});
         }},
        {"three_systems", three_systems_least, [](cairo_t* cr) {
             draw_three_systems(cr, {.threat = 9, .drive = 3, .soothing = {}}, three_systems_least,
                                light_palette, style);
         }}};
    return all;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

std::string recording_of(const Golden& golden)
{
    std::string recording;
    cairo_device_t* const script = cairo_script_create_for_stream(append, &recording);
    {
        const OwnedSurface surface{cairo_script_surface_create(script, CAIRO_CONTENT_COLOR_ALPHA,
                                                               golden.size.width, golden.size.height)};
        const OwnedCairo cr{cairo_create(surface.get())};
        golden.draw(cr.get());
    }
    cairo_device_finish(script);
    cairo_device_destroy(script);
    return recording;
}

std::optional<double> number_in(const std::string& word)
{
    char* end = nullptr;
    const double number = std::strtod(word.c_str(), &end);
    return word.empty() || *end != '\0' ? std::nullopt : std::optional{number};
}

Lines words_of(const std::string& line)
{
    std::istringstream stream{line};
    return {std::istream_iterator<std::string>{stream}, {}};
}

std::string in_tenths(const std::string& word)
{
    const auto number = number_in(word);
    return number ? number_text(std::round(*number * 10) / 10 + 0.0) : word;
}

// "#ba5f05", "#4a545a at 0.75".
std::string colour_of(const Lines& words)
{
    std::vector<double> parts;
    for (const auto& word : words)
        if (const auto part = number_in(word))
            parts.push_back(*part);
    const bool grey = parts.size() < 3;
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(std::lround(parts.at(grey ? 0 : i) * 255));
    };
    char colour[8];
    std::snprintf(colour, sizeof colour, "#%02x%02x%02x", byte(0), byte(1), byte(2));
    return std::string{colour} + (parts.size() == 4 ? " at " + number_text(parts[3]) : "");
}

// The words and where they begin, without the glyphs, which are the font's affair.
std::string text_of(const std::string& line)
{
    const auto end = line.rfind(") [");
    const auto place = words_of(line.substr(end + 3));
    return line.substr(0, end + 1) + ' ' + in_tenths(place.at(0)) + ' ' + in_tenths(place.at(1));
}

std::string plain(const std::string& line)
{
    const auto holds = [&](const char* words) { return line.find(words) != std::string::npos; };
    if (line.starts_with("(") && holds("show-text-glyphs"))
        return text_of(line);
    if (holds("font dup"))  // with the whole font inside
        return "a font";
    if (holds("image pattern"))
        return "an image";
    const auto words = words_of(line);
    if (line.ends_with("set-source") && words.size() > 1)
        return colour_of(words);
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : " ") + in_tenths(word);
    return text;
}

Lines lines_of(std::istream& stream)
{
    Lines lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

Lines drawn(const Golden& golden)
{
    std::istringstream recording{recording_of(golden)};
    auto lines = lines_of(recording);
    std::ranges::transform(lines, lines.begin(), plain);
    return lines;
}

bool alike(const std::string& approved, const std::string& now)
{
    const auto a = words_of(approved);
    const auto b = words_of(now);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const std::string& one, const std::string& other) {
                          const auto x = number_in(one);
                          const auto y = number_in(other);
                          return one == other || (x && y && std::abs(*x - *y) < tolerance);
                      });
}

bool check(const Golden& golden, const std::filesystem::path& path)
{
    std::ifstream file{path};
    const auto approved = lines_of(file);
    const auto now = drawn(golden);
    const auto [was, is] = std::mismatch(approved.begin(), approved.end(), now.begin(), now.end(), alike);
    if (was == approved.end() && is == now.end())
        return true;
    std::cerr << path.string() << ':' << (was - approved.begin() + 1) << ": the chart is drawn differently\n"
              << "  approved: " << (was == approved.end() ? "nothing more" : *was) << '\n'
              << "  now:      " << (is == now.end() ? "nothing more" : *is) << '\n';
    return false;
}

void write(const Golden& golden, const std::filesystem::path& path)
{
    std::ofstream file{path};
    for (const auto& line : drawn(golden))
        file << line << '\n';
}

}  // namespace

}  // namespace attune::reports

int main(int count, char** arguments)
try {
    using namespace attune::reports;
    const std::vector<std::string> asked{arguments + 1, arguments + count};
    const bool checks = !asked.empty() && asked.front() == "--check";
    if (asked.size() != (checks ? 2U : 1U)) {
        std::cerr << "usage: attune_golden_charts [--check] DIRECTORY\n";
        return 2;
    }
    bool same = true;
    for (const auto& golden : charts()) {
        const auto path = std::filesystem::path{asked.back()} / (std::string{golden.name} + ".txt");
        if (checks)
            same = check(golden, path) && same;
        else
            write(golden, path);
    }
    if (!same)
        std::cerr << "If that is meant, write them anew without --check and look through the difference.\n";
    return same ? 0 : 1;
} catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
}
