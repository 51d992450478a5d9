#include "server/demo/life.hpp"

#include <algorithm>
#include <array>

#include "server/demo/care_plans.hpp"
#include "server/demo/client_files.hpp"
#include "server/demo/forms.hpp"
#include "server/demo/paperwork.hpp"
#include "server/demo/plans.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server::demo {

namespace {

using std::chrono::days;

Instant at(Day day, int hour)
{
    return from_local({day, hour, 0});
}

// The last such weekday before `today`.
Day last_weekday_before(Day today, int weekday)
{
    const auto wanted = std::chrono::weekday{static_cast<unsigned>(weekday + 1)};
    return {today.value - days{1} - (std::chrono::weekday{today.value - days{1}} - wanted)};
}

// Weeks back from the last session to session `index` of `sessions`; a gap doubles five weeks in the middle.
int weeks_back(int index, int sessions, bool gap)
{
    const int weeks = sessions - 1 - index;
    return gap && index < sessions / 2 ? weeks + 5 : weeks;
}

class Life {
public:
    Life(Records& records, const World& world, const Person& person, const Place& place, Chance& chance)
        : records_{records},
          world_{world},
          person_{person},
          place_{place},
          chance_{chance},
          client_id_{chance.uuid()}
    {
    }

    void tell()
    {
        const Day last = last_weekday_before(world_.today, place_.weekday);
        const int weeks_of_current = weeks_back(0, person_.sessions, story_.gap);
        const Day current_start{last.value - days{7 * weeks_of_current}};
        const Day earlier_last{current_start.value - days{7 * 26}};
        const bool came_before = person_.earlier_sessions > 0;
        const Day first =
            came_before ? Day{earlier_last.value - days{7 * (person_.earlier_sessions - 1)}} : current_start;
        add_client(first);
        if (came_before)
            add_episode(1, person_.earlier_sessions, earlier_last, true);
        add_episode(came_before ? 2 : 1, person_.sessions, last, false);
        add_life_events(last);
        add_client_file(records_, person_, first, Chance{static_cast<unsigned>(place_.number) + 9001});
        add_practice_logs(records_, client_id_, last, world_.today,
                          Chance{static_cast<unsigned>(place_.number) + 1001});
    }

private:
    void add_client(Day first)
    {
        const auto number = std::to_string(1001 + place_.number);
        const auto created_at = at(Day{first.value - days{7}}, 12);
        records_.clients.push_back({.id = client_id_,
                                    .reference = "LP-" + number,
                                    .legal_name = std::string{person_.legal_name},
                                    .preferred_name = std::string{person_.preferred_name},
                                    .pronouns = std::string{person_.pronouns},
                                    .born_on = born_on(),
                                    .phone = "01632 96" + number,
                                    .email = "client" + number + "@example.org",
                                    .created_at = created_at});
        records_.care_team.push_back({client_id_, place_.therapist_id, "responsible", created_at});
        if (story_.shared)
            records_.care_team.push_back({client_id_, place_.colleague_id, "member", created_at});
    }

    // Drawn from a chance of its own, so that whoever comes after stays as they are.
    void add_life_events(Day last)
    {
        Chance own{static_cast<unsigned>(place_.number) + 1};
        for (const auto& moment : moments()) {
            if (moment.legal_name != person_.legal_name)
                continue;
            const Day started_on{last.value - days{moment.days_before}};
            const auto ended_on = moment.days_long > 0
                                      ? std::optional{Day{started_on.value + days{moment.days_long}}}
                                      : std::nullopt;
            records_.life_events.push_back({.id = own.uuid(),
                                            .client_id = client_id_,
                                            .kind = std::string{moment.kind},
                                            .text = std::string{moment.text},
                                            .started_on = started_on,
                                            .ended_on = ended_on,
                                            .changed_by = place_.therapist_id,
                                            .changed_at = at(last, 18)});
        }
    }

