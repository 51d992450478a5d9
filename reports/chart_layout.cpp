// Puts the large chart together: frame, limits, marks, then the words in their order of importance.
#include "reports/chart_layout.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double margin_left = 84;
constexpr double margin_right = 128;
constexpr double margin_top = 20;
constexpr double margin_bottom = 118;
constexpr Size least_plot{320, 160};

Box plot_of(Size size)
{
    return {margin_left, margin_top, std::max(size.width - margin_right, margin_left + least_plot.width),
            std::max(size.height - margin_bottom, margin_top + least_plot.height)};
}

// A round step that cuts the range into four to six.
double round_step(double range)
{
    const double power = std::pow(10, std::floor(std::log10(range / 4)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (range / (factor * power) <= 6)
            return factor * power;
    return 10 * power;
}

// Both ends, and between them the band limits' round numbers, or plain round numbers where there are no
// bands.
std::vector<double> score_ticks(const Scale& scale, const Frame& frame)
{
    constexpr double apart = 16;
    std::vector<double> between;
    for (const auto& band : scale.bands)
        between.push_back(band.from);
    if (between.empty()) {
        const double step = round_step(frame.max - frame.min);
        for (int i = static_cast<int>(std::ceil(frame.min / step)); i * step < frame.max; ++i)
            between.push_back(i * step);
    }
    std::vector<double> ticks{frame.min};
    for (const double tick : between)
        if (frame.y(ticks.back()) - frame.y(tick) >= apart && frame.y(tick) - frame.y(frame.max) >= apart)
            ticks.push_back(tick);
    ticks.push_back(frame.max);
    return ticks;
}

// Marks of a course so dense that they would cover one another are drawn small.
MarkSizes sizes_for(const std::vector<Mark>& marks)
{
    constexpr double least_apart = 6;
    if (marks.size() < 2)
        return large_marks;
    const double span = marks.back().at.x - marks.front().at.x;
    return span / static_cast<double>(marks.size() - 1) < least_apart ? dense_marks : large_marks;
}

void add_lines(Obstacles& obstacles, const ChartLayout& layout, const ChartFigure& figure)
{
    const auto& plot = layout.frame.plot;
    const auto across = [&](double score) {
        obstacles.add_line({plot.left, layout.frame.y(score)}, {plot.right, layout.frame.y(score)});
    };
    for (const auto& run : layout.runs)
        for (std::size_t i = 1; i < run.size(); ++i)
            obstacles.add_line(run[i - 1], run[i]);
    if (layout.cut_off)
        across(*layout.cut_off);
    if (layout.zone) {
        across(layout.zone->low);
        across(layout.zone->high);
    }
    for (const auto& event : figure.events)
        obstacles.add_line({on_axis(layout.frame, event.on), plot.top},
                           {on_axis(layout.frame, event.on), plot.bottom});
}

Obstacles obstacles_of(const ChartLayout& layout, const ChartFigure& figure)
{
    auto area = layout.frame.plot;
    area.bottom -= 2;
    Obstacles obstacles{area};
    std::vector<Mark> all = layout.marks;
    all.insert(all.end(), layout.incomplete.begin(), layout.incomplete.end());
    std::ranges::sort(all, {}, [&](const Mark& mark) { return mark.at.x - mark_reach(mark, layout.sizes); });
    for (const auto& mark : all)
        obstacles.add_mark(mark.at, mark_reach(mark, layout.sizes));
    add_lines(obstacles, layout, figure);
    return obstacles;
}

std::optional<PlacedLabel> cut_off_label(const ChartFigure& figure, const ChartLayout& layout,
                                         Obstacles& obstacles, const Measure& measure)
{
    if (!layout.cut_off)
        return std::nullopt;
    const auto& plot = layout.frame.plot;
    const double line = layout.frame.y(*layout.cut_off);
    const auto place = [&](const std::string& words, Tolerance tolerance) {
        const PlacedRun run{words, {}, strong_notes_font, &Palette::ink};
        const double spare = std::max(plot.width() - 16 - measure(run.text, run.font), 0.0);
        std::vector<Point> corners;
        for (const double baseline : {line - 6, line + 15})
            for (const double part : {0.0, 1.0, 0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875})
                corners.push_back({plot.left + 8 + part * spare, baseline});
        return place_lines({run}, corners, false, tolerance, obstacles, measure);
    };
    if (auto label = place(cut_off_words(*figure.scale.cut_off), Tolerance::lines))
        return label;
    return place(say("Cut-off {1}", number_text(figure.scale.cut_off->value)), Tolerance::any);
}

std::optional<PlacedLabel> zone_label(const ChartLayout& layout, Obstacles& obstacles, const Measure& measure)
{
    if (!layout.zone)
        return std::nullopt;
    const auto& zone = *layout.zone;
    const std::vector<PlacedRun> lines{
        {say("{1} to {2}: could be chance", number_text(zone.lowest), number_text(zone.highest)),
         {},
         strong_notes_font,
         &Palette::ink_2},
        {say("first score {1}, plus or minus {2}", number_text(zone.first), number_text(zone.within)),
         {},
         notes_font,
         &Palette::ink_2}};
    const double width =
        std::max(measure(lines[0].text, lines[0].font), measure(lines[1].text, lines[1].font));
    const auto& plot = layout.frame.plot;
    const double top = layout.frame.y(zone.high) + 16;
    const double bottom = layout.frame.y(zone.low) - 24;
    const double over = layout.frame.y(zone.high) - 24;
    const double under = layout.frame.y(zone.low) + 16;
    const auto place = [&](const std::vector<double>& baselines, bool on_right, Tolerance tolerance) {
        std::vector<Point> corners;
        corners.reserve(baselines.size());
        for (const double baseline : baselines)
            corners.push_back({on_right ? plot.right - 8 - width : plot.left + 8, baseline});
        return place_lines(lines, corners, on_right, tolerance, obstacles, measure);
    };
    const bool roomy = bottom >= top;
    auto label = place(roomy ? std::vector{top, bottom} : std::vector{over, under}, true, Tolerance::none);
    if (!label)
        label = place(roomy ? std::vector{bottom, top} : std::vector{over, under}, false, Tolerance::none);
    if (!label)
        label = place({top, bottom, over, under}, true, Tolerance::lines);
    return label ? label : place({bottom, top, over, under}, false, Tolerance::lines);
}

void place_words(ChartLayout& layout, const ChartFigure& figure, const Measure& measure)
{
    auto obstacles = obstacles_of(layout, figure);
    const auto keep = [&](std::optional<PlacedLabel> label) {
        if (label)
            layout.labels.push_back(std::move(*label));
    };
    const auto beside = [&](const PointLabel& label) {
        const auto is_ours = [&](const Mark& mark) { return mark.point == label.point; };
        auto mark = std::ranges::find_if(layout.marks, is_ours);
        if (mark == layout.marks.end())
            mark = std::ranges::find_if(layout.incomplete, is_ours);
        keep(place_beside(mark->at, mark_reach(*mark, layout.sizes), label.variants, label.must, obstacles,
                          measure));
    };
    const auto labels = point_labels(figure.course);
    const auto optional = std::ranges::find(labels, false, &PointLabel::must);
    std::for_each(labels.begin(), optional, beside);
    keep(cut_off_label(figure, layout, obstacles, measure));
    keep(zone_label(layout, obstacles, measure));
    std::for_each(optional, labels.end(), beside);
}

// "Session 1", "2", "5": as many as have room.
std::vector<DateTick> session_ticks(const Frame& frame, const Measure& measure)
{
    std::vector<DateTick> ticks;
    double free_from = frame.plot.left;
    for (const auto& stop : frame.stops) {
        if (stop.number == 0)
            continue;
        const DateTick tick{frame.x(stop.on),
                            (ticks.empty() ? say("Session") + " " : "") + std::to_string(stop.number)};
        const double half = measure(tick.words, notes_font) / 2;
        if (!ticks.empty() && tick.x - half < free_from)
            continue;
        free_from = tick.x + half + 8;
        ticks.push_back(tick);
    }
    return ticks;
}

}  // namespace

std::vector<DateTick> date_ticks(const Frame& frame, const Measure& measure)
{
    if (!frame.stops.empty())
        return session_ticks(frame, measure);
    using std::chrono::year_month_day;
    const year_month_day first{frame.first.value};
    const year_month_day last{frame.last.value};
    const bool years = first.year() != last.year();
    const auto words = [&](Day day) { return years ? medium_date(day) : short_date(day); };
    std::vector<DateTick> ticks{{frame.x(frame.first), words(frame.first)}};
    if (frame.first == frame.last)
        return ticks;
    const DateTick end{frame.x(frame.last), words(frame.last)};
    const auto clear = [&](const DateTick& a, const DateTick& b) {
        const double half = (measure(a.words, notes_font) + measure(b.words, notes_font)) / 2;
        return b.x - a.x >= std::max(48.0, half + 10);
    };
    const double days = static_cast<double>((frame.last.value - frame.first.value).count());
    const double month = (end.x - ticks.front().x) / std::max(days / 30.4, 1.0);
    const int step = std::max(1, static_cast<int>(48 / std::max(month, 0.01)));
    for (auto at = first.year() / first.month() + std::chrono::months{1};
         std::chrono::sys_days{at / 1} < frame.last.value; at += std::chrono::months{step}) {
        const Day day{std::chrono::sys_days{at / 1}};
        const DateTick tick{frame.x(day), words(day)};
        if (clear(ticks.back(), tick) && clear(tick, end))
            ticks.push_back(tick);
    }
    if (clear(ticks.back(), end))
        ticks.push_back(end);
    return ticks;
}

ChartLayout lay_out_chart(const ChartFigure& figure, Size size, const Measure& measure)
{
    ChartLayout layout;
    layout.frame = make_frame(figure, plot_of(size), 20, 24);
    layout.bands = band_areas(figure);
    layout.zone = reliable_zone(figure);
    layout.cut_off = cut_off_limit(figure);
    layout.marks = score_marks(figure.course, layout.frame);
    layout.incomplete = incomplete_marks(figure.course, layout.frame, incomplete_above_axis);
    layout.sizes = sizes_for(layout.marks);
    layout.runs = line_points(figure.course, layout.frame);
    layout.score_ticks = score_ticks(figure.scale, layout.frame);
    layout.date_ticks = date_ticks(layout.frame, measure);
    place_words(layout, figure, measure);
    return layout;
}

}  // namespace attune::reports
