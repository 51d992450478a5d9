#include "reports/scatter_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double room_left = 52;
constexpr double room_below = 44;
constexpr double room_above = 10;
constexpr double room_right = 14;
constexpr double label_inset = 10;
constexpr double label_height = 16;
constexpr double least_zone = 64;  // of a side, for its words
constexpr double rounding = 1e-9;

bool is_whole(double value)
{
    return std::abs(value - std::round(value)) < rounding;
}

bool on_whole_numbers(const ScatterFigure& figure)
{
    return figure.scale.whole && std::ranges::all_of(figure.points, [](const ScatterPoint& point) {
               return is_whole(point.first) && is_whole(point.latest);
           });
}

}  // namespace

Point ScatterFrame::at(double first, double latest) const
{
    const auto part = [this](double score) { return (score - min) / (max - min); };
    return {plot.left + part(first) * plot.width(), plot.bottom - part(latest) * plot.height()};
}

ScatterFrame scatter_frame(const ScatterFigure& figure, Size size)
{
    const double side =
        std::max(std::min(size.width - room_left - room_right, size.height - room_above - room_below), 1.0);
    const auto& scale = figure.scale;
    const double max = scale.max > scale.min ? scale.max : scale.min + 1;
    return {{room_left, room_above, room_left + side, room_above + side}, scale.min, max};
}

std::optional<double> reliable_distance(const ScatterFigure& figure)
{
    const auto& basis = figure.basis;
    if (basis.kind == BasisKind::none || basis.points <= 0)
        return std::nullopt;
    if (!on_whole_numbers(figure))
        return basis.points;
    return (basis.inclusive ? std::ceil(basis.points - rounding) : std::floor(basis.points + rounding) + 1) -
           0.5;
}

std::array<Point, 6> chance_band(const ScatterFrame& frame, double distance)
{
    const double reach = std::min(distance, frame.max - frame.min);
    return {frame.at(frame.min, frame.min),         frame.at(frame.min, frame.min + reach),
            frame.at(frame.max - reach, frame.max), frame.at(frame.max, frame.max),
            frame.at(frame.max, frame.max - reach), frame.at(frame.min + reach, frame.min)};
}

std::optional<double> scatter_cut_off(const ScatterFigure& figure)
{
    const auto& cut_off = figure.scale.cut_off;
    if (!cut_off)
        return std::nullopt;
    const double short_of = on_whole_numbers(figure) ? 0.5 : 0;
    return std::clamp(
        cut_off->side == Side::at_or_above ? cut_off->value - short_of : cut_off->value + short_of,
        figure.scale.min, figure.scale.max);
}

std::vector<ScatterMark> scatter_marks(const ScatterFigure& figure, const ScatterFrame& frame)
{
    std::map<std::tuple<double, double, VerdictKind>, ScatterMark> spots;
    for (std::size_t i = 0; i < figure.points.size(); ++i) {
        const auto& point = figure.points[i];
        auto& spot = spots[{point.first, point.latest, point.verdict}];
        spot.at = frame.at(point.first, point.latest);
        spot.verdict = point.verdict;
        spot.points.push_back(i);
    }
    std::vector<ScatterMark> marks;
    marks.reserve(spots.size());
    for (auto& [key, mark] : spots)
        marks.push_back(std::move(mark));
    return marks;
}

const ScatterMark* mark_at(const std::vector<ScatterMark>& marks, Point place, double reach)
{
    const ScatterMark* nearest = nullptr;
    double least = reach;
    for (const auto& mark : marks) {
        const double distance = std::hypot(mark.at.x - place.x, mark.at.y - place.y);
        if (distance <= least) {
            least = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

std::vector<double> axis_scores(const Scale& scale)
{
    const double range = scale.max - scale.min;
    double step = scale.whole ? 1 : 0.1;
    constexpr std::array rounder{2.0, 2.5, 2.0};  // 1, 2, 5, 10, 20, 50
    for (std::size_t i = 0; range / step > 7; i = (i + 1) % rounder.size())
        step *= rounder.at(i);
    std::vector<double> scores;
    // The last round score may lie too close to the end for both to be read.
    const auto ticks = static_cast<int>(std::ceil(range / step - 0.5));
    scores.reserve(static_cast<std::size_t>(ticks) + 1);
    for (int i = 0; i < ticks; ++i)
        scores.push_back(scale.min + i * step);
    scores.push_back(scale.max);
    return scores;
}

std::vector<ZoneLabel> zone_labels(const ScatterFigure& figure, const ScatterFrame& frame)
{
    const auto distance = reliable_distance(figure);
    if (!distance)
        return {};
    const auto& plot = frame.plot;
    const double reach = *distance / (frame.max - frame.min) * plot.width();
    if (plot.width() - reach < least_zone * 2)
        return {};
    const bool lower_is_better = figure.scale.direction == Direction::higher_worse;
    const Point above{plot.left + label_inset, plot.top + label_height + 2};
    const Point below{plot.right - label_inset, plot.bottom - label_inset};
    const auto worse = ZoneLabel{say("Reliably worse"), lower_is_better ? above : below, !lower_is_better,
                                 VerdictKind::reliably_worse};
    auto better = ZoneLabel{say("Reliably better"), lower_is_better ? below : above, lower_is_better,
                            VerdictKind::reliably_better};
    std::vector<ZoneLabel> labels{worse};
    const auto cut_off = scatter_cut_off(figure);
    const double line = cut_off ? frame.at(frame.min, *cut_off).y : 0;
    const double recovered_height = lower_is_better ? plot.bottom - line : line - plot.top;
    if (cut_off && recovered_height >= label_height + label_inset) {
        auto recovered = better;
        recovered.words = say("Recovered");
        labels.push_back(recovered);
        better.at.y = lower_is_better ? line - label_inset : line + label_height + 2;
    }
    // Beyond the cut-off the zone narrows towards the band: only where the words clear it.
    const double edge = lower_is_better ? plot.top + reach + label_height : plot.bottom - reach - label_inset;
    if (lower_is_better ? better.at.y > edge + least_zone : better.at.y < edge - least_zone)
        labels.push_back(better);
    return labels;
}

}  // namespace attune::reports
