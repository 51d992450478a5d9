#include "server/db/homework.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's assignments, `a`, and may order them.
std::string assignments_where(const std::string& condition)
{
    return R"sql(
        SELECT a.id, a.row_version, a.exercise, e.definition ->> 'name', a.minutes, a.days_per_week, a.reason, a.set_on,
               a.until_on, a.stopped_on, a.session_id,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'session_id', r.session_id, 'reviewed_on', s.starts_at::date, 'days_done', r.days_done,
                           'days_set', r.days_set, 'said', r.said) ORDER BY s.starts_at), '[]')
                FROM review r JOIN session s ON s.id = r.session_id WHERE r.assignment_id = a.id),
               a.continues, logged.latest, coalesce(logged.times, 0), coalesce(logged.minutes, 0)
        FROM assignment a
        JOIN exercise e ON e.code = a.exercise
        LEFT JOIN LATERAL (
            SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'practice_log_id', p.id, 'practised_on', p.practised_on, 'minutes', p.minutes,
                       'helpful', p.helpful, 'difficult', p.difficult, 'got_in_the_way', p.got_in_the_way,
                       'logged_by', coalesce(u.display_name, ''), 'by_link', p.link_id IS NOT NULL) ORDER BY p.practised_on, p.logged_at)
                       FILTER (WHERE p.place <= )sql" +
           std::to_string(api::practice_logs_shown) + R"sql(), '[]') AS latest,
                   count(*) AS times, sum(p.minutes) AS minutes
            FROM (SELECT one.*, row_number() OVER (ORDER BY practised_on DESC, logged_at DESC) AS place
                  FROM practice_log one WHERE one.assignment_id = a.id AND one.struck_out_at IS NULL) p
            LEFT JOIN user_account u ON u.id = p.logged_by) logged ON true
        WHERE a.client_id = :client_id AND )sql" +
           condition;
}

struct FindAssignment {
    static inline const auto sql = assignments_where("a.id = :assignment_id");
    struct Parameters {
        std::string client_id;
        std::string assignment_id;
    };
    using Row = api::Assignment;
};
BOOST_DESCRIBE_STRUCT(FindAssignment::Parameters, (), (client_id, assignment_id))

// Of the one whose id `episode` yields: running ones first, without weeks of a course that have not begun.
std::string assignments_in(const std::string& episode)
{
    return assignments_where("a.episode_id = (" + episode + R"sql()
        AND (a.weekly_course_id IS NULL OR a.set_on <= :today AND coalesce(a.stopped_on >= a.set_on, true))
        ORDER BY a.stopped_on IS NOT NULL OR coalesce(a.until_on < :today, false), a.set_on DESC, a.id)sql");
}

struct AssignmentsOfLatestEpisode {
    static inline const auto sql =
        assignments_in("SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1");
    struct Parameters {
        std::string client_id;
        Day today;
    };
    using Row = api::Assignment;
};
BOOST_DESCRIBE_STRUCT(AssignmentsOfLatestEpisode::Parameters, (), (client_id, today))

struct AssignmentsOfEpisode {
    static inline const auto sql = assignments_in("SELECT :episode_id::uuid");
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        Day today;
    };
    using Row = api::Assignment;
};
BOOST_DESCRIBE_STRUCT(AssignmentsOfEpisode::Parameters, (), (client_id, episode_id, today))

struct AssignmentsOfSession {
    static inline const auto sql = assignments_where(R"sql(
        (a.session_id = :session_id
         OR a.session_id IS NULL AND a.set_on = (SELECT starts_at::date FROM session WHERE id = :session_id)
            AND coalesce(a.stopped_on >= a.set_on, true)
         OR a.id IN (SELECT assignment_id FROM review WHERE client_id = :client_id AND session_id = :session_id)
         OR EXISTS (SELECT FROM practice_log p JOIN session this ON this.id = :session_id
                    WHERE p.assignment_id = a.id AND p.struck_out_at IS NULL AND a.episode_id = this.episode_id
                      AND p.practised_on <= this.starts_at::date
                      AND p.practised_on >= coalesce((SELECT max(before.starts_at)::date FROM session before
                                                      WHERE before.episode_id = this.episode_id AND before.state = 'attended'
                                                        AND before.starts_at::date < this.starts_at::date), '-infinity')))
        ORDER BY a.set_on, a.id)sql");
    struct Parameters {
        std::string client_id;
        std::string session_id;
    };
    using Row = api::Assignment;
};
BOOST_DESCRIBE_STRUCT(AssignmentsOfSession::Parameters, (), (client_id, session_id))

