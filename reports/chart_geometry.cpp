// Dates and scores to pixels, and the rules for limits, zone and breaks.
#include "reports/chart_geometry.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double rounding = 1e-9;  // as verdicts allow it

long days_between(Day from, Day to)
{
    return static_cast<long>((to.value - from.value).count());
}

bool is_whole(double number)
{
    return std::abs(number - std::nearbyint(number)) < rounding;
}

// The longest gap the line may cross: twice the (lower) median of the gaps between forms.
long longest_gap(const Course& course)
{
    std::vector<long> gaps;
    for (std::size_t i = 1; i < course.points.size(); ++i)
        gaps.push_back(days_between(course.points[i - 1].on, course.points[i].on));
    if (gaps.empty())
        return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::ranges::nth_element(gaps, middle);
    return 2 * std::max(*middle, 1L);
}

}  // namespace

double Frame::x(Day day) const
{
    return plot.left + inset_first + part_of(day) * (plot.width() - inset_first - inset_last);
}

// 0 at the first date, 1 at the last.
double Frame::part_of(Day day) const
{
    if (stops.size() < 2) {
        const auto span = days_between(first, last);
        return span == 0 ? 0 : static_cast<double>(days_between(first, day)) / static_cast<double>(span);
    }
    const auto after = std::ranges::upper_bound(stops, day, {}, &SessionStop::on);
    if (after == stops.begin())
        return 0;
    if (after == stops.end())
        return 1;
    const auto before = after - 1;
    const double between = static_cast<double>(days_between(before->on, day)) /
                           static_cast<double>(days_between(before->on, after->on));
    return (static_cast<double>(before - stops.begin()) + between) / static_cast<double>(stops.size() - 1);
}

double Frame::y(double score) const
{
    return plot.bottom - (score - min) / (max - min) * plot.height();
}

double on_axis(const Frame& frame, Day day)
{
    return frame.x(std::clamp(day, frame.first, frame.last));
}

namespace {

// The sessions held, one a day, and the ends of the axis where forms came before or after them.
std::vector<SessionStop> stops_of(const Alongside& figure, Day first, Day last)
{
    std::vector<SessionStop> stops;
    if (figure.across == Across::dates || !can_go_by_sessions(figure))
        return stops;
    for (const auto& session : figure.sessions)
        if (session.held)
            stops.push_back({session.on, session.number});
    std::ranges::stable_sort(stops, {}, &SessionStop::on);
    const auto same_day = [](const SessionStop& a, const SessionStop& b) { return a.on == b.on; };
    stops.erase(std::unique(stops.begin(), stops.end(), same_day), stops.end());
    if (first < stops.front().on)
        stops.insert(stops.begin(), {first, 0});
    if (stops.back().on < last)
        stops.push_back({last, 0});
    return stops;
}

}  // namespace

Frame make_frame(const ChartFigure& figure, const Box& plot, double inset_first, double inset_last)
{
    std::optional<Day> first;
    std::optional<Day> last;
    const auto include = [&](Day day) {
        first = first ? std::min(*first, day) : day;
        last = last ? std::max(*last, day) : day;
    };
    const auto span = [&](const auto& marks) {
        for (const auto& mark : marks)
            include(mark.on);
    };
    if (figure.dates) {
        include(figure.dates->first);
        include(figure.dates->last);
    }
    span(figure.course.points);
    span(figure.sessions);
    span(figure.homework);
    span(figure.practice);
    for (const auto& event : figure.events)
        include(figure.axis_from ? std::max(event.on, *figure.axis_from) : event.on);
    const auto& scale = figure.scale;
    const double max = scale.max > scale.min ? scale.max : scale.min + 1;
    const auto from = first.value_or(Day{});
    const auto to = last.value_or(Day{});
    return {plot, from, to, inset_first, inset_last, scale.min, max, stops_of(figure, from, to)};
}

bool on_whole_numbers(const ChartFigure& figure)
{
    return figure.scale.whole && std::ranges::all_of(figure.course.points, [](const CoursePoint& point) {
               return !point.value || is_whole(*point.value);
           });
}