    Day born_on()
    {
        return {world_.today.value - days{person_.age * 365 + person_.age / 4 + 20 + chance_.whole(300)}};
    }

    void add_episode(int number, int sessions, Day last, bool ended)
    {
        const bool gap = story_.gap && !ended;
        const Day start{last.value - days{7 * weeks_back(0, sessions, gap)}};
        const auto episode_id = chance_.uuid();
        records_.episodes.push_back({.id = episode_id,
                                     .client_id = client_id_,
                                     .number = number,
                                     .problem = std::string{person_.problem},
                                     .started_on = start,
                                     .ended_on = ended ? std::optional{last} : std::nullopt,
                                     .therapist_id = place_.therapist_id,
                                     .planned_sessions = std::clamp(sessions + 4, 8, 24)});
        const auto held = add_sessions(episode_id, sessions, last, gap);
        add_forms(records_, world_.library, person_, place_.number, held, place_.therapist_id, chance_);
        add_notes(records_, world_.library, person_, place_.number, held, !ended, chance_);
        add_homework(records_, world_.exercises, held, place_.therapist_id, chance_);
        if (ended)
            return;
        add_plan(records_, world_.library, person_, held, place_.therapist_id,
                 Chance{static_cast<unsigned>(place_.number) + 2001});
        add_care_plan(records_, person_, held, place_.therapist_id);
        add_schedule(episode_id, held.front());
        add_session(episode_id, at(Day{last.value + days{7}}, place_.hour), "booked");
    }

    // The practice's battery, and what this person is given beside it.
    void add_schedule(const std::string& episode_id, const SessionRow& first)
    {
        auto measures = world_.battery;
        for (auto& measure : measures_given(place_.number))
            if (std::ranges::find(measures, measure.instrument, &ScheduledMeasure::instrument) ==
                measures.end())
                measures.push_back(std::move(measure));
        records_.schedules.push_back({.episode_id = episode_id,
                                      .client_id = client_id_,
                                      .measures = std::move(measures),
                                      .set_by = place_.therapist_id,
                                      .set_at = first.starts_at});
    }

    std::vector<SessionRow> add_sessions(const std::string& episode_id, int sessions, Day last, bool gap)
    {
        std::vector<SessionRow> held;
        for (int i = 0; i < sessions; ++i) {
            const Day day{last.value - days{7 * weeks_back(i, sessions, gap)}};
            held.push_back(add_session(episode_id, at(day, place_.hour), "attended"));
        }
        // Somebody who is away for weeks has said so once, and once has not.
        if (gap) {
            const Day before{local_day(held[static_cast<std::size_t>(sessions / 2 - 1)].starts_at)};
            add_session(episode_id, at(Day{before.value + days{7}}, place_.hour), "cancelled");
            add_session(episode_id, at(Day{before.value + days{14}}, place_.hour), "did_not_attend");
        }
        return held;
    }

    SessionRow add_session(const std::string& episode_id, Instant starts_at, const std::string& state)
    {
        const std::string standing = state == "booked" ? "booked" : state == "cancelled" ? "off" : "recorded";
        AppointmentRow appointment;
        appointment.id = chance_.uuid();
        appointment.therapist_id = place_.therapist_id;
        appointment.starts_at = starts_at;
        appointment.standing = standing;
        appointment.booked_by = place_.therapist_id;
        appointment.booked_at = starts_at;
        records_.sessions.push_back(
            {appointment.id, client_id_, episode_id, appointment.id, starts_at, 50, standing, state});
        records_.appointments.push_back(std::move(appointment));
        return records_.sessions.back();
    }

    Records& records_;
    const World& world_;
    const Person& person_;
    const Place& place_;
    Chance& chance_;
    const Story story_ = story_of(person_);
    const std::string client_id_;
};

}  // namespace

void add_life(Records& records, const World& world, const Person& person, const Place& place, Chance& chance)
{
    Life{records, world, person, place, chance}.tell();
}

}  // namespace attune::server::demo
