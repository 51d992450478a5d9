// Lines at their shares; the labels at their ends spread until none meets another.
#include "reports/common_layout.hpp"

#include <algorithm>

namespace attune::reports {

namespace {

constexpr double margin_left = 84;
constexpr double margin_right = 128;
constexpr double margin_bottom = 118;
constexpr double legend_top = 4;
constexpr double legend_pitch = 18;
constexpr double under_legend = 14;
constexpr double label_pitch = 15;
constexpr Size least_plot{320, 140};

double legend_height(std::size_t series)
{
    const auto rows = (series + 1) / 2;
    return legend_pitch * static_cast<double>(rows);
}

Box plot_of(Size size, std::size_t series)
{
    const double top = legend_top + legend_height(series) + under_legend;
    return {margin_left, top, std::max(size.width - margin_right, margin_left + least_plot.width),
            std::max(size.height - margin_bottom, top + least_plot.height)};
}

// A frame over the days of all series.
Frame common_frame(const CommonFigure& figure, const Box& plot)
{
    ChartFigure all;
    static_cast<Alongside&>(all) = figure;
    all.scale.min = 0;
    all.scale.max = 100;
    for (const auto& series : figure.series)
        all.course.points.insert(all.course.points.end(), series.course.points.begin(),
                                 series.course.points.end());
    return make_frame(all, plot, 20, 24);
}

Point place_of(const CommonSeries& series, const CoursePoint& point, const Frame& frame)
{
    return {frame.x(point.on), frame.y(share_of_range(series.scale, *point.value))};
}

SeriesLayout lay_out_series(const CommonSeries& series, const Frame& frame)
{
    SeriesLayout layout;
    for (const auto& run : line_runs(series.course)) {
        std::vector<Point> line(run.size());
        std::ranges::transform(run, line.begin(), [&](std::size_t index) {
            return place_of(series, series.course.points[index], frame);
        });
        layout.runs.push_back(std::move(line));
    }
    const CoursePoint* latest = nullptr;
    for (const auto& point : series.course.points) {
        if (!point.value)
            continue;
        layout.marks.push_back({place_of(series, point, frame), point.prorated});
        latest = &point;
    }
    if (latest)
        layout.label = EndLabel{layout.marks.back().at,
                                layout.marks.back().at.y + 4,
                                share_words(series.scale, *latest->value),
                                series.title,
                                {}};
    return layout;
}

// Down until each stands clear of the one above, then up again from the foot of the plot.
void spread(std::vector<EndLabel*>& labels, const Box& plot)
{
    std::ranges::stable_sort(labels, {}, [](const EndLabel* label) { return label->mark.y; });
    double free_from = plot.top + 6;
    for (auto* label : labels) {
        label->baseline = std::max(label->baseline, free_from);
        free_from = label->baseline + label_pitch;
    }
    double free_to = plot.bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        (*label)->baseline = std::min((*label)->baseline, free_to);
        free_to = (*label)->baseline - label_pitch;
    }
}

void place_end_labels(CommonLayout& layout, const Measure& measure)
{
    std::vector<EndLabel*> labels;
    labels.reserve(layout.series.size());
    for (auto& series : layout.series)
        if (series.label)
            labels.push_back(&*series.label);
    spread(labels, layout.frame.plot);
    constexpr double between = 5;
    for (auto* label : labels) {
        const double width = label_mark + measure(label->share, strong_notes_font) + between +
                             measure(label->title, notes_font);
        label->box = line_box({layout.label_left, label->baseline},
                              std::min(width, layout.right - layout.label_left), notes_font);
    }
}

// In two columns over the plot, row by row.
std::vector<LegendEntry> legend_of(const CommonFigure& figure, double right, const Measure& measure)
{
    const double column = right / 2;
    std::vector<LegendEntry> legend;
    legend.reserve(figure.series.size());
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        const double left = i % 2 == 0 ? 0 : column;
        const auto row = i / 2;
        const double top = legend_top + legend_pitch * static_cast<double>(row);
        auto words = series_words(figure.series[i]);
        const double width = std::min(legend_sample + 8 + measure(words, notes_font), column - 12);
        legend.push_back({{left, top, left + width, top + legend_pitch - 2}, std::move(words)});
    }
    return legend;
}

}  // namespace

CommonLayout lay_out_common_chart(const CommonFigure& figure, Size size, const Measure& measure)
{
    CommonLayout layout;
    const auto plot = plot_of(size, figure.series.size());
    layout.frame = common_frame(figure, plot);
    layout.label_left = plot.right + 14;
    layout.right = std::max(size.width, plot.right);
    layout.series.resize(figure.series.size());
    std::ranges::transform(figure.series, layout.series.begin(),
                           [&](const CommonSeries& series) { return lay_out_series(series, layout.frame); });
    place_end_labels(layout, measure);
    layout.legend = legend_of(figure, layout.right, measure);
    layout.date_ticks = date_ticks(layout.frame, measure);
    return layout;
}

}  // namespace attune::reports
