#include "reports/episode_blocks.hpp"

#include <algorithm>
#include <set>

#include "reports/chart_figure.hpp"
#include "reports/practice_paper.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

int in_state(const EpisodeRecord& record, api::SessionState state)
{
    return static_cast<int>(std::ranges::count(record.sessions, state, &api::Session::state));
}

int days_logged(const api::Assignment& assignment)
{
    std::set<Day> days;
    for (const auto& log : assignment.practice)
        days.insert(log.practised_on);
    return static_cast<int>(days.size());
}

// How much of it was done: as the reviews counted it, and as it was logged.
std::string dose_done(const api::Assignment& assignment)
{
    int done = 0;
    int set = 0;
    for (const auto& review : assignment.reviews) {
        done += review.days_done;
        set += review.days_set;
    }
    std::vector<std::string> words;
    if (set > 0)
        words.push_back(say("{1} of {2} days", done, set));
    if (const int days = days_logged(assignment); days > 0)
        words.push_back(say_count("logged on one day", "logged on {1} days", days));
    return words.empty() ? say("not looked at yet") : joined(words, "\n");
}

std::string when_set(const api::Assignment& assignment)
{
    const auto end = assignment.stopped_on ? assignment.stopped_on : assignment.until_on;
    return end ? say("{1} to {2}", medium_date(assignment.set_on), medium_date(*end))
               : say("since {1}", medium_date(assignment.set_on));
}

// The ratings of one goal, the earliest first.
std::vector<int> ratings_of(const EpisodeRecord& record, const api::Goal& goal)
{
    std::vector<int> ratings;
    for (const auto& form : record.goal_ratings) {
        const auto place = static_cast<std::size_t>(goal.place - 1);
        if (place < form.answers.size() && form.answers[place] &&
            api::goal_at(record.goals, goal.place, form.answered_on) == &goal)
            ratings.push_back(*form.answers[place]);
    }
    return ratings;
}

std::string rating_words(const std::vector<int>& ratings)
{
    if (ratings.empty())
        return say("not rated yet");
    const auto last = std::to_string(ratings.back());
    return ratings.size() == 1 ? last : std::to_string(ratings.front()) + " → " + last;
}

std::optional<Instant> next_session(const EpisodeRecord& record)
{
    for (const auto& session : record.sessions)
        if (session.state == api::SessionState::booked && session.starts_at > record.made_at)
            return session.starts_at;
    return std::nullopt;
}

}  // namespace

SeenDays seen_days(const EpisodeRecord& record, const UtcOffset& offset)
{
    SeenDays seen;
    for (const auto& session : record.sessions)
        if (session.state == api::SessionState::attended) {
            const auto on = local_day(session.starts_at, offset);
            if (seen.times++ == 0)
                seen.first = on;
            seen.last = on;
        }
    return seen;
}

std::string seen_words(const EpisodeRecord& record, const std::string& name, const UtcOffset& offset)
{
    const auto seen = seen_days(record, offset);
    if (seen.times == 0)
        return say("{1} has not been seen yet.", name);
    if (seen.times == 1)
        return say("{1} was seen once, on {2}.", name, medium_date(seen.first));
    return say("{1} was seen {2} times between {3} and {4}.", name, seen.times, medium_date(seen.first),
               medium_date(seen.last));
}

std::vector<ManuscriptBlock> attendance_blocks(const EpisodeRecord& record)
{
    using State = api::SessionState;
    struct Outcome {
        State state;
        const char* words;
    };
    constexpr Outcome others[] = {
        {State::cancelled, to_say("Cancelled in good time: {1}.")},
        {State::late_cancel, to_say("Cancelled late: {1}.")},
        {State::did_not_attend, to_say("Did not attend: {1}.")},
        {State::cancelled_by_therapist, to_say("Cancelled by the therapist: {1}.")},
    };
    const int attended = in_state(record, State::attended);
    int all = attended;
    std::vector<std::string> words{""};
    for (const auto& other : others)
        if (const int count = in_state(record, other.state); count > 0) {
            all += count;
            words.push_back(say(other.words, count));
        }
    if (all == 0)
        return {};
    words.front() = say("{1} of {2} appointments were attended.", attended, all);
    if (record.episode.planned_sessions)
        words.push_back(say("Planned at the beginning: {1} sessions.", *record.episode.planned_sessions));
    return {paragraph(joined(words, " "))};
}

