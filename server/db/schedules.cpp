#include "server/db/schedules.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "server/refusals.hpp"

namespace attune::server {

namespace {

// `episodes` yields id, client_id, ended_on and planned_sessions of the episodes in question.
std::string scheduled_episodes(const std::string& episodes)
{
    return "WITH chosen AS MATERIALIZED (" + episodes + R"sql(
        ), latest AS MATERIALIZED (
            SELECT DISTINCT ON (s.episode_id) chosen.*, s.row_version, s.measures
            FROM chosen JOIN schedule s ON s.episode_id = chosen.id AND s.client_id = chosen.client_id
            ORDER BY s.episode_id, s.row_version DESC
        )
        SELECT latest.client_id, latest.row_version, latest.measures, latest.ended_on, latest.planned_sessions,
               (SELECT coalesce(jsonb_agg(jsonb_build_object('on', s.starts_at::date, 'attendance',
                           CASE s.state WHEN 'attended' THEN 'held' WHEN 'did_not_attend' THEN 'missed' ELSE 'planned' END)), '[]')
                FROM session s
                WHERE s.client_id = latest.client_id AND s.episode_id = latest.id AND s.state IN ('booked', 'arrived', 'attended', 'did_not_attend')),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'instrument', a.instrument, 'version', a.version, 'on', a.answered_on,
                           'completed', a.state = 'completed',
                           'corrected', EXISTS (SELECT FROM administration c WHERE c.replaces = a.id),
                           'scores', (SELECT coalesce(jsonb_agg(jsonb_build_object('score', p.score, 'value', p.value)), '[]')
                                      FROM score p WHERE p.administration_id = a.id)) ORDER BY a.entered_at, a.id), '[]')
                FROM administration a
                WHERE a.client_id = latest.client_id AND a.episode_id = latest.id
                  AND a.instrument IN (SELECT m ->> 'instrument' FROM jsonb_array_elements(latest.measures) AS m))
        FROM latest
        ORDER BY latest.client_id)sql";
}

struct ScheduleOfLatestEpisode {
    static inline const auto sql = scheduled_episodes(R"sql(
            SELECT id, client_id, ended_on, planned_sessions FROM episode
            WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)sql");
    struct Parameters {
        std::string client_id;
    };
    using Row = ScheduledEpisode;
};
BOOST_DESCRIBE_STRUCT(ScheduleOfLatestEpisode::Parameters, (), (client_id))

// Under row-level security an index is used for comparisons of one type alone: a day with a day, a moment
// with a moment. OFFSET keeps the clients out of the search for the day: as an index, their range may be
// everybody.
constexpr auto episodes_seen_today = R"sql(
            SELECT latest.id, seen.client_id, latest.ended_on, latest.planned_sessions
            FROM (SELECT DISTINCT s.client_id, s.episode_id FROM session s
                  WHERE s.starts_at >= :today::date::timestamptz AND s.starts_at < (:today::date + 1)::timestamptz
                    AND s.state IN ('booked', 'arrived', 'attended') OFFSET 0) seen
            JOIN LATERAL (SELECT e.id, e.ended_on, e.planned_sessions FROM episode e
                          WHERE e.client_id = seen.client_id ORDER BY e.number DESC LIMIT 1) latest
              ON latest.id = seen.episode_id AND latest.ended_on IS NULL
            WHERE seen.client_id BETWEEN :first::uuid AND :last::uuid)sql";

struct SchedulesOfToday {
    static inline const auto sql = scheduled_episodes(episodes_seen_today);
    struct Parameters {
        std::string first;
        std::string last;
        Day today;
    };
    using Row = ScheduledEpisode;
};
BOOST_DESCRIBE_STRUCT(SchedulesOfToday::Parameters, (), (first, last, today))

// Of courses that run, the week that began last. `episodes` yields id and client_id.
std::string due_by_courses(const std::string& episodes)
{
    return "WITH chosen AS MATERIALIZED (" + episodes + R"sql(
        )
        SELECT c.client_id, measure.code, c.name, week.number, week.begins_on
        FROM chosen JOIN weekly_course c ON c.episode_id = chosen.id AND c.client_id = chosen.client_id
        CROSS JOIN LATERAL (
            SELECT w.number, (w.value ->> 'begins_on')::date AS begins_on, w.value -> 'week' -> 'measures' AS measures
            FROM jsonb_array_elements(c.weeks) WITH ORDINALITY AS w (value, number)
            WHERE (w.value ->> 'begins_on')::date <= :today
            ORDER BY w.number DESC LIMIT 1) week
        CROSS JOIN LATERAL jsonb_array_elements_text(week.measures) WITH ORDINALITY AS measure (code, place)
        WHERE c.ends_on >= :today AND coalesce(c.stopped_on > :today, true)
          AND NOT EXISTS (SELECT FROM administration a
                          WHERE a.client_id = c.client_id AND a.episode_id = c.episode_id AND a.instrument = measure.code
                            AND a.answered_on >= week.begins_on AND a.state = 'completed')
        ORDER BY c.client_id, c.given_at, c.id, measure.place)sql";
}

