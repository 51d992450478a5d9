#include "server/episode_record.hpp"

#include <algorithm>

#include "server/db/care_plans.hpp"
#include "server/db/clients.hpp"
#include "server/db/episodes.hpp"
#include "server/db/flags.hpp"
#include "server/db/goals.hpp"
#include "server/db/homework.hpp"
#include "server/db/life_events.hpp"
#include "server/db/notes.hpp"
#include "server/db/series.hpp"
#include "server/db/sessions.hpp"
#include "server/refusals.hpp"
#include "server/summary_scores.hpp"
#include "shared/domain/phase.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::string target_in_words(const PlanTarget& target, const Library& library)
{
    for (const auto& instrument : library.instruments())
        if (instrument.code == target.instrument)
            if (const auto* score = find_score(instrument, target.score)) {
                const auto name = display_name(instrument, *score);
                return target.aim.empty() ? name : name + ": " + target.aim;
            }
    return target.aim;
}

std::string intervention_in_words(const Intervention& intervention, const std::vector<Exercise>& exercises)
{
    const auto found = std::ranges::find(exercises, intervention.exercise, &Exercise::code);
    return found == exercises.end() ? intervention.text : say(found->name);
}

reports::PlanInWords plan_in_words(const CarePlanContents& plan, const Facts& facts)
{
    reports::PlanInWords words;
    if (plan.phase)
        words.phase = phase_words(*plan.phase);
    for (const auto& target : plan.targets)
        words.targets.push_back(target_in_words(target, facts.library));
    for (const auto& intervention : plan.interventions)
        words.interventions.push_back(intervention_in_words(intervention, facts.exercises));
    words.review_on = plan.review_on;
    return words;
}

// The sections that tell what was worked on.
std::string work_told_in(const NoteText& note)
{
    std::string told;
    for (const auto& section : note.sections)
        if (section.kind == SectionKind::work && !section.text.empty())
            told += (told.empty() ? "" : "\n\n") + section.text;
    return told;
}

std::vector<api::SummaryAddendum> addenda_of(const api::Note& note)
{
    std::vector<api::SummaryAddendum> addenda;
    for (const auto& one : note.addenda)
        addenda.push_back({one.author_name, one.signed_at, one.text});
    return addenda;
}

// The one place in which reports read notes: the progress notes' account of the work, never a private note.
std::vector<reports::SessionWork> work_of(Context& context, const std::string& client_id,
                                          const std::string& episode_id,
                                          const std::vector<api::Session>& sessions)
{
    std::vector<reports::SessionWork> work;
    const auto notes = Notes{context.db}.progress_notes_of_episode(client_id, episode_id);
    for (const auto& session : sessions)
        for (const auto& note : notes)
            if (note.session_id == session.session_id)
                if (auto told = work_told_in(note.text); !told.empty() || !note.addenda.empty())
                    work.push_back(
                        {session.number, local_day(session.starts_at), std::move(told), addenda_of(note)});
    return work;
}

std::vector<api::SummaryEvent> events_in(Context& context, const std::string& client_id,
                                         const api::Episode& episode)
{
    std::vector<api::SummaryEvent> events;
    for (const auto& event : LifeEvents{context.db}.of_client(client_id))
        if (!event.struck_out_at && event.ended_on.value_or(event.started_on) >= episode.started_on &&
            event.started_on <= episode.ended_on.value_or(event.started_on))
            events.push_back({event.kind, event.text, event.started_on, event.ended_on});
    return events;
}

// Held at some time of the episode, as they stood when it ended: what became of one later is another
// episode's.
std::vector<api::Goal> goals_in(std::vector<api::Goal> goals, const api::Episode& episode)
{
    const auto ended_before = [&](const std::optional<Day>& end, Day day) { return end && *end < day; };
    std::erase_if(goals, [&](const api::Goal& goal) {
        return ended_before(goal.ended_on, episode.started_on) ||
               ended_before(episode.ended_on, goal.agreed_on);
    });
    for (auto& goal : goals)
        if (goal.ended_on && goal.state != GoalState::mistaken &&
            ended_before(episode.ended_on, *goal.ended_on)) {
            goal.state = GoalState::open;
            goal.ended_on.reset();
        }
    return goals;
}

std::vector<api::GoalRatings> ratings_in(std::vector<api::GoalRatings> ratings, const api::Episode& episode)
{
    std::erase_if(ratings, [&](const api::GoalRatings& form) {
        return form.answered_on < episode.started_on ||
               form.answered_on > episode.ended_on.value_or(form.answered_on);
    });
    return ratings;
}

std::optional<api::CarePlan> plan_in(Context& context, const std::string& client_id,
                                     const api::Episode& episode)
{
    CarePlans plans{context.db};
    return episode.ended_on ? plans.of_day(client_id, *episode.ended_on) : plans.latest(client_id);
}

std::vector<std::string> risk_in(Context& context, const std::string& client_id,
                                 const std::string& episode_id)
{
    const auto flags = Flags{context.db}.risk_of_episode(client_id, episode_id);
    std::vector<std::string> lines;
    lines.reserve(flags.size());
    for (const auto& flag : flags)
        lines.push_back(
            medium_date(flag.seen_on) + ": " + say_again(flag.sentence) + ' ' +
            (flag.signed_off_at
                 ? say("Signed off by {1} on {2}: {3}", flag.signed_off_by.value_or(say("somebody")),
                       medium_date(local_day(*flag.signed_off_at)), flag.what_was_done.value_or(""))
                 : say("Not signed off yet.")));
    return lines;
}

}  // namespace

Result<reports::EpisodeRecord> episode_record(Context& context, const std::string& client_id,
                                              const std::optional<std::string>& episode_id)
{
    const auto client = Clients{context.db}.find(client_id);
    const auto episodes = Episodes{context.db}.of_client(client_id);
    if (!client || episodes.empty())
        return no_such(PartOfRecord::client);
    const auto asked =
        episode_id ? std::ranges::find(episodes, *episode_id, &api::Episode::episode_id) : episodes.begin();
    if (asked == episodes.end())
        return no_such(PartOfRecord::episode);
    const auto& library = context.facts.library;
    reports::EpisodeRecord record;
    record.practice_name = context.facts.practice.name;
    record.demonstration = context.facts.practice.demonstration;
    record.signed_by = context.user.display_name;
    record.client = client->details;
    record.episode = *asked;
    record.made_at = context.now;
    const auto& id = record.episode.episode_id;
    record.sessions = Sessions{context.db}.of_episode(client_id, id);
    std::ranges::reverse(record.sessions);
    auto courses = Series{context.db, library}.of_episode(client_id, id);
    if (const int index = followed(courses, library); index >= 0)
        record.charted = index;
    record.scores = summary_scores(std::move(courses), library);
    record.life_events = events_in(context, client_id, record.episode);
    record.risk = risk_in(context, client_id, id);
    record.homework = Homework{context.db}.of_episode(client_id, id, local_day(context.now));
    record.goals = goals_in(Goals{context.db}.of_client(client_id), record.episode);
    record.goal_ratings = ratings_in(Goals{context.db}.ratings(client_id), record.episode);
    if (const auto plan = plan_in(context, client_id, record.episode))
        record.plan = plan_in_words(plan->contents, context.facts);
    record.worked_on = work_of(context, client_id, id, record.sessions);
    return record;
}

}  // namespace attune::server
