#include "server/leave_words.hpp"

#include <algorithm>

#include "server/db/availability.hpp"
#include "server/refusals.hpp"
#include "server/taken_words.hpp"
#include "shared/diary/availability.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// The same whoever asks: why somebody is away is not said.
std::string in_words(const AwayTime& away, Instant now)
{
    const TimeSpan span{away.leave.starts_at, away.leave.ends_at};
    return say("{1}: {2} is away, {3}.", day_and_time(away.wanted, now), away.leave.therapist_name,
               attune::in_words(span, now, time_zone()));
}

}  // namespace

std::vector<AwayTime> away_at(Connection& db, const std::string& therapist_id,
                              const std::vector<Instant>& starts, int minutes)
{
    std::vector<AwayTime> away;
    if (starts.empty())
        return away;
    const auto leaves = Availability{db}.leaves_after(std::ranges::min(starts), therapist_id);
    for (const auto start : starts)
        if (const auto* leave = leave_at(leaves, therapist_id, span_of(start, minutes)))
            away.push_back({start, *leave});
    return away;
}

std::vector<Instant> with_starts_of(std::vector<Instant> starts, const std::vector<AwayTime>& away)
{
    for (const auto& one : away)
        starts.push_back(one.wanted);
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

Refusal times_away(const std::vector<AwayTime>& away, const std::vector<TakenTime>& taken, std::size_t wanted,
                   Instant now)
{
    auto refusal = taken.empty() ? conflict({}) : times_taken(taken, wanted, now);
    if (wanted > 1)
        refusal.sentence = say("{1} of {2} times are taken or fall into leave. Nothing was booked or moved.",
                               with_starts_of(starts_of(taken), away).size(), wanted);
    else if (taken.empty())
        refusal.sentence = in_words(away.front(), now) + ' ' + say("Nothing was booked or moved.");
    for (const auto& one : away)
        refusal.fields.push_back({api::away_field, in_words(one, now)});
    return refusal;
}

}  // namespace attune::server