struct InsertAssignment {
    static constexpr auto sql = R"sql(
        INSERT INTO assignment (id, client_id, episode_id, session_id, exercise, minutes, days_per_week, reason, set_on,
                                until_on, set_by)
        VALUES (:assignment_id, :client_id,
                coalesce((SELECT episode_id FROM session WHERE id = :session_id AND client_id = :client_id),
                         (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)),
                :session_id, :exercise, :minutes, :days_per_week, :reason, :set_on, :until_on, :set_by))sql";
    struct Parameters {
        std::string assignment_id;
        std::string client_id;
        std::optional<std::string> session_id;
        std::string exercise;
        int minutes = 0;
        int days_per_week = 7;
        std::string reason;
        Day set_on;
        std::optional<Day> until_on;
        std::string set_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertAssignment::Parameters, (),
                      (assignment_id, client_id, session_id, exercise, minutes, days_per_week, reason, set_on,
                       until_on, set_by))

struct UpsertReview {
    static constexpr auto sql = R"sql(
        INSERT INTO review (assignment_id, client_id, session_id, days_done, days_set, said, entered_by)
        SELECT id, client_id, :session_id, :days_done, :days_set, :said, :entered_by
        FROM assignment WHERE client_id = :client_id AND id = :assignment_id
        ON CONFLICT (assignment_id, session_id) DO UPDATE
        SET days_done = excluded.days_done, days_set = excluded.days_set, said = excluded.said,
            entered_by = excluded.entered_by, entered_at = now())sql";
    struct Parameters {
        std::string client_id;
        std::string assignment_id;
        std::string session_id;
        int days_done = 0;
        int days_set = 0;
        std::string said;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(UpsertReview::Parameters, (),
                      (client_id, assignment_id, session_id, days_done, days_set, said, entered_by))

struct StopAssignment {
    static constexpr auto sql = R"sql(
        UPDATE assignment SET row_version = row_version + 1, stopped_on = :stopped_on
        WHERE client_id = :client_id AND id = :assignment_id AND row_version = :row_version)sql";
    struct Parameters {
        std::string client_id;
        std::string assignment_id;
        std::int64_t row_version = 0;
        std::optional<Day> stopped_on;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(StopAssignment::Parameters, (), (client_id, assignment_id, row_version, stopped_on))

struct ContinueAssignment {
    static constexpr auto sql = R"sql(
        INSERT INTO assignment (id, client_id, episode_id, exercise, minutes, days_per_week, reason, set_on, until_on,
                                set_by, continues)
        SELECT :new_id, client_id, episode_id, exercise, :minutes, :days_per_week, :reason, :set_on, :until_on, :set_by, id
        FROM assignment before
        WHERE client_id = :client_id AND id = :assignment_id
          AND NOT EXISTS (SELECT FROM assignment after WHERE after.continues = before.id))sql";
    struct Parameters {
        std::string new_id;
        std::string client_id;
        std::string assignment_id;
        int minutes = 0;
        int days_per_week = 7;
        std::string reason;
        Day set_on;
        std::optional<Day> until_on;
        std::string set_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ContinueAssignment::Parameters, (),
                      (new_id, client_id, assignment_id, minutes, days_per_week, reason, set_on, until_on,
                       set_by))

struct InsertPracticeLog {
    static constexpr auto sql = R"sql(
        INSERT INTO practice_log (id, client_id, assignment_id, practised_on, minutes, helpful, difficult, got_in_the_way,
                                  logged_by, link_id)
        SELECT :practice_log_id, a.client_id, a.id, :practised_on, :minutes, :helpful, :difficult, :got_in_the_way, :user_id,
               :link_id
        FROM assignment a
        WHERE a.client_id = :client_id AND a.id = :assignment_id
          AND (SELECT count(*) FROM practice_log WHERE assignment_id = a.id AND practised_on = :practised_on) < :most_a_day
          AND (SELECT count(*) FROM practice_log WHERE assignment_id = a.id) < :most
        ON CONFLICT (id) DO NOTHING)sql";
    struct Parameters {
        std::string practice_log_id;
        std::string client_id;
        std::string assignment_id;
        Day practised_on;
        std::optional<int> minutes;
        std::optional<int> helpful;
        std::optional<int> difficult;
        std::string got_in_the_way;
        std::optional<std::string> user_id;
        std::optional<std::string> link_id;
        int most_a_day = 0;
        int most = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertPracticeLog::Parameters, (),
                      (practice_log_id, client_id, assignment_id, practised_on, minutes, helpful, difficult,
                       got_in_the_way, user_id, link_id, most_a_day, most))

struct StrikeOutPracticeLog {
    static constexpr auto sql = R"sql(
        UPDATE practice_log
        SET struck_out_at = CASE WHEN :struck_out THEN coalesce(struck_out_at, now()) END,
            struck_out_by = CASE WHEN :struck_out THEN coalesce(struck_out_by, :user_id) END
        WHERE client_id = :client_id AND assignment_id = :assignment_id AND id = :practice_log_id)sql";
    struct Parameters {
        bool struck_out = true;
        std::string user_id;
        std::string client_id;
        std::string assignment_id;
        std::string practice_log_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(StrikeOutPracticeLog::Parameters, (),
                      (struck_out, user_id, client_id, assignment_id, practice_log_id))

constexpr int most_logs_a_day = 24;
constexpr int most_logs = 5000;

}  // namespace

api::Assignment Homework::set(const api::SetHomework::Request& request, const std::string& user_id)
{
    const auto assignment_id = new_uuid();
    db_.run<InsertAssignment>({assignment_id, request.client_id, request.session_id, request.exercise,
                               request.minutes, request.days_per_week, request.reason, request.set_on,
                               request.until_on, user_id});
    return find(request.client_id, assignment_id).value();
}

Result<api::Assignment> Homework::review(const api::ReviewHomework::Request& request,
                                         const std::string& user_id)
{
    if (!is_uuid(request.assignment_id) ||
        db_.run<UpsertReview>({request.client_id, request.assignment_id, request.session_id,
                               request.days_done, request.days_set, request.said, user_id}) == 0)
        return no_such(PartOfRecord::homework);
    return find(request.client_id, request.assignment_id).value();
}

Result<api::Assignment> Homework::stop(const api::StopHomework::Request& request, Day today)
{
    const auto stopped_on = request.stopped ? std::optional{today} : std::nullopt;
    const bool changed =
        is_uuid(request.assignment_id) && db_.run<StopAssignment>({request.client_id, request.assignment_id,
                                                                   request.row_version, stopped_on}) > 0;
    auto assignment = find(request.client_id, request.assignment_id);
    if (!assignment)
        return no_such(PartOfRecord::homework);
    if (!changed)
        return stale(*assignment);
    return *std::move(assignment);
}

Result<api::ChangeHomework::Reply> Homework::change(const api::ChangeHomework::Request& request,
                                                    const std::string& user_id, Day today)
{
    const auto before = find(request.client_id, request.assignment_id);
    if (!before)
        return no_such(PartOfRecord::homework);
    if (before->row_version != request.row_version)
        return stale(*before);
    const auto new_id = new_uuid();
    if (db_.run<ContinueAssignment>({new_id, request.client_id, request.assignment_id, request.minutes,
                                     request.days_per_week, request.reason, today, request.until_on,
                                     user_id}) == 0)
        return conflict(to_say("This homework was changed already. Change what it has become."));
    if (!before->stopped_on)
        db_.run<StopAssignment>({request.client_id, request.assignment_id, request.row_version, today});
    return api::ChangeHomework::Reply{find(request.client_id, request.assignment_id).value(),
                                      find(request.client_id, new_id).value()};
}

Result<api::Assignment> Homework::log(const api::LogPractice::Request& request, const PracticeLogger& by)
{
    if (db_.run<InsertPracticeLog>({by.practice_log_id, request.client_id, request.assignment_id,
                                    request.practised_on, request.minutes, request.helpful, request.difficult,
                                    request.got_in_the_way, by.user_id, by.link_id, most_logs_a_day,
                                    most_logs}) == 0)
        return conflict(say(
            "No more practice can be logged for this day: it holds {1} times, or the homework {2}, already.",
            most_logs_a_day, most_logs));
    return find(request.client_id, request.assignment_id).value();
}

Result<api::Assignment> Homework::strike_out(const api::StrikeOutPractice::Request& request,
                                             const std::string& user_id)
{
    if (!is_uuid(request.assignment_id) || !is_uuid(request.practice_log_id) ||
        db_.run<StrikeOutPracticeLog>({request.struck_out, user_id, request.client_id, request.assignment_id,
                                       request.practice_log_id}) == 0)
        return no_such(PartOfRecord::practice);
    return find(request.client_id, request.assignment_id).value();
}

std::vector<api::Assignment> Homework::latest_episode(const std::string& client_id, Day today)
{
    return db_.all<AssignmentsOfLatestEpisode>({client_id, today});
}

std::vector<api::Assignment> Homework::of_episode(const std::string& client_id, const std::string& episode_id,
                                                  Day today)
{
    return db_.all<AssignmentsOfEpisode>({client_id, episode_id, today});
}

std::vector<api::Assignment> Homework::of_session(const std::string& client_id, const std::string& session_id)
{
    return db_.all<AssignmentsOfSession>({client_id, session_id});
}

std::optional<api::Assignment> Homework::find(const std::string& client_id, const std::string& assignment_id)
{
    if (!is_uuid(assignment_id))
        return std::nullopt;
    return db_.maybe<FindAssignment>({client_id, assignment_id});
}

}  // namespace attune::server
