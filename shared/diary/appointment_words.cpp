#include "shared/diary/appointment_words.hpp"

#include <algorithm>

#include "shared/diary/state_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

void join(std::string& text, const std::string& more)
{
    if (!more.empty())
        text += (text.empty() ? "" : ", ") + more;
}

// By the first letter alone: German nouns and names never begin these.
std::string inside_a_sentence(std::string words)
{
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z')
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

std::string how_many_in_each(const std::vector<api::Attendance>& attendances)
{
    std::string text;
    for (const auto state : session_states)
        if (const auto count = std::ranges::count(attendances, state, &api::Attendance::state); count > 0)
            join(text, std::to_string(count) + ' ' + inside_a_sentence(words_for(state)));
    return text;
}

// By name where those who come are told by name, and of a group by how many, as those are.
std::string who_stays_away(const api::Appointment& appointment)
{
    std::vector<api::Attendance> away;
    std::string names;
    for (const auto& one : appointment.attendances) {
        if (api::comes(one))
            continue;
        away.push_back(one);
        join(names, say("without {1} ({2})", full_name(one), inside_a_sentence(words_for(one.state))));
    }
    return appointment.kind == api::AppointmentKind::group ? how_many_in_each(away) : names;
}

}  // namespace

std::string who_comes(const api::Appointment& appointment)
{
    const auto coming = api::those_who_come(appointment);
    if (appointment.kind == api::AppointmentKind::group)
        return appointment.title + ", " +
               say_count("one client", "{1} clients", static_cast<std::ptrdiff_t>(coming.size()));
    if (coming.size() == 2)
        return say("{1} and {2}", full_name(coming[0]), full_name(coming[1]));
    if (!coming.empty())
        return full_name(coming.front());
    return appointment.title.empty() ? say("A client of a colleague") : appointment.title;
}

std::string with_whom(const api::Appointment& appointment, const std::string& user_id)
{
    return appointment.therapist_id == user_id ? std::string{} : say("with {1}", appointment.therapist_name);
}

std::string state_of(const api::Appointment& appointment)
{
    const auto coming = api::those_who_come(appointment);
    if (coming.empty())
        return appointment.standing == api::Standing::off ? say("Called off") : std::string{};
    const auto first = coming.front().state;
    const bool alike =
        std::ranges::all_of(coming, [&](const api::Attendance& one) { return one.state == first; });
    auto text = alike ? words_for(first) : how_many_in_each(coming);
    if (coming.size() < appointment.attendances.size())
        join(text, who_stays_away(appointment));
    return text;
}

std::string left_words(std::int64_t left)
{
    return left == 0 ? std::string{}
                     : say_count("One that has taken place was left as it was.",
                                 "{1} that have taken place were left as they were.",
                                 static_cast<std::ptrdiff_t>(left));
}

std::string words_for(api::AppointmentKind kind)
{
    switch (kind) {
        case api::AppointmentKind::individual:
            return say("Individual");
        case api::AppointmentKind::couple:
            return say("Couple");
        case api::AppointmentKind::group:
            return say("Group");
        case api::AppointmentKind::other:
            break;
    }
    return say_as("appointment", "Without clients");
}

std::string room_of(const api::Appointment& appointment, const std::vector<api::Room>& rooms)
{
    if (!appointment.room_id)
        return {};
    const auto found = std::ranges::find(rooms, *appointment.room_id, &api::Room::room_id);
    return found == rooms.end() ? std::string{} : found->name;
}

std::string read_out(const api::Appointment& appointment, const std::vector<api::Room>& rooms,
                     const std::string& user_id, Instant now)
{
    const Instant ends{appointment.starts_at.value + std::chrono::minutes{appointment.minutes}};
    auto text = say("{1} to {2}", day_and_time(appointment.starts_at, now), time_of_day(to_local(ends)));
    join(text, who_comes(appointment));
    join(text, with_whom(appointment, user_id));
    join(text, inside_a_sentence(state_of(appointment)));
    join(text, room_of(appointment, rooms));
    return text;
}

}  // namespace attune
