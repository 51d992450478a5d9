#include "client/progress/progress_figure.hpp"

#include <algorithm>

#include "client/clock.hpp"
#include "client/measure_entry/instrument_choices.hpp"

namespace attune::desktop {

namespace {

std::vector<reports::SessionMark> session_marks(const api::Overview& overview)
{
    std::vector<reports::SessionMark> marks;
    for (const auto& session : overview.sessions)
        if (session.state == api::SessionState::held || session.state == api::SessionState::missed)
            marks.push_back(
                {to_local(session.starts_at).day, session.number, session.state == api::SessionState::held});
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

}  // namespace

std::vector<FollowedScore> followed_scores(const Library& library, const api::Overview& overview)
{
    std::vector<FollowedScore> scores;
    for (const auto& course : overview.courses) {
        const auto* instrument = find_version(library, course.instrument, course.version);
        const auto* definition = instrument ? find_score(*instrument, course.score) : nullptr;
        if (definition && !course.points.empty())
            scores.push_back({instrument, definition, &course, display_name(*instrument, *definition)});
    }
    return scores;
}

reports::ChartFigure progress_figure(const FollowedScore& followed, const api::Overview& overview)
{
    reports::ChartFigure figure;
    figure.title = followed.title;
    figure.topic = followed.definition->topic;
    figure.scale = scale_of(*followed.instrument, *followed.definition);
    figure.course = *followed.course;
    figure.sessions = session_marks(overview);
    figure.homework = homework_marks(overview);
    return figure;
}

}  // namespace attune::desktop
