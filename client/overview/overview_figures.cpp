#include "client/overview/overview_figures.hpp"

#include <algorithm>
#include <array>

#include "client/clock.hpp"
#include "client/schedule/due_words.hpp"
#include "client/score_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::array first_scores{"self", "from_others", "for_others"};

std::size_t place_of(const Course& course)
{
    if (course.instrument != "fcs")
        return first_scores.size();
    const auto found = std::ranges::find(first_scores, course.score);
    return static_cast<std::size_t>(found - first_scores.begin());
}

std::optional<reports::DateSpan> dates_of(const std::vector<Course>& courses)
{
    std::optional<reports::DateSpan> dates;
    for (const auto& course : courses)
        for (const auto& point : course.points) {
            if (!dates)
                dates = {point.on, point.on};
            dates->first = std::min(dates->first, point.on);
            dates->last = std::max(dates->last, point.on);
        }
    return dates;
}

ScorePanel make_panel(const Course& course, const Instrument& instrument, const ScoreDefinition& score,
                      const std::optional<reports::DateSpan>& dates)
{
    ScorePanel panel;
    panel.title = display_name(instrument, score);
    panel.range = range_and_direction(score);
    panel.verdict = course.since_first.kind;
    panel.verdict_words = course.since_first.words;
    panel.first_to_now = first_to_now(course.since_first);
    panel.change = course.since_first.sentence;
    panel.basis = course.basis.sentence;
    panel.figure.title = panel.title;
    panel.figure.topic = say(score.topic);
    panel.figure.scale = scale_of(instrument, score);
    panel.figure.course = course;
    panel.figure.dates = dates;
    return panel;
}

}  // namespace

std::vector<ScorePanel> score_panels(const api::Overview& overview, const Library& library)
{
    std::vector<const Course*> courses;
    for (const auto& course : overview.courses)
        courses.push_back(&course);
    std::ranges::stable_sort(courses, {}, [](const Course* course) { return place_of(*course); });

    const auto dates = dates_of(overview.courses);
    std::vector<ScorePanel> panels;
    for (const auto* course : courses)
        if (const auto* score = score_definition(library, course->instrument, course->score))
            panels.push_back(make_panel(*course, *library.instrument(course->instrument), *score, dates));
    return panels;
}

namespace {

// Of the latest few looks back together.
std::string looked_back(const std::vector<api::Review>& reviews)
{
    constexpr std::size_t reviews_counted = 4;
    if (reviews.empty())
        return {};
    int done = 0;
    int set = 0;
    for (auto i = reviews.size() - std::min(reviews.size(), reviews_counted); i < reviews.size(); ++i) {
        done += reviews[i].days_done;
        set += reviews[i].days_set;
    }
    return say("Looked back on: {1} of {2} days.", done, set);
}

}  // namespace

std::vector<PracticeLine> practice_lines(const api::Overview& overview, Day today)
{
    std::vector<PracticeLine> lines;
    for (const auto& assignment : overview.assignments) {
        if (assignment.stopped_on)
            continue;
        PracticeLine line;
        line.name = assignment.exercise_name;
        if (assignment.minutes > 0)
            line.name += ", " + say("{1} min", assignment.minutes);
        line.days = practice_days(assignment, today, api::practice_days_shown);
        line.logged = practice_words(assignment, today, api::practice_days_shown);
        if (line.logged.empty())
            line.logged = say("Nothing logged yet.");
        line.looked_back = looked_back(assignment.reviews);
        lines.push_back(std::move(line));
    }
    return lines;
}

namespace {

// Notes to sign and homework to look back on.
void add_unfinished(std::vector<TodayItem>& items, const api::Overview& overview)
{
    for (const auto& note : overview.notes)
        if (!note.signed_at && note.kind == api::NoteKind::progress)
            items.push_back(
                {say("Note not signed"),
                 say("By {1}, last changed {2}", note.author_name, short_date(to_local(note.changed_at).day)),
                 false});
    for (const auto& assignment : overview.assignments)
        if (!assignment.stopped_on)
            items.push_back({say("Look back on {1}", assignment.exercise_name),
                             assignment.reason.empty() ? say("Set {1}", short_date(assignment.set_on))
                                                       : assignment.reason,
                             false});
}

}  // namespace

std::vector<TodayItem> for_today(const api::Overview& overview, const Library& library)
{
    std::vector<TodayItem> items;
    for (const auto& flag : overview.flags)
        if (api::waits(flag))
            items.push_back({say(words_for(flag)) + ", " + short_date(flag.seen_on), say_again(flag.sentence),
                             flag.risk.has_value()});
    if (overview.risk_blank)
        items.push_back(
            {say("Risk question not answered"), say("The latest form left it blank. Ask directly."), true});
    for (const auto& measure : due_measures(overview.schedule, library, DueWhen::today))
        items.push_back({say("Give the {1}", measure.name), measure.sentence, false});
    add_unfinished(items, overview);
    std::vector<std::string> next;
    for (const auto& measure : due_measures(overview.schedule, library, DueWhen::next_session))
        next.push_back(measure.name);
    if (!next.empty())
        items.push_back({due_heading(DueWhen::next_session), names_in_short(next), false});
    return items;
}

}  // namespace attune::desktop