std::vector<BandArea> band_areas(const ChartFigure& figure)
{
    const auto& scale = figure.scale;
    if (scale.bands.empty())
        return {{0, 0, scale.min, scale.max}};
    const double short_of = on_whole_numbers(figure) ? 0.5 : 0;
    const auto count = scale.bands.size();
    std::vector<BandArea> areas;
    for (std::size_t i = 0; i < count; ++i) {
        const auto severity = scale.direction == Direction::higher_worse ? i : count - 1 - i;
        const double low = i == 0 ? scale.min : scale.bands[i].from - short_of;
        const double high = i + 1 == count ? scale.max : scale.bands[i + 1].from - short_of;
        areas.push_back({i, static_cast<int>(severity), std::clamp(low, scale.min, scale.max),
                         std::clamp(high, scale.min, scale.max)});
    }
    return areas;
}

std::optional<double> cut_off_limit(const ChartFigure& figure)
{
    const auto& cut_off = figure.scale.cut_off;
    if (!cut_off || figure.for_client)
        return std::nullopt;
    const double short_of = on_whole_numbers(figure) ? 0.5 : 0;
    const double limit =
        cut_off->side == Side::at_or_above ? cut_off->value - short_of : cut_off->value + short_of;
    return std::clamp(limit, figure.scale.min, figure.scale.max);
}

std::string cut_off_words(const ScaleCutOff& cut_off)
{
    const auto value = number_text(cut_off.value);
    return cut_off.side == Side::at_or_above ? say("Clinical cut-off: {1} and above", value)
                                             : say("Clinical cut-off: {1} and below", value);
}

std::optional<Zone> reliable_zone(const ChartFigure& figure)
{
    const auto& basis = figure.course.basis;
    const auto first = std::ranges::find_if(figure.course.points,
                                            [](const CoursePoint& point) { return point.value.has_value(); });
    if (basis.kind == BasisKind::none || basis.points <= 0 || first == figure.course.points.end())
        return std::nullopt;
    const auto& scale = figure.scale;
    const double start = *first->value;
    double reach = basis.points;  // where the verdict flips
    double within = basis.points;
    if (on_whole_numbers(figure)) {
        const double needed =
            basis.inclusive ? std::ceil(basis.points - rounding) : std::floor(basis.points + rounding) + 1;
        reach = needed - 0.5;
        within = needed - 1;
    }
    const auto clip = [&](double score) { return std::clamp(score, scale.min, scale.max); };
    return Zone{
        clip(start - reach), clip(start + reach), clip(start - within), clip(start + within), start, within};
}

std::vector<std::vector<std::size_t>> line_runs(const Course& course)
{
    const long longest = longest_gap(course);
    std::vector<std::vector<std::size_t>> runs;
    bool broken = true;
    for (std::size_t i = 0; i < course.points.size(); ++i) {
        if (!course.points[i].value) {
            broken = true;
            continue;
        }
        if (broken || days_between(course.points[runs.back().back()].on, course.points[i].on) > longest)
            runs.emplace_back();
        runs.back().push_back(i);
        broken = false;
    }
    return runs;
}

std::vector<std::vector<Point>> line_points(const Course& course, const Frame& frame)
{
    std::vector<std::vector<Point>> lines;
    for (const auto& run : line_runs(course)) {
        auto& line = lines.emplace_back();
        for (const auto index : run)
            line.push_back({frame.x(course.points[index].on), frame.y(*course.points[index].value)});
    }
    return lines;
}

std::vector<Mark> score_marks(const Course& course, const Frame& frame)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < course.points.size(); ++i) {
        const auto& point = course.points[i];
        if (point.value)
            marks.push_back(
                {i, {frame.x(point.on), frame.y(*point.value)}, point.verdict, point.prorated, false});
    }
    if (!marks.empty())
        marks.back().latest = true;
    return marks;
}

std::vector<Mark> incomplete_marks(const Course& course, const Frame& frame, double above_axis)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < course.points.size(); ++i)
        if (!course.points[i].value)
            marks.push_back({i,
                             {frame.x(course.points[i].on), frame.plot.bottom - above_axis},
                             VerdictKind::incomplete,
                             false,
                             false});
    return marks;
}

}  // namespace attune::reports
