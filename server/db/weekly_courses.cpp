#include "server/db/weekly_courses.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's courses, `c`, and may order them.
std::string courses_where(const std::string& condition)
{
    return R"sql(
        SELECT c.id, c.row_version, c.course, c.name, c.group_name, c.weeks, c.stopped_on, u.display_name, c.given_at
        FROM weekly_course c
        JOIN user_account u ON u.id = c.given_by
        WHERE c.client_id = :client_id AND )sql" +
           condition;
}

struct FindCourse {
    static inline const auto sql = courses_where("c.id = :weekly_course_id");
    struct Parameters {
        std::string client_id;
        std::string weekly_course_id;
    };
    using Row = api::GivenCourse;
};
BOOST_DESCRIBE_STRUCT(FindCourse::Parameters, (), (client_id, weekly_course_id))

struct CoursesOfLatestEpisode {
    static inline const auto sql = courses_where(R"sql(
        c.episode_id = (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)
        ORDER BY c.given_at DESC, c.id)sql");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::GivenCourse;
};
BOOST_DESCRIBE_STRUCT(CoursesOfLatestEpisode::Parameters, (), (client_id))

// Until the end of the transaction, so that two courses cannot be given at once.
struct LockEpisodeOfCourse {
    static constexpr auto sql = R"sql(
        SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1 FOR UPDATE)sql";
    struct Parameters {
        std::string client_id;
    };
    struct Row {
        std::string episode_id;
    };
};
BOOST_DESCRIBE_STRUCT(LockEpisodeOfCourse::Parameters, (), (client_id))
BOOST_DESCRIBE_STRUCT(LockEpisodeOfCourse::Row, (), (episode_id))

struct InsertCourse {
    static constexpr auto sql = R"sql(
        INSERT INTO weekly_course (id, client_id, episode_id, course, name, group_name, weeks, ends_on, given_by)
        SELECT :weekly_course_id, :client_id, :episode_id, :course, :name, :group, :weeks::jsonb, :ends_on, :given_by
        WHERE NOT EXISTS (SELECT FROM weekly_course
                          WHERE client_id = :client_id AND episode_id = :episode_id AND stopped_on IS NULL
                            AND ends_on >= :today))sql";
    struct Parameters {
        std::string weekly_course_id;
        std::string client_id;
        std::string episode_id;
        std::string course;
        std::string name;
        std::string group;
        std::vector<GivenWeek> weeks;
        Day ends_on;
        std::string given_by;
        Day today;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertCourse::Parameters, (),
                      (weekly_course_id, client_id, episode_id, course, name, group, weeks, ends_on, given_by,
                       today))

struct ChangeCourse {
    static constexpr auto sql = R"sql(
        UPDATE weekly_course
        SET row_version = row_version + 1, weeks = :weeks::jsonb, ends_on = :ends_on, stopped_on = :stopped_on
        WHERE client_id = :client_id AND id = :weekly_course_id AND row_version = :row_version)sql";
    struct Parameters {
        std::string client_id;
        std::string weekly_course_id;
        std::int64_t row_version = 0;
        std::vector<GivenWeek> weeks;
        Day ends_on;
        std::optional<Day> stopped_on;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ChangeCourse::Parameters, (),
                      (client_id, weekly_course_id, row_version, weeks, ends_on, stopped_on))

// Of the weeks that begin after `after`.
struct SetHomeworkOfWeeks {
    static constexpr auto sql = R"sql(
        INSERT INTO assignment (id, client_id, episode_id, exercise, minutes, days_per_week, set_on, until_on, set_by,
                                weekly_course_id)
        SELECT gen_random_uuid(), c.client_id, c.episode_id, e ->> 'code', (e ->> 'minutes')::integer,
               (e ->> 'days_per_week')::integer, (w ->> 'begins_on')::date, (w ->> 'begins_on')::date + 6, :set_by, c.id
        FROM weekly_course c, jsonb_array_elements(c.weeks) w, jsonb_array_elements(w -> 'week' -> 'exercises') e
        WHERE c.client_id = :client_id AND c.id = :weekly_course_id AND (w ->> 'begins_on')::date > :after)sql";
    struct Parameters {
        std::string client_id;
        std::string weekly_course_id;
        Day after;
        std::string set_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetHomeworkOfWeeks::Parameters, (), (client_id, weekly_course_id, after, set_by))

// Nothing is deleted: what ended before it was set has never begun.
struct TakeBackHomework {
    static constexpr auto sql = R"sql(
        UPDATE assignment SET row_version = row_version + 1, stopped_on = set_on - 1
        WHERE client_id = :client_id AND weekly_course_id = :weekly_course_id AND set_on > :after
          AND coalesce(stopped_on >= set_on, true))sql";
    struct Parameters {
        std::string client_id;
        std::string weekly_course_id;
        Day after;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeBackHomework::Parameters, (), (client_id, weekly_course_id, after))

}  // namespace

Result<api::GivenCourse> WeeklyCourses::give(const api::GiveWeeklyCourse::Request& request,
                                             const WeeklyCourse& course, const std::string& user_id,
                                             Day today)
{
    const auto& [client_id, code, starts_on, group] = request;
    const auto episode = db_.maybe<LockEpisodeOfCourse>({client_id});
    if (!episode)
        return no_such(PartOfRecord::episode);
    const auto id = new_uuid();
    const auto weeks = weeks_from(course, starts_on);
    if (db_.run<InsertCourse>({id, client_id, episode->episode_id, code, course.name, group.value_or(""),
                               weeks, last_day_of(weeks.back()), user_id, today}) == 0)
        return conflict(to_say("Another weekly course goes on. Stop it first, then give this one."));
    db_.run<SetHomeworkOfWeeks>({client_id, id, Day{starts_on.value - std::chrono::days{1}}, user_id});
    return find(client_id, id).value();
}

Result<api::GivenCourse> WeeklyCourses::adapt(const api::AdaptWeeklyCourse::Request& request,
                                              const std::string& user_id, Day today)
{
    const auto& id = request.weekly_course_id;
    const auto stopped_on = request.stopped ? std::optional{today} : std::nullopt;
    const bool changed =
        is_uuid(id) && db_.run<ChangeCourse>({request.client_id, id, request.row_version, request.weeks,
                                              last_day_of(request.weeks.back()), stopped_on}) > 0;
    auto course = find(request.client_id, id);
    if (!course)
        return no_such(PartOfRecord::weekly_course);
    if (!changed)
        return stale(*course);
    db_.run<TakeBackHomework>({request.client_id, id, today});
    if (!request.stopped)
        db_.run<SetHomeworkOfWeeks>({request.client_id, id, today, user_id});
    return *std::move(course);
}

std::optional<api::GivenCourse> WeeklyCourses::find(const std::string& client_id,
                                                    const std::string& weekly_course_id)
{
    if (!is_uuid(weekly_course_id))
        return std::nullopt;
    return db_.maybe<FindCourse>({client_id, weekly_course_id});
}

std::vector<api::GivenCourse> WeeklyCourses::latest_episode(const std::string& client_id)
{
    return db_.all<CoursesOfLatestEpisode>({client_id});
}

}  // namespace attune::server
