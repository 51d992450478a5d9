// The few words that charts and tables make of a scale and a change.
#include "reports/chart_figure.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

std::string number_text(double number)
{
    return figure(number);
}

std::string better_words(Direction direction)
{
    switch (direction) {
        case Direction::higher_worse:
            return say("lower is better");
        case Direction::higher_better:
            return say("higher is better");
        case Direction::neutral:
            return say("neither end is better");
    }
    return {};
}

std::string range_words(const Scale& scale)
{
    return say("{1} to {2}", number_text(scale.min), number_text(scale.max)) + ", " +
           better_words(scale.direction);
}

bool can_go_by_sessions(const Alongside& alongside)
{
    return std::ranges::count(alongside.sessions, true, &SessionMark::held) >= 2;
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
    return topic + range_words(figure.scale) + arrow + "  " +
           (by_sessions ? say("Sessions stand at equal distances, dots between them by date.")
                        : say("Dots stand at the date the form was filled in."));
}

namespace {

constexpr std::size_t most_named = 8;

// The last of them, after how many there were before.
std::string listed(const std::string& heading, const std::vector<std::string>& words)
{
    if (words.empty())
        return {};
    const auto from = words.size() > most_named ? words.size() - most_named : 0;
    auto sentence = heading + ": ";
    if (from > 0)
        sentence += say("{1} earlier", from) + "; ";
    for (std::size_t i = from; i < words.size(); ++i) {
        sentence += words[i];
        sentence += i + 1 < words.size() ? "; " : ".";
    }
    return sentence;
}

std::string practice_words(const std::vector<PracticeMark>& practice)
{
    if (practice.empty())
        return {};
    const auto from = practice.front().on;
    const auto to = practice.back().on;
    return say_count("Practised on {1} day, {2}.", "Practised on {1} days, {2}.", std::ssize(practice),
                     span_words(from, from == to ? std::nullopt : std::optional{to}));
}

}  // namespace

std::string period_words(const HomeworkPeriod& period)
{
    return period.name + ", " +
           (period.to ? span_words(period.from, period.to) : say("since {1}", short_date(period.from)));
}

std::string alongside_words(const Alongside& alongside)
{
    std::vector<std::string> events(alongside.events.size());
    std::ranges::transform(alongside.events, events.begin(), [](const EventMark& event) {
        return event.name + ", " + span_words(event.on, event.until);
    });
    std::vector<std::string> homework(alongside.periods.size());
    std::ranges::transform(alongside.periods, homework.begin(), period_words);
    std::string words;
    for (const auto& sentence : {listed(say("Life events"), events), listed(say("Homework"), homework),
                                 practice_words(alongside.practice)})
        if (!sentence.empty())
            words += (words.empty() ? "" : " ") + sentence;
    return words;
}

std::string spoken_caption(const ChartFigure& figure)
{
    const auto words = alongside_words(figure);
    return words.empty() ? figure.course.caption : figure.course.caption + ' ' + words;
}

std::string change_words(const Verdict& verdict)
{
    if (!verdict.from || !verdict.to)
        return {};
    const double change = *verdict.to - *verdict.from;
    if (number_text(change) == "0")
        return say("the same");
    const auto points = number_text(std::abs(change));
    return change < 0 ? say("{1} lower", points) : say("{1} higher", points);
}

}  // namespace attune::reports
