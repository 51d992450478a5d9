// Makes the invented courses.
#include "tests/reports/invented_courses.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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
    figure.events.push_back({day("2026-10-18"), std::nullopt, EventKind::life, "grandmother died"});
    figure.periods = {{later(start, 7), later(start, 35), "Soothing rhythm breathing"},
                      {later(start, 35), std::nullopt, "Compassionate self"}};
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

void add_random_life(ChartFigure& figure, std::mt19937& random)
{
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution{low, high}(random); };
    constexpr std::array names{"moved house", "lost her job", "medication changed", "off sick",
                               "a long time in hospital with her father, and then the funeral"};
    const auto start = day("2026-01-05");
    const int events = pick(1, 15);
    for (int i = 0; i < events; ++i) {
        const auto on = later(start, pick(-30, 250));
        const auto until = pick(0, 2) == 0 ? std::optional{later(on, pick(0, 60))} : std::nullopt;
        figure.events.push_back(
            {on, until, static_cast<EventKind>(pick(0, 2)), names.at(static_cast<std::size_t>(pick(0, 4)))});
    }
    const int exercises = pick(0, 6);
    for (int i = 0; i < exercises; ++i) {
        const auto from = later(start, pick(0, 200));
        const auto to = pick(0, 2) > 0 ? std::optional{later(from, pick(0, 60))} : std::nullopt;
        figure.periods.push_back({from, to, "Compassionate self"});
    }
}

ChartFigure long_figure(int count)
{
    ChartFigure figure = wren();
    figure.course.points.clear();
    figure.sessions.clear();
    figure.homework.clear();
    figure.periods.clear();
    figure.events.clear();
    const auto start = day("2022-01-01");
    std::mt19937 random{11};
    int score = 21;
    for (int i = 0; i < count; ++i) {
        score = std::clamp(score + static_cast<int>(random() % 5) - 2, 3, 25);
        figure.course.points.push_back(point(later(start, i), score));
    }
    judge_points(figure.course, figure.scale);
    return figure;
}

namespace {

api::SummaryScore summary_score(const ChartFigure& figure, std::vector<std::string> remarks)
{
    return {figure.title, figure.topic, figure.scale, figure.course, std::move(remarks)};
}

ChartFigure anxious()
{
    auto figure = wren();
    figure.title = "GAD-7";
    figure.topic = "anxiety";
    figure.scale = {0, 21, Direction::higher_worse, true, {}, ScaleCutOff{8, Side::at_or_above}};
    figure.course.basis = published_points(4);
    for (auto& each : figure.course.points)
        if (each.value)
            each.value = std::max(*each.value - 4, 7.0);
    judge_points(figure.course, figure.scale);
    figure.course.since_first.sentence = "10 lower; below cut-off 8.";
    figure.course.caption = "GAD-7 has gone from 17 to 7 over 11 sessions: reliably better.";
    return figure;
}

}  // namespace

CommonFigure together()
{
    CommonFigure figure{static_cast<const Alongside&>(wren()), {}};
    const auto add = [&](const std::string& title, const ChartFigure& of) {
        figure.series.push_back({title, of.scale, of.course});
    };
    add("PHQ-9", wren());
    add("GAD-7", anxious());
    add("Fear of self-compassion", unjudged());
    auto wellbeing = unjudged();
    wellbeing.scale = {0, 100, Direction::higher_better, true, {}, std::nullopt};
    for (auto& each : wellbeing.course.points)
        each.value = 80 - *each.value;
    add("WHO-5", wellbeing);
    return figure;
}

api::SessionSummary wren_summary()
{
    api::SessionSummary summary;
    summary.practice_name = "Larkspur Practice";
    summary.demonstration = true;
    summary.preferred_name = "Wren Larkwhistle";
    summary.initials = "W.L.";
    summary.pronouns = "she/they";
    summary.born_on = day("1992-03-12");
    summary.episode_started_on = day("2026-09-01");
    summary.therapist = "Maren Ashvale";
    summary.session_number = 11;
    summary.session_at = parse_instant("2026-11-24T14:00:00Z").value();
    summary.worked_on =
        "Meeting the inner critic from the compassionate self. Wren answered it warmly for the first time "
        "and "
        "noticed sadness under the anger.";
    summary.scores = {
        summary_score(wren(), {"22 Sep: prorated, 1 of 9 missing", "20 Oct: incomplete, 4 of 9 answered"}),
        summary_score(anxious(), {"20 Oct: incomplete, 4 of 7 answered"})};
    for (const auto* title : {"Fear of self-compassion", "Fear of compassion from others",
                              "Fear of compassion for others", "Reassured self (FSCRS)"}) {
        auto figure = unjudged();
        figure.title = title;
        figure.topic.clear();
        figure.course.basis.n = 12;
        figure.course.caption =
            std::string{title} + " has gone from 46 to 31: not judged (no basis yet, 12 of 30).";
        summary.scores.push_back(summary_score(figure, {}));
    }
    summary.charted = 0;
    for (const auto& session : wren().sessions)
        summary.sessions.push_back({session.on, session.number, session.held});
    summary.risk = {
        "Item 9 of the PHQ-9 answered “several days” on 3 Nov; signed off on 3 Nov by Maren Ashvale."};
    summary.homework = {
        {"Soothing rhythm breathing", "5 min daily", "a settled body to work from", false, 6, 7, ""},
        {"Compassionate self", "10 min daily", "the part that answers the critic", false, 5, 7,
         "easier on the bus"},
        {"Compassionate letter", "once, reread twice", "the critic’s fear of weakness", true, 0, 0, ""}};
    summary.next_session_at = parse_instant("2026-12-01T14:00:00Z");
    summary.made_at = parse_instant("2026-11-24T14:52:07Z").value();
    return summary;
}

api::SessionSummary long_summary(int scores)
{
    auto summary = wren_summary();
    const auto six = summary.scores;
    while (std::ssize(summary.scores) < scores)
        summary.scores.push_back(six[summary.scores.size() % six.size()]);
    for (int i = 0; i < 3; ++i)
        summary.worked_on += "\n\n" + summary.worked_on;
    return summary;
}

}  // namespace attune::reports
