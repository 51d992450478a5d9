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
                                          const std::vector<api::Session>& sessions)
{
    std::vector<reports::SessionWork> work;
    const auto notes = Notes{context.db}.latest_episode(client_id);
    for (const auto& session : sessions)
        for (const auto& note : notes)
            if (note.session_id == session.session_id && note.kind == api::NoteKind::progress)
                if (auto told = work_told_in(note.text); !told.empty() || !note.addenda.empty())
                    work.push_back(
                        {session.number, local_day(session.starts_at), std::move(told), addenda_of(note)});
    return work;
}

std::vector<api::SummaryEvent> events_since(Context& context, const std::string& client_id, Day since)
{
    std::vector<api::SummaryEvent> events;
    for (const auto& event : LifeEvents{context.db}.of_client(client_id))
        if (!event.struck_out_at && event.ended_on.value_or(event.started_on) >= since)
            events.push_back({event.kind, event.text, event.started_on, event.ended_on});
    return events;
}

std::vector<std::string> risk_since(Context& context, const std::string& client_id, Day since)
{
    auto flags = Flags{context.db}.of_client(client_id);
    std::erase_if(flags, [&](const api::Flag& flag) {
        return !flag.risk || flag.historical || flag.form_corrected || flag.seen_on < since;
    });
    std::ranges::stable_sort(flags, {}, &api::Flag::seen_on);
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

Result<reports::EpisodeRecord> episode_record(Context& context, const std::string& client_id)
{
    const auto client = Clients{context.db}.find(client_id);
    const auto episodes = Episodes{context.db}.of_client(client_id);
    if (!client || episodes.empty())
        return no_such(PartOfRecord::client);
    const auto& library = context.facts.library;
    reports::EpisodeRecord record;
    record.practice_name = context.facts.practice.name;
    record.demonstration = context.facts.practice.demonstration;
    record.signed_by = context.user.display_name;
    record.client = client->details;
    record.episode = episodes.front();
    record.made_at = context.now;
    const auto since = record.episode.started_on;
    record.sessions = Sessions{context.db}.latest_episode(client_id);
    std::ranges::reverse(record.sessions);
    auto courses = Series{context.db, library}.of_episode(client_id, record.episode.episode_id);
    if (const int index = followed(courses, library); index >= 0)
        record.charted = index;
    record.scores = summary_scores(std::move(courses), library);
    record.life_events = events_since(context, client_id, since);
    record.risk = risk_since(context, client_id, since);
    record.homework = Homework{context.db}.latest_episode(client_id, local_day(context.now));
    record.goals = Goals{context.db}.of_client(client_id);
    record.goal_ratings = Goals{context.db}.ratings(client_id);
    std::erase_if(record.goal_ratings,
                  [&](const api::GoalRatings& form) { return form.answered_on < since; });
    if (const auto plan = CarePlans{context.db}.latest(client_id))
        record.plan = plan_in_words(plan->contents, context.facts);
    record.worked_on = work_of(context, client_id, record.sessions);
    return record;
}

}  // namespace attune::server
