#include "client/workspace/client_header.hpp"

#include <algorithm>

#include "client/schedule/due_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr const char* dot = "  \u00B7  ";

void join(std::string& text, const std::string& part)
{
    if (!part.empty())
        text += (text.empty() ? "" : dot) + part;
}

std::string facts_of(const api::ClientDetails& details, Instant now)
{
    std::string text;
    join(text, details.pronouns);
    if (details.born_on) {
        join(text, std::to_string(age_on(*details.born_on, to_local(now).day)));
        join(text, say("born {1}", medium_date(*details.born_on)));
    }
    join(text, details.reference);
    return text;
}

std::string place_of(const api::Overview& overview)
{
    if (overview.episodes.empty())
        return say("No episode yet");
    const auto& episode = overview.episodes.front();
    auto text = say("Episode {1}", episode.number);
    int number = 0;
    for (const auto& session : overview.sessions)
        number = std::max(number, session.number);
    text += ", " + (number == 0                ? say("no session yet")
                    : episode.planned_sessions ? say("session {1} of {2}", number, *episode.planned_sessions)
                                               : say("session {1}", number));
    if (episode.ended_on)
        text += ", " + say("ended {1}", medium_date(*episode.ended_on));
    return text;
}

// The newest look at risk that somebody signed off, or that a form answered below its level.
std::string risk_of(const api::Overview& overview)
{
    std::optional<Instant> signed_off;
    for (const auto& flag : overview.flags)
        if (flag.signed_off_at && flag.risk)
            signed_off = std::max(signed_off.value_or(Instant{}), *flag.signed_off_at);
    if (overview.risk_blank)
        return say("Risk question not answered");
    if (signed_off)
        return say("Risk reviewed {1}", short_date(to_local(*signed_off).day));
    if (overview.risk_asked && overview.risk_answered_on)
        return say("No risk answer, asked {1}", short_date(*overview.risk_answered_on));
    return say("Risk not asked yet");
}

std::string agenda_of(const api::Overview& overview, Instant now)
{
    std::string text;
    const api::Session* next = nullptr;
    for (const auto& session : overview.sessions) {
        const Instant ends{session.starts_at.value + std::chrono::minutes{session.minutes}};
        const bool on = api::is_awaited(session.state) || session.state == api::SessionState::attended;
        if (on && session.starts_at <= now && now < ends)
            text = say("In session now, {1} to {2}", time_of_day(to_local(session.starts_at)),
                       time_of_day(to_local(ends)));
        if (api::is_awaited(session.state) && session.starts_at > now &&
            (!next || session.starts_at < next->starts_at))
            next = &session;
    }
    join(text, next ? say("next {1}", day_and_time(next->starts_at, now)) : say("no appointment booked"));
    return text;
}

std::ptrdiff_t waiting(const api::Overview& overview)
{
    return std::ranges::count_if(overview.flags, api::waits);
}

}  // namespace

const api::Flag* first_waiting(const api::Overview& overview)
{
    const api::Flag* first = nullptr;
    for (const auto& flag : overview.flags) {
        if (!api::waits(flag))
            continue;
        const bool sooner =
            !first || (flag.risk && !first->risk) ||
            (flag.risk.has_value() == first->risk.has_value() && flag.raised_at <= first->raised_at);
        if (sooner)
            first = &flag;
    }
    return first;
}

ClientHeader make_header(const api::Overview& overview, const Library& library, Instant now)
{
    const auto& details = overview.client.details;
    ClientHeader header;
    header.name = full_name(details);
    header.facts = facts_of(details, now);
    header.place = place_of(overview);
    header.agenda = agenda_of(overview, now);
    header.due = due_words(overview.schedule, library);
    if (const auto* flag = first_waiting(overview)) {
        header.flag = called(details) + ", " + short_date(flag->seen_on) + ". " + say_again(flag->sentence);
        header.flag_rule = flag->rule;
        if (const auto others = waiting(overview) - 1; others > 0)
            header.flag += ' ' + say_count("One more flag waits.", "{1} more flags wait.", others);
    }
    if (header.flag.empty() || header.flag_rule)
        header.risk = risk_of(overview);
    return header;
}

}  // namespace attune::desktop
