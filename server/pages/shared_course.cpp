#include "server/pages/shared_course.hpp"

#include <algorithm>

#include "server/db/episodes.hpp"
#include "server/db/series.hpp"

namespace attune::server {

namespace {

bool is_complete(const CoursePoint& point)
{
    return point.value.has_value();
}

std::string better_in_words(const Language& language, Direction direction)
{
    switch (direction) {
        case Direction::higher_worse:
            return language.say("Lower is better.");
        case Direction::higher_better:
            return language.say("Higher is better.");
        case Direction::neutral:
            break;
    }
    return language.say("Neither end is better.");
}

// Empty where nothing can be said of it.
std::string verdict_in_words(const PageContext& page, VerdictKind verdict)
{
    const auto& language = page.language;
    switch (verdict) {
        case VerdictKind::reliably_better:
            return language.say("This is more than chance would bring: things have got better.");
        case VerdictKind::reliably_worse:
            return language.say(
                "This is more than chance would bring: things have got harder. Talk about it with {1}.",
                page.opened.display_name);
        case VerdictKind::no_reliable_change:
            return language.say("So small a difference may be chance.");
        case VerdictKind::first_score:
        case VerdictKind::not_judged:
        case VerdictKind::incomplete:
            break;
    }
    return {};
}

}  // namespace

std::vector<SharedCourse> shared_courses(const PageContext& page)
{
    auto& db = page.context.db;
    const auto& library = page.context.facts.library;
    const auto episodes = Episodes{db}.of_client(page.opened.client_id);
    std::vector<SharedCourse> all;
    if (episodes.empty())
        return all;
    for (auto& course : Series{db, library}.of_episode(page.opened.client_id, episodes.front().episode_id)) {
        const auto* instrument = library.find(course.instrument, course.version);
        const auto* score = instrument ? find_score(*instrument, course.score) : nullptr;
        if (!score || std::ranges::none_of(course.points, is_complete))
            continue;
        auto name = display_name(*instrument, *score);
        all.push_back({instrument, score, std::move(course), std::move(name)});
    }
    return all;
}

std::string course_in_words(const PageContext& page, const SharedCourse& shared)
{
    const auto& language = page.language;
    const auto& points = shared.course.points;
    const auto first = std::ranges::find_if(points, is_complete);
    const auto last = std::find_if(points.rbegin(), points.rend(), is_complete);
    const auto min = figure(shared.score->min);
    const auto max = figure(shared.score->max);
    auto words = &*first == &*last
                     ? language.say("It was {1} on {2}, on a scale from {3} to {4}.", figure(*first->value),
                                    medium_date(first->on), min, max)
                     : language.say("It was {1} on {2} and {3} on {4}, on a scale from {5} to {6}.",
                                    figure(*first->value), medium_date(first->on), figure(*last->value),
                                    medium_date(last->on), min, max);
    words += ' ' + better_in_words(language, shared.score->direction);
    if (const auto verdict = verdict_in_words(page, shared.course.since_first.kind); !verdict.empty())
        words += ' ' + verdict;
    return words;
}

std::string form_in_words(const Language& language, VerdictKind verdict)
{
    switch (verdict) {
        case VerdictKind::first_score:
            return language.say("the first");
        case VerdictKind::reliably_better:
            return language.say("clearly better than at first");
        case VerdictKind::reliably_worse:
            return language.say("clearly harder than at first");
        case VerdictKind::no_reliable_change:
            return language.say("much as at first");
        case VerdictKind::incomplete:
            return language.say("not all questions answered, so no score");
        case VerdictKind::not_judged:
            break;
    }
    return language.say("not compared");
}

}  // namespace attune::server
