#include "server/routes/today.hpp"

#include <algorithm>

#include "server/db/appointments.hpp"
#include "server/db/rooms.hpp"
#include "server/db/schedules.hpp"
#include "server/db/today.hpp"
#include "server/db/work_waiting.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int most_lines = 12;
constexpr std::chrono::hours longest_day{26};  // a clock may be put back by two

std::vector<std::string> sessions_of(const std::vector<api::Appointment>& appointments)
{
    std::vector<std::string> session_ids;
    for (const auto& appointment : appointments)
        for (const auto& attendance : appointment.attendances)
            session_ids.push_back(attendance.session_id);
    return session_ids;
}

// Both lists are by client_id; somebody may come twice.
void add_due(std::vector<api::ExpectedClient>& expected, const std::vector<Schedules::DueToday>& due)
{
    auto client = expected.begin();
    for (const auto& one : due) {
        client = std::ranges::lower_bound(client, expected.end(), one.client_id, {},
                                          &api::ExpectedClient::client_id);
        for (; client != expected.end() && client->client_id == one.client_id; ++client)
            client->due = one.instruments;
    }
}

// What the library knows and judges; a score that is not in use is left out.
std::vector<api::NewScore> judged(const std::vector<ArrivedScore>& arrived, const Library& library)
{
    std::vector<api::NewScore> scores;
    for (const auto& one : arrived) {
        const auto* instrument = library.find(one.instrument, one.version);
        const auto* score = instrument ? find_score(*instrument, one.score) : nullptr;
        if (!score || !score->ready)
            continue;
        const auto basis = library.bases(*instrument, *score).at(one.entered_at, *instrument, *score);
        const auto from = one.complete > 1 ? std::optional{one.first} : std::nullopt;
        scores.push_back({one.client_id, one.legal_name, one.preferred_name, one.instrument, one.version,
                          one.score, one.entered_at, judge(*instrument, *score, basis, from, one.latest)});
    }
    return scores;
}

// The midnight before the one that a day begins with.
Instant yesterday_of(Instant midnight)
{
    return from_local({Day{local_day(midnight).value - std::chrono::days{1}}, 0, 0}, time_zone());
}

Result<api::ReadToday::Reply> read_today(Context& context, const api::ReadToday::Request& request)
{
    Faults faults;
    if (request.until < request.from || request.until.value - request.from.value > longest_day)
        faults.add("until", to_say("Today is read for one day."));
    if (faults.any())
        return faults.refusal();
    Today today{context.db};
    api::ReadToday::Reply reply;
    reply.appointments = Appointments{context.db}.between(request.from, request.until);
    std::erase_if(reply.appointments, [therapists = today.therapists()](const api::Appointment& one) {
        return std::ranges::find(therapists, one.therapist_id) == therapists.end();
    });
    reply.rooms = Rooms{context.db}.all();
    reply.expected = today.expected(sessions_of(reply.appointments));
    if (!reply.expected.empty())
        add_due(reply.expected, Schedules{context.db, context.facts.library}.due_in_sessions(
                                    reply.expected.front().client_id, reply.expected.back().client_id,
                                    local_day(request.from)));
    reply.scores = judged(today.scores_since(yesterday_of(request.from), most_lines), context.facts.library);
    auto notes = today.notes(most_lines);
    reply.notes = std::move(notes.notes);
    reply.notes_waiting = notes.waiting;
    reply.links = WorkWaiting{context.db}.unopened_links(most_lines).some;
    return reply;
}

}  // namespace

std::vector<Route> today_routes()
{
    return {
        route<api::ReadToday>(read_today),
    };
}

}  // namespace attune::server
