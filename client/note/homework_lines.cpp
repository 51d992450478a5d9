#include "client/note/homework_lines.hpp"

#include <algorithm>
#include <set>

#include "client/note/since_before.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/note_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string practised_in(const api::Assignment& assignment, const SinceBefore& window)
{
    std::set<Day> days;
    int minutes = 0;
    for (const auto& log : assignment.practice)
        if (window.holds(log.practised_on)) {
            days.insert(log.practised_on);
            minutes += log.minutes.value_or(0);
        }
    const auto count = std::ssize(days);
    if (count == 0)
        return say("no practice logged");
    return minutes > 0 ? say_count("practised on one day, {2} min in all",
                                   "practised on {1} days, {2} min in all", count, minutes)
                       : say_count("practised on one day", "practised on {1} days", count);
}

// What was looked at together in that very session.
std::string looked_at(const api::Assignment& assignment, const std::string& session_id)
{
    const auto review = std::ranges::find(assignment.reviews, session_id, &api::Review::session_id);
    if (review == assignment.reviews.end())
        return {};
    auto words = ' ' + say("Looked at: done on {1} of {2} days.", review->days_done, review->days_set);
    return review->said.empty() ? words : words + ' ' + review->said;
}

bool was_running(const api::Assignment& assignment, const SinceBefore& window)
{
    const auto ended = [&](const std::optional<Day>& end) {
        return end && window.after && *end <= *window.after;
    };
    return assignment.set_on <= window.to && !ended(assignment.stopped_on) && !ended(assignment.until_on);
}

}  // namespace

std::string homework_text(const api::Overview& overview, const api::Session& session)
{
    const auto window = since_before(overview, session);
    std::vector<std::string> lines;
    for (const auto& assignment : overview.assignments) {
        if (!was_running(assignment, window))
            continue;
        const auto set = say("{1}, {2}", assignment.exercise_name,
                             api::dose_words(assignment.minutes, assignment.days_per_week));
        lines.push_back(assignment.session_id == session.session_id
                            ? say("Set: {1}.", set)
                            : set + ": " + practised_in(assignment, window) + '.' +
                                  looked_at(assignment, session.session_id));
    }
    return joined_lines(lines);
}

}  // namespace attune::desktop
