#include "reports/manuscript_chart.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::reports {

ChartFigure figure_of(const ManuscriptChart& chart)
{
    ChartFigure figure;
    figure.axis_from = chart.axis_from;
    figure.title = chart.title;
    figure.topic = say(chart.topic);
    figure.scale = chart.drawn.scale;
    figure.course = chart.drawn.course;
    figure.for_client = chart.for_client;
    for (const auto& session : chart.sessions)
        figure.sessions.push_back({session.on, session.number, session.held});
    for (const auto& homework : chart.homework)
        figure.homework.push_back({homework.on, homework.days_done, homework.days_set, homework.exercise});
    for (const auto& event : chart.events)
        figure.events.push_back({event.started_on, event.ended_on, event.kind, event.text});
    return figure;
}

std::string points_in_words(const ManuscriptChart& chart)
{
    std::string words;
    for (const auto& point : chart.drawn.course.points) {
        auto value = point.value ? number_text(*point.value)
                                 : say("incomplete, {1} of {2} answered", point.answered, point.items);
        if (point.value && point.prorated)
            value += " (" + say("prorated, {1} missing", point.items - point.answered) + ')';
        words += (words.empty() ? "" : "; ") + medium_date(point.on) + ": " + value;
    }
    return words.empty() ? words : words + '.';
}

}  // namespace attune::reports