std::vector<ManuscriptBlock> homework_blocks(const EpisodeRecord& record)
{
    ManuscriptBlock table{.kind = BlockKind::table,
                          .columns = {{say("Exercise"), 250}, {say("Set"), 180}, {say("Practised"), 150}}};
    auto homework = record.homework;
    std::ranges::stable_sort(homework, {}, &api::Assignment::set_on);
    for (const auto& assignment : homework)
        table.rows.push_back(
            {{.words = say(assignment.exercise_name),
              .notes = joined(
                  {api::dose_words(assignment.minutes, assignment.days_per_week), assignment.reason}, "\n"),
              .strong = true},
             {.words = when_set(assignment)},
             {.words = dose_done(assignment)}});
    return {std::move(table)};
}

std::vector<ManuscriptBlock> goal_blocks(const EpisodeRecord& record)
{
    ManuscriptBlock table{
        .kind = BlockKind::table,
        .columns = {{say("Goal"), 330}, {say("Rating, 0 to 10"), 120}, {say("What became of it"), 150}}};
    for (const auto& goal : record.goals) {
        if (goal.state == GoalState::mistaken)
            continue;
        const auto state = words_for(goal.state);
        table.rows.push_back(
            {{.words = goal.text, .notes = say("agreed {1}", medium_date(goal.agreed_on)), .strong = true},
             {.words = rating_words(ratings_of(record, goal))},
             {.words = goal.ended_on ? state + ", " + medium_date(*goal.ended_on) : state}});
    }
    return {std::move(table)};
}

ManuscriptChart chart_of_episode(const EpisodeRecord& record, const api::SummaryScore& score,
                                 const UtcOffset& offset)
{
    ManuscriptChart chart{.title = score.title,
                          .topic = score.topic,
                          .drawn = {score.scale, score.course},
                          .axis_from = record.episode.started_on};
    for (const auto& session : record.sessions)
        if (!api::is_awaited(session.state))
            chart.sessions.push_back({local_day(session.starts_at, offset), session.number,
                                      session.state == api::SessionState::attended});
    for (const auto& assignment : record.homework)
        for (const auto& review : assignment.reviews)
            if (review.days_set > 0)
                chart.homework.push_back(
                    {review.reviewed_on, review.days_done, review.days_set, say(assignment.exercise_name)});
    for (const auto& event : record.life_events)
        chart.events.push_back({event.kind, event.text, event.started_on, event.ended_on});
    return chart;
}

std::string planned_words(const EpisodeRecord& record, const UtcOffset& offset)
{
    std::vector<std::string> lines;
    if (record.plan) {
        const auto& plan = *record.plan;
        lines.push_back(plan.phase.empty() ? "" : say("Phase of therapy: {1}.", plan.phase));
        lines.push_back(plan.targets.empty() ? "" : say("Aims: {1}.", joined(plan.targets, "; ")));
        lines.push_back(
            plan.interventions.empty() ? "" : say("By way of: {1}.", joined(plan.interventions, "; ")));
        lines.push_back(plan.review_on
                            ? say("The plan is looked at again on {1}.", medium_date(*plan.review_on))
                            : std::string{});
    }
    if (const auto next = next_session(record))
        lines.push_back(say("The next session is on {1}.", long_date(local_day(*next, offset))));
    return joined(lines, "\n");
}

std::string practice_in_head(const EpisodeRecord& record)
{
    return practice_in_head(record.practice_name, record.demonstration);
}

std::vector<std::string> client_lines(const EpisodeRecord& record)
{
    const auto& born = record.client.born_on;
    const auto person =
        joined({record.client.pronouns, born ? say("born {1}", medium_date(*born)) : std::string{}}, ", ");
    const auto& episode = record.episode;
    std::vector<std::string> lines;
    for (const auto& line :
         {person,
          episode.ended_on ? say("Episode {1}, {2} to {3}", episode.number, medium_date(episode.started_on),
                                 medium_date(*episode.ended_on))
                           : say("Episode {1}, from {2}", episode.number, medium_date(episode.started_on)),
          episode.therapist_name.empty() ? "" : say("Therapist: {1}", episode.therapist_name)})
        if (!line.empty())
            lines.push_back(line);
    return lines;
}

}  // namespace attune::reports
