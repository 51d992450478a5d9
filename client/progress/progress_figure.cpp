#include "client/progress/progress_figure.hpp"

#include <algorithm>
#include <map>

#include "client/clock.hpp"
#include "client/measure_entry/instrument_choices.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::vector<reports::SessionMark> session_marks(const api::Overview& overview)
{
    std::vector<reports::SessionMark> marks;
    for (const auto& session : overview.sessions)
        if (session.state == api::SessionState::attended ||
            session.state == api::SessionState::did_not_attend)
            marks.push_back({to_local(session.starts_at).day, session.number,
                             session.state == api::SessionState::attended});
    std::ranges::stable_sort(marks, {}, &reports::SessionMark::on);
    return marks;
}

std::vector<reports::HomeworkMark> homework_marks(const api::Overview& overview)
{
    std::vector<reports::HomeworkMark> marks;
    for (const auto& assignment : overview.assignments)
        for (const auto& review : assignment.reviews)
            marks.push_back(
                {review.reviewed_on, review.days_done, review.days_set, assignment.exercise_name});
    std::ranges::stable_sort(marks, {}, &reports::HomeworkMark::on);
    return marks;
}

// What was logged, by the client or for them, day by day.
std::vector<reports::PracticeMark> practice_marks(const api::Overview& overview)
{
    std::map<Day, std::vector<std::string>> days;
    for (const auto& assignment : overview.assignments)
        for (const auto& log : assignment.practice)
            if (auto& names = days[log.practised_on];
                std::ranges::find(names, assignment.exercise_name) == names.end())
                names.push_back(assignment.exercise_name);
    std::vector<reports::PracticeMark> marks;
    marks.reserve(days.size());
    for (auto& [on, names] : days)
        marks.push_back({on, std::move(names)});
    return marks;
}

std::vector<reports::HomeworkPeriod> homework_periods(const api::Overview& overview)
{
    std::vector<reports::HomeworkPeriod> periods;
    for (const auto& assignment : overview.assignments) {
        auto to = assignment.until_on;
        if (assignment.stopped_on)
            to = to ? std::min(*to, *assignment.stopped_on) : *assignment.stopped_on;
        periods.push_back({assignment.set_on, to, assignment.exercise_name});
    }
    std::ranges::stable_sort(periods, {}, &reports::HomeworkPeriod::from);
    return periods;
}

std::vector<reports::EventMark> event_marks(const api::Overview& overview, std::optional<Day> episode_from)
{
    std::vector<reports::EventMark> marks;
    for (const auto& event : overview.life_events) {
        const bool reaches = !episode_from || event.ended_on.value_or(event.started_on) >= *episode_from;
        if (!event.struck_out_at && reaches)
            marks.push_back({event.started_on, event.ended_on, event.kind, event.text});
    }
    std::ranges::stable_sort(marks, {}, &reports::EventMark::on);
    return marks;
}

}  // namespace

std::vector<FollowedScore> followed_scores(const Library& library, const api::Overview& overview)
{
    std::vector<FollowedScore> scores;
    for (const auto& course : overview.courses) {
        const auto* instrument = find_version(library, course.instrument, course.version);
        const auto* definition = instrument ? find_score(*instrument, course.score) : nullptr;
        if (definition && !course.points.empty())
            scores.push_back(
                {instrument, definition, &course, display_name(*instrument, *definition), &overview.goals});
    }
    return scores;
}

reports::Alongside alongside_of(const api::Overview& overview)
{
    reports::Alongside alongside;
    if (!overview.episodes.empty())
        alongside.axis_from = overview.episodes.front().started_on;
    alongside.sessions = session_marks(overview);
    alongside.homework = homework_marks(overview);
    alongside.periods = homework_periods(overview);
    alongside.practice = practice_marks(overview);
    alongside.events = event_marks(overview, alongside.axis_from);
    return alongside;
}

reports::ChartFigure progress_figure(const FollowedScore& followed, const api::Overview& overview)
{
    reports::ChartFigure figure;
    static_cast<reports::Alongside&>(figure) = alongside_of(overview);
    figure.title = followed.title;
    figure.topic = say(followed.definition->topic);
    figure.scale = scale_of(*followed.instrument, *followed.definition);
    figure.course = *followed.course;
    return figure;
}

reports::CommonFigure common_figure(const std::vector<FollowedScore>& scores,
                                    const std::vector<std::size_t>& indices, const api::Overview& overview)
{
    reports::CommonFigure figure{alongside_of(overview), {}};
    for (const auto index : indices) {
        if (index >= scores.size() || figure.series.size() == reports::most_series)
            continue;
        const auto& score = scores[index];
        figure.series.push_back({score.title, scale_of(*score.instrument, *score.definition), *score.course});
    }
    return figure;
}

}  // namespace attune::desktop
