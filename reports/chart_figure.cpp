// The few words that charts and tables make of a scale and a change.
#include "reports/chart_figure.hpp"

#include <algorithm>
#include <cmath>

namespace attune::reports {

std::string number_text(double number)
{
    return figure(number);
}

std::string better_words(Direction direction)
{
    switch (direction) {
        case Direction::higher_worse:
            return "lower is better";
        case Direction::higher_better:
            return "higher is better";
        case Direction::neutral:
            return "neither end is better";
    }
    return {};
}

std::string range_words(const Scale& scale)
{
    return number_text(scale.min) + " to " + number_text(scale.max) + ", " + better_words(scale.direction);
}

bool can_go_by_sessions(const ChartFigure& figure)
{
    return std::ranges::count(figure.sessions, true, &SessionMark::held) >= 2;
}

std::string subline(const ChartFigure& figure)
{
    std::string topic = figure.topic;
    if (!topic.empty() && topic[0] >= 'a' && topic[0] <= 'z')
        topic[0] = static_cast<char>(topic[0] - 'a' + 'A');
    if (!topic.empty())
        topic += ", ";
    const auto direction = figure.scale.direction;
    const auto* arrow = direction == Direction::higher_worse    ? " ↓"
                        : direction == Direction::higher_better ? " ↑"
                                                                : "";
    const bool by_sessions = figure.across == Across::sessions && can_go_by_sessions(figure);
    return topic + range_words(figure.scale) + arrow +
           (by_sessions ? "  Sessions stand at equal distances, dots between them by date."
                        : "  Dots stand at the date the form was filled in.");
}

std::string change_words(const Verdict& verdict)
{
    if (!verdict.from || !verdict.to)
        return {};
    const double change = *verdict.to - *verdict.from;
    if (number_text(change) == "0")
        return "the same";
    return number_text(std::abs(change)) + (change < 0 ? " lower" : " higher");
}

}  // namespace attune::reports