struct DueByCourseRow {
    std::string client_id;
    std::string instrument;
    std::string course;
    int week = 1;
    Day since;
};
BOOST_DESCRIBE_STRUCT(DueByCourseRow, (), (client_id, instrument, course, week, since))

struct CoursesOfLatestEpisode {
    static inline const auto sql = due_by_courses(R"sql(
            SELECT id, client_id FROM (SELECT id, client_id, ended_on FROM episode
                                       WHERE client_id = :client_id ORDER BY number DESC LIMIT 1) latest
            WHERE ended_on IS NULL)sql");
    struct Parameters {
        std::string client_id;
        Day today;
    };
    using Row = DueByCourseRow;
};
BOOST_DESCRIBE_STRUCT(CoursesOfLatestEpisode::Parameters, (), (client_id, today))

struct CoursesOfToday {
    static inline const auto sql = due_by_courses(episodes_seen_today);
    using Parameters = SchedulesOfToday::Parameters;
    using Row = DueByCourseRow;
};

// Two settings of one version meet in the primary key: the second finds nothing to insert.
struct InsertSchedule {
    static constexpr auto sql = R"sql(
        INSERT INTO schedule (episode_id, client_id, row_version, measures, set_by)
        SELECT e.id, e.client_id, :row_version::bigint + 1, :measures::jsonb, :set_by
        FROM (SELECT id, client_id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1) e
        WHERE :row_version::bigint = (SELECT coalesce(max(s.row_version), 0) FROM schedule s
                              WHERE s.client_id = e.client_id AND s.episode_id = e.id)
        ON CONFLICT (episode_id, row_version) DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::int64_t row_version = 0;
        std::vector<ScheduledMeasure> measures;
        std::string set_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSchedule::Parameters, (), (client_id, row_version, measures, set_by))

GivenForm given(const FormSoFar& form, const Library& library)
{
    GivenForm given{form.on, form.completed, form.corrected, std::nullopt};
    const auto* instrument = library.find(form.instrument, form.version);
    const auto* followed = instrument ? score_with_cut_off(*instrument) : nullptr;
    if (!followed)
        return given;
    const auto found = std::ranges::find(form.scores, followed->code, &ScoreOfForm::score);
    if (found != form.scores.end() && found->value)
        given.better_than_cut_off = better_than_cut_off(*instrument, *followed, *found->value);
    return given;
}

std::vector<Due> due_by(const ScheduledEpisode& episode, const Library& library, Day today)
{
    const EpisodeSoFar so_far{today, episode.ended_on, episode.planned_sessions, episode.sessions};
    std::vector<Due> all;
    all.reserve(episode.measures.size());
    for (const auto& measure : episode.measures) {
        std::vector<GivenForm> forms;
        for (const auto& form : episode.forms)
            if (form.instrument == measure.instrument)
                forms.push_back(given(form, library));
        all.push_back(due(measure, forms, so_far));
    }
    return all;
}

}  // namespace

api::Schedule Schedules::latest_episode(const std::string& client_id, Day today)
{
    api::Schedule schedule;
    for (auto& row : db_.all<CoursesOfLatestEpisode>({client_id, today}))
        schedule.due_by_course.push_back(
            {std::move(row.instrument), std::move(row.course), row.week, row.since});
    if (auto episode = db_.maybe<ScheduleOfLatestEpisode>({client_id})) {
        schedule.row_version = episode->row_version;
        schedule.due = due_by(*episode, library_, today);
        schedule.measures = std::move(episode->measures);
    }
    return schedule;
}

Result<api::Schedule> Schedules::set(const api::SetSchedule::Request& request, const std::string& user_id,
                                     Day today)
{
    const bool inserted =
        db_.run<InsertSchedule>({request.client_id, request.row_version, request.measures, user_id}) > 0;
    auto schedule = latest_episode(request.client_id, today);
    if (!inserted)
        return stale(schedule);
    return schedule;
}

std::vector<Schedules::DueToday> Schedules::due_in_sessions(const std::string& first, const std::string& last,
                                                            Day today)
{
    std::map<std::string, std::vector<std::string>> by_client;
    for (const auto& episode : db_.all<SchedulesOfToday>({first, last, today}))
        for (const auto& measure : due_by(episode, library_, today))
            if (measure.when == DueWhen::today)
                by_client[episode.client_id].push_back(measure.instrument);
    for (auto& row : db_.all<CoursesOfToday>({first, last, today})) {
        auto& instruments = by_client[row.client_id];
        if (std::ranges::find(instruments, row.instrument) == instruments.end())
            instruments.push_back(std::move(row.instrument));
    }
    std::vector<DueToday> all;
    all.reserve(by_client.size());
    for (auto& [client_id, instruments] : by_client)
        all.push_back({client_id, std::move(instruments)});
    return all;
}

}  // namespace attune::server
