// Shares of a range, and the words of the common axis.
#include "reports/common_figure.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

const CoursePoint* first_complete(const Course& course)
{
    const auto found =
        std::ranges::find_if(course.points, [](const auto& point) { return point.value.has_value(); });
    return found == course.points.end() ? nullptr : &*found;
}

const CoursePoint* latest_complete(const Course& course)
{
    const auto found = std::find_if(course.points.rbegin(), course.points.rend(),
                                    [](const auto& point) { return point.value.has_value(); });
    return found == course.points.rend() ? nullptr : &*found;
}

std::string lower_case_first(std::string words)
{
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

// As share_words, held together where a line breaks.
std::string share_in_sentence(const Scale& scale, double score)
{
    return std::to_string(std::lround(share_of_range(scale, score))) + "\u00a0%";
}

// "PHQ-9 78 % to 33 %, lower is better, reliably better".
std::string course_words(const CommonSeries& series)
{
    const auto* first = first_complete(series.course);
    if (!first)
        return say("{1} has no complete form yet", series.title);
    const auto* latest = latest_complete(series.course);
    const auto share = share_in_sentence(series.scale, *first->value);
    auto words =
        series.title + ' ' +
        (latest == first ? share : say("{1} to {2}", share, share_in_sentence(series.scale, *latest->value)));
    words += ", " + better_words(series.scale.direction);
    if (latest != first)
        words += ", " + lower_case_first(words_for(latest->verdict));
    return words;
}

}  // namespace

double share_of_range(const Scale& scale, double score)
{
    return scale.max > scale.min ? (score - scale.min) / (scale.max - scale.min) * 100 : 0;
}

std::string share_words(const Scale& scale, double score)
{
    return std::to_string(std::lround(share_of_range(scale, score))) + " %";
}

std::string series_words(const CommonSeries& series)
{
    const auto direction = series.scale.direction;
    const auto* arrow = direction == Direction::higher_worse    ? " ↓"
                        : direction == Direction::higher_better ? " ↑"
                                                                : "";
    return series.title + ", " + range_words(series.scale) + arrow;
}

std::string common_caption(const CommonFigure& figure)
{
    if (figure.series.empty())
        return say("No measure is chosen.");
    auto words = say("On one axis, each as a share of its range:") + ' ';
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        words += course_words(figure.series[i]);
        words += i + 1 < figure.series.size() ? "; " : ".";
    }
    return words;
}

std::string spoken_caption(const CommonFigure& figure)
{
    const auto words = alongside_words(figure);
    return words.empty() ? common_caption(figure) : common_caption(figure) + ' ' + words;
}

std::string common_subline(const CommonFigure& figure)
{
    const auto differs = [&](const CommonSeries& series) {
        return series.scale.direction != figure.series.front().scale.direction;
    };
    auto words = say("0 % is the lowest possible score of each, 100 % the highest; none is turned over.");
    if (std::ranges::any_of(figure.series, differs))
        words += ' ' + say("Directions differ: see the arrows.");
    return words;
}

}  // namespace attune::reports
