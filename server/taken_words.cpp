#include "server/taken_words.hpp"

#include <algorithm>

#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::string what_is_there(const TakenTime& taken)
{
    if (!taken.title.empty())
        return taken.title;
    std::string names;
    for (const auto& client : taken.clients)
        names += (names.empty() ? "" : ", ") + full_name(client);
    return names.empty() ? say("another appointment") : names;
}

std::string when(const TakenTime& taken, Instant now)
{
    const Instant ends{taken.starts_at.value + std::chrono::minutes{taken.minutes}};
    return say("{1} to {2}", day_and_time(taken.starts_at, now), time_of_day(to_local(ends)));
}

std::string in_words(const TakenTime& taken, Instant now)
{
    switch (taken.whose) {
        case Whose::therapist:
            return say("{1} is taken: {2}.", when(taken, now), what_is_there(taken));
        case Whose::room:
            return say("{1} is taken in {2}.", when(taken, now), taken.title);
        case Whose::client:
            return say("{1}: {2} has another appointment then.", when(taken, now), what_is_there(taken));
    }
    return {};
}

}  // namespace

WantedTimes wanted_by(const std::vector<api::Appointment>& appointments)
{
    const auto& first = appointments.front();
    WantedTimes wanted;
    wanted.therapist_id = first.therapist_id;
    wanted.room_id = first.room_id;
    wanted.minutes = first.minutes;
    for (const auto& attendance : first.attendances)
        if (!api::is_cancelled(attendance.state) ||
            attendance.state == api::SessionState::cancelled_by_therapist)
            wanted.client_ids.push_back(attendance.client_id);
    for (const auto& appointment : appointments) {
        wanted.starts.push_back(appointment.starts_at);
        wanted.but.push_back(appointment.appointment_id);
    }
    return wanted;
}

Refusal times_taken(const std::vector<TakenTime>& taken, std::size_t wanted, Instant now)
{
    Refusal refusal{RefusalCode::conflict,
                    in_words(taken.front(), now) + ' ' + say("Nothing was booked or moved.")};
    if (wanted > 1)
        refusal.sentence =
            say("{1} of {2} times are taken. Nothing was booked or moved.", starts_of(taken).size(), wanted);
    for (const auto& one : taken)
        refusal.fields.push_back({"starts_at", in_words(one, now)});
    return refusal;
}

std::optional<Refusal> refuse_taken(Connection& db, const WantedTimes& wanted, Instant now)
{
    const auto taken = Appointments{db}.taken(wanted);
    return taken.empty() ? std::nullopt : std::optional{times_taken(taken, wanted.starts.size(), now)};
}

std::vector<Instant> starts_of(const std::vector<TakenTime>& taken)
{
    std::vector<Instant> starts;
    starts.reserve(taken.size());
    for (const auto& one : taken)
        starts.push_back(one.wanted);
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

}  // namespace attune::server
