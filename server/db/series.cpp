#include "server/db/series.hpp"

#include <algorithm>

namespace attune::server {

namespace {

// One score of one form; the figures that do not differ between forms of a version come with each.
struct PointRow {
    std::string instrument;
    int version = 1;
    std::string score;
    std::string administration_id;
    Day on;
    std::optional<double> value;
    std::optional<std::string> band;
    int answered = 0;
    int missing = 0;
    bool prorated = false;
    int sessions = 0;  // held from the first of these forms to the latest
    Instant entered_at;
    int baselines = 0;  // that the practice has so far
};
BOOST_DESCRIBE_STRUCT(PointRow, (),
                      (instrument, version, score, administration_id, on, value, band, answered, missing,
                       prorated, sessions, entered_at, baselines))

// `episode` yields the episode's id; `condition` narrows down its forms, `a`.
std::string points_of(const std::string& episode, const std::string& condition)
{
    return "WITH chosen AS MATERIALIZED (" + episode + R"sql(
        ), form AS MATERIALIZED (
            SELECT a.id, a.instrument, a.version, a.answered_on, a.entered_at
            FROM administration a
            WHERE a.client_id = :client_id AND a.episode_id = (SELECT id FROM chosen) AND )sql" +
           condition + R"sql(
              AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        ), span AS (
            SELECT instrument, version,
                   (SELECT count(*) FROM session
                    WHERE client_id = :client_id AND episode_id = (SELECT id FROM chosen) AND state = 'attended'
                      AND starts_at >= min(form.answered_on) AND starts_at < max(form.answered_on) + 1) AS sessions
            FROM form GROUP BY instrument, version
        )
        SELECT form.instrument, form.version, s.score, form.id, form.answered_on, s.value, s.band, s.answered,
               s.missing, s.prorated, span.sessions, form.entered_at, coalesce(own.n, 0)
        FROM form
        JOIN span USING (instrument, version)
        JOIN score s ON s.administration_id = form.id
        LEFT JOIN baseline_statistic own
               ON own.instrument = form.instrument AND own.version = form.version AND own.score = s.score
        ORDER BY form.answered_on, form.entered_at)sql";
}

struct PointsOfInstrument {
    static inline const auto sql =
        points_of("SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1",
                  "a.instrument = :instrument");
    struct Parameters {
        std::string client_id;
        std::string instrument;
    };
    using Row = PointRow;
};
BOOST_DESCRIBE_STRUCT(PointsOfInstrument::Parameters, (), (client_id, instrument))

struct PointsOfEpisode {
    static inline const auto sql = points_of("SELECT :episode_id::uuid AS id", "a.answered_on <= :until");
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        Day until;
    };
    using Row = PointRow;
};
BOOST_DESCRIBE_STRUCT(PointsOfEpisode::Parameters, (), (client_id, episode_id, until))

CoursePoint point_of(PointRow& row)
{
    CoursePoint point;
    point.administration_id = std::move(row.administration_id);
    point.on = row.on;
    point.value = row.value;
    point.band = std::move(row.band);
    point.answered = row.answered;
    point.items = row.answered + row.missing;
    point.prorated = row.prorated;
    point.entered_at = row.entered_at;
    return point;
}

// The course of one score from its rows, which are taken apart.
void add_course(std::vector<Course>& courses, const Instrument& instrument, const ScoreDefinition& score,
                const BasisHistory& bases, std::vector<PointRow>& rows)
{
    std::vector<CoursePoint> points;
    int baselines = 0;
    int sessions = 0;
    for (auto& row : rows) {
        if (row.score != score.code || row.version != instrument.version || row.instrument != instrument.code)
            continue;
        baselines = row.baselines;
        sessions = row.sessions;
        points.push_back(point_of(row));
    }
    if (!points.empty())
        courses.push_back(make_course(instrument, score, std::move(points), bases, sessions, baselines));
}

std::vector<Course> courses_of(const Library& library, std::vector<PointRow> rows)
{
    std::vector<Course> courses;
    for (const auto& instrument : library.instruments())
        for (const auto& score : instrument.scores)
            add_course(courses, instrument, score, library.bases(instrument, score), rows);
    return courses;
}

std::ptrdiff_t complete_forms(const Course& course)
{
    return std::ranges::count_if(course.points,
                                 [](const CoursePoint& point) { return point.value.has_value(); });
}

bool is_composite(const Course& course, const Library& library)
{
    const auto* instrument = library.find(course.instrument, course.version);
    const auto* score = instrument ? find_score(*instrument, course.score) : nullptr;
    return score && score->composite;
}

}  // namespace

std::vector<Course> Series::of_instrument(const std::string& client_id, const std::string& instrument)
{
    return courses_of(library_, db_.all<PointsOfInstrument>({client_id, instrument}));
}

std::vector<Course> Series::of_episode(const std::string& client_id, const std::string& episode_id, Day until)
{
    return courses_of(library_, db_.all<PointsOfEpisode>({client_id, episode_id, until}));
}

int followed(const std::vector<Course>& courses, const Library& library)
{
    int best = -1;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const auto forms = complete_forms(courses[i]);
        if (forms > most && !is_composite(courses[i], library)) {
            most = forms;
            best = static_cast<int>(i);
        }
    }
    return best;
}

}  // namespace attune::server
