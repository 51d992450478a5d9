// Makes the invented courses.
#include "tests/reports/invented_courses.hpp"

#include <algorithm>
#include <array>

namespace attune::reports {

namespace {

CoursePoint point(Day on, std::optional<double> value, int answered = 9, bool prorated = false)
{
    return {"", on, value, std::nullopt, answered, 9, prorated, VerdictKind::not_judged};
}

VerdictKind verdict_on(double change, const Basis& basis, Direction direction)
{
    if (basis.kind == BasisKind::none)
        return VerdictKind::not_judged;
    const double size = std::abs(change);
    if (basis.inclusive ? size < basis.points : size <= basis.points)
        return VerdictKind::no_reliable_change;
    const bool better = direction == Direction::higher_worse ? change < 0 : change > 0;
    return better ? VerdictKind::reliably_better : VerdictKind::reliably_worse;
}

}  // namespace

void judge_points(Course& course, const Scale& scale)
{
    std::optional<double> first;
    for (auto& each : course.points) {
        if (!each.value)
            each.verdict = VerdictKind::incomplete;
        else if (!first)
            each.verdict = VerdictKind::first_score;
        else
            each.verdict = verdict_on(*each.value - *first, course.basis, scale.direction);
        if (!each.value)
            continue;
        if (!first)
            first = each.value;
        course.since_last.from = course.since_first.to;
        course.since_first = {each.verdict, first, each.value, false, "", ""};
        course.since_last.to = each.value;
    }
}

ChartFigure wren()
{
    ChartFigure figure;
    figure.title = "PHQ-9";
    figure.topic = "depression";
    figure.scale = phq9_scale();
    auto& course = figure.course;
    course.basis = published_points(6);
    const auto start = day("2026-09-01");
    const std::array<std::optional<double>, 13> scores{21,           20, 19, 17, 15, 16, 14,
                                                       std::nullopt, 17, 13, 11, 10, 9};
    for (std::size_t i = 0; i < scores.size(); ++i)
        course.points.push_back(point(later(start, static_cast<int>(i) * 7), scores[i], scores[i] ? 9 : 4));
    course.points[3].prorated = true;
    course.points[3].answered = 8;
    judge_points(course, figure.scale);
    course.since_first.words = "Reliably better";
    course.since_first.sentence = "12 lower; mild, below cut-off 10.";
    course.caption = "PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild.";
    for (int week = 1, number = 1; week < 13; ++week)
        figure.sessions.push_back({later(start, week * 7), week == 7 ? 0 : number++, week != 7});
    constexpr std::array done{3, 4, 4, 5, 5, 0, 2, 3, 4, 6, 6};
    for (int week = 2; week < 13; ++week)
        if (week != 7)
            figure.homework.push_back({later(start, week * 7), done.at(static_cast<std::size_t>(week - 2)), 7,
                                       "Compassionate self"});
    figure.events.push_back({day("2026-10-18"), EventKind::life, "grandmother died"});
    return figure;
}

ChartFigure unjudged()
{
    ChartFigure figure;
    figure.title = "Fear of self-compassion";
    figure.topic = "fear of self-compassion";
    figure.scale = fears_scale();
    const auto start = day("2026-09-01");
    for (const auto& [days, score] : {std::pair{0, 46}, {28, 41}, {56, 37}, {84, 31}})
        figure.course.points.push_back(point(later(start, days), score));
    figure.course.basis.sentence = "No basis yet: 12 of 30 baselines.";
    judge_points(figure.course, figure.scale);
    figure.course.since_first.words = "Not judged";
    figure.course.since_first.sentence = "15 lower.";
    figure.course.caption = "Fear of self-compassion has gone from 46 to 31: not judged.";
    return figure;
}

ChartFigure random_figure(std::mt19937& random)
{
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution{low, high}(random); };
    ChartFigure figure;
    figure.title = "PHQ-9";
    figure.scale = pick(0, 2) > 0 ? phq9_scale() : fears_scale();
    if (pick(0, 3) == 0)
        figure.scale.direction = Direction::higher_better;
    if (pick(0, 3) > 0)
        figure.course.basis = published_points(pick(1, 10));
    const int forms = pick(0, 30);
    const int max = static_cast<int>(figure.scale.max);
    auto on = day("2026-01-05");
    int score = pick(0, max);
    for (int i = 0; i < forms; ++i) {
        on = later(on, pick(0, 9) == 0 ? pick(15, 60) : pick(2, 14));
        score = std::clamp(score + pick(-6, 5), 0, max);
        auto each = point(on, score);
        if (pick(0, 9) == 0)
            each = point(on, std::nullopt, pick(0, 8));
        else if (pick(0, 9) == 0)
            each = point(on, score, 8, true);
        figure.course.points.push_back(each);
    }
    judge_points(figure.course, figure.scale);
    return figure;
}

ChartFigure long_figure(int count)
{
    ChartFigure figure = wren();
    figure.course.points.clear();
    figure.sessions.clear();
    figure.homework.clear();
    figure.events.clear();
    const auto start = day("2022-01-01");
    for (int i = 0; i < count; ++i)
        figure.course.points.push_back(point(later(start, i), 14 + (i * 7919) % 13 - i * 8 / count));
    judge_points(figure.course, figure.scale);
    return figure;
}

}  // namespace attune::reports
