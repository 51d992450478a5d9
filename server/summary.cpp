#include "server/summary.hpp"

#include <algorithm>
#include <set>

#include "server/db/homework.hpp"
#include "server/db/series.hpp"
#include "server/db/sessions.hpp"
#include "server/db/summary_facts.hpp"
#include "server/refusals.hpp"
#include "server/summary_scores.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/scoring.hpp"

namespace attune::server {

namespace {

std::string flag_in_words(const SummaryFlag& flag)
{
    auto words = medium_date(flag.answered_on) + ": " + say_again(flag.sentence);
    if (!flag.signed_off_at)
        return words + ' ' + say("Not signed off yet.");
    return words + ' ' +
           say("Signed off by {1} on {2}: {3}", flag.signed_off_by.value_or(say("somebody")),
               medium_date(local_day(*flag.signed_off_at)), flag.what_was_done.value_or(""));
}

std::vector<std::string> risk_in_words(const SummaryFacts& facts, const Library& library)
{
    std::vector<std::string> lines;
    std::ranges::transform(facts.flags, std::back_inserter(lines), flag_in_words);
    for (const auto& form : facts.forms) {
        const auto* instrument = library.find(form.instrument, form.version);
        if (!instrument)
            continue;
        for (const auto& risk : risk_answers(*instrument, form.answers))
            if (!risk.answer)
                lines.push_back(say("{1}: {2}, risk question not answered ({3}).",
                                    medium_date(form.answered_on), instrument->short_name, say(risk.topic)));
    }
    return lines;
}

std::string dose_in_words(const api::Assignment& assignment)
{
    return api::dose_words(assignment.minutes, assignment.days_per_week);
}

int days_logged(const api::Assignment& assignment, std::optional<Day> from, Day to)
{
    std::set<Day> days;
    for (const auto& log : assignment.practice)
        if (log.practised_on <= to && (!from || log.practised_on >= *from))
            days.insert(log.practised_on);
    return static_cast<int>(days.size());
}

api::SummaryHomework homework_line(const api::Assignment& assignment, const api::Session& session,
                                   std::optional<Day> session_before)
{
    api::SummaryHomework line;
    line.exercise = say(assignment.exercise_name);
    line.dose = dose_in_words(assignment);
    line.what_for = assignment.reason;
    line.set_today = assignment.session_id ? *assignment.session_id == session.session_id
                                           : assignment.set_on == local_day(session.starts_at);
    const auto review = std::ranges::find(assignment.reviews, session.session_id, &api::Review::session_id);
    if (review != assignment.reviews.end()) {
        line.days_done = review->days_done;
        line.days_set = review->days_set;
        line.said = review->said;
    }
    line.days_logged = days_logged(assignment, session_before, local_day(session.starts_at));
    return line;
}

// Everything but scores and homework.
api::SessionSummary begin_summary(const Context& context, SummaryFacts facts, const api::Session& session)
{
    api::SessionSummary summary;
    const auto name = full_name(facts);
    summary.practice_name = context.facts.practice.name;
    summary.demonstration = context.facts.practice.demonstration;
    summary.preferred_name = name;
    summary.initials = initials_of(name);
    summary.pronouns = facts.pronouns;
    summary.born_on = facts.born_on;
    summary.episode_number = facts.episode_number;
    summary.episode_started_on = facts.episode_started_on;
    summary.therapist = facts.therapist;
    summary.session_number = session.number;
    summary.session_at = session.starts_at;
    summary.risk = risk_in_words(facts, context.facts.library);
    summary.worked_on = std::move(facts.worked_on);
    summary.addenda = std::move(facts.addenda);
    summary.sessions = std::move(facts.sessions);
    summary.life_events = std::move(facts.life_events);
    summary.next_session_at = facts.next_session_at;
    summary.made_at = context.now;
    return summary;
}

}  // namespace

Result<api::SessionSummary> make_summary(Context& context, const std::string& client_id,
                                         const std::string& session_id)
{
    const auto session = Sessions{context.db}.find(client_id, session_id);
    if (!session)
        return no_such(PartOfRecord::session);
    if (session->state != api::SessionState::attended)
        return conflict("A summary can be made of a session that was held. This one was not.");
    auto facts = summary_facts(context.db, client_id, session_id);
    if (!facts)
        return no_such(PartOfRecord::session);

    const auto& library = context.facts.library;
    auto summary = begin_summary(context, *std::move(facts), *session);
    auto courses =
        Series{context.db, library}.of_episode(client_id, session->episode_id, local_day(session->starts_at));
    if (const int index = followed(courses, library); index >= 0)
        summary.charted = index;
    summary.scores = summary_scores(std::move(courses), library);
    const auto before = api::last_held_before(summary.sessions, local_day(session->starts_at));
    for (const auto& assignment : Homework{context.db}.of_session(client_id, session_id))
        summary.homework.push_back(homework_line(assignment, *session, before));
    return summary;
}

}  // namespace attune::server
