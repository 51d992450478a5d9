#include "server/db/caseload.hpp"

namespace attune::server {

namespace {

struct CaseloadPage {
    static constexpr auto sql = R"sql(
        WITH page AS MATERIALIZED (
            SELECT c.id, c.reference, c.preferred_name, c.legal_name, c.pronouns, c.born_on, c.phone,
                   latest.id AS episode_id
            FROM client c
            JOIN LATERAL (SELECT e.id, e.ended_on FROM episode e
                          WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON latest.ended_on IS NULL
            WHERE :after::uuid IS NULL OR c.id > :after::uuid
            ORDER BY c.id
            LIMIT :limit
        ), sessions AS (
            SELECT s.client_id, count(*) FILTER (WHERE s.state = 'held') AS held,
                   min(s.starts_at) FILTER (WHERE s.state = 'planned' AND s.starts_at > now()) AS next_at
            FROM session s JOIN page ON page.id = s.client_id AND page.episode_id = s.episode_id
            GROUP BY s.client_id
        ), flags AS (
            SELECT f.client_id, count(*) AS open, min(f.raised_at) AS oldest_at
            FROM flag f JOIN page ON page.id = f.client_id
            WHERE f.signed_off_at IS NULL
            GROUP BY f.client_id
        ), notes AS (
            SELECT n.client_id, count(*) AS unsigned
            FROM note n JOIN page ON page.id = n.client_id
            WHERE n.signed_at IS NULL AND n.kind = 'progress'
            GROUP BY n.client_id
        )
        SELECT page.id, page.reference, page.preferred_name, page.legal_name, page.pronouns, page.born_on, page.phone,
               coalesce(sessions.held, 0), sessions.next_at, coalesce(flags.open, 0), flags.oldest_at,
               coalesce(notes.unsigned, 0)
        FROM page
        LEFT JOIN sessions ON sessions.client_id = page.id
        LEFT JOIN flags ON flags.client_id = page.id
        LEFT JOIN notes ON notes.client_id = page.id
        ORDER BY page.id)sql";
    struct Parameters {
        std::optional<std::string> after;
        int limit = 0;
    };
    using Row = CaseloadClient;
};
BOOST_DESCRIBE_STRUCT(CaseloadPage::Parameters, (), (after, limit))

// A score that may be followed, and its place in the library.
struct Candidate {
    std::string instrument;
    int version = 1;
    std::string score;
    int place = 0;
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (instrument, version, score, place))

// Written for the planner, which cannot see through row-level security and takes every list for a short one:
// the tally is one pass over the forms, the page is looked up by hash (hence IS TRUE), and the points come by
// index.
struct FollowedScores {
    static inline const auto sql = [] {
        const std::string points = R"sql(
            SELECT a.answered_on, a.entered_at, s.value
            FROM administration a JOIN score s ON s.administration_id = a.id AND s.score = f.score
            WHERE a.client_id = f.client_id AND a.instrument = f.instrument AND a.version = f.version
              AND a.episode_id = f.episode_id
              AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id))sql";
        return R"sql(
        WITH open_episode AS MATERIALIZED (
            SELECT latest.id
            FROM client c
            JOIN LATERAL (SELECT e.id, e.ended_on FROM episode e
                          WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON latest.ended_on IS NULL
            WHERE c.id BETWEEN :first::uuid AND :last::uuid
        ), candidate AS MATERIALIZED (
            SELECT * FROM jsonb_to_recordset(:candidates::jsonb)
                     AS k (instrument text, version integer, score text, place integer)
        ), tally AS MATERIALIZED (
            SELECT a.client_id, a.episode_id, a.instrument, a.version, s.score, count(s.value) AS complete
            FROM administration a
            JOIN score s ON s.administration_id = a.id
            WHERE a.id NOT IN (SELECT replaces FROM administration WHERE replaces IS NOT NULL)
              AND a.client_id BETWEEN :first::uuid AND :last::uuid
            GROUP BY a.client_id, a.episode_id, a.instrument, a.version, s.score
        ), followed AS MATERIALIZED (
            SELECT DISTINCT ON (tally.client_id) tally.*
            FROM tally JOIN candidate USING (instrument, version, score)
            WHERE tally.complete > 0 AND (tally.episode_id IN (SELECT id FROM open_episode)) IS TRUE
            ORDER BY tally.client_id, tally.complete DESC, candidate.place
        )
        SELECT f.client_id, f.instrument, f.version, f.score, f.complete, first.value, latest.value, shown.points
        FROM followed f
        CROSS JOIN LATERAL ()sql" +
               points + R"sql( AND s.value IS NOT NULL
            ORDER BY a.answered_on, a.entered_at LIMIT 1) first
        CROSS JOIN LATERAL ()sql" +
               points + R"sql( AND s.value IS NOT NULL
            ORDER BY a.answered_on DESC, a.entered_at DESC LIMIT 1) latest
        CROSS JOIN LATERAL (
            SELECT jsonb_agg(jsonb_build_object('on', p.answered_on, 'value', p.value)
                             ORDER BY p.answered_on, p.entered_at) AS points
            FROM ()sql" +
               points + R"sql(
                  ORDER BY a.answered_on DESC, a.entered_at DESC LIMIT 60) p) shown
        ORDER BY f.client_id)sql";
    }();
    struct Parameters {
        std::string first;
        std::string last;
        std::vector<Candidate> candidates;
    };
    using Row = FollowedScore;
};
BOOST_DESCRIBE_STRUCT(FollowedScores::Parameters, (), (first, last, candidates))

struct Baselines {
    static constexpr auto sql =
        "SELECT instrument, version, score, n, mean, sd, alpha FROM baseline_statistic";
    using Parameters = None;
    using Row = BaselineStatistic;
};

struct ChangedByOthers {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT a.client_id
        FROM audit_event a
        WHERE a.wrote AND a.at > :since AND a.outcome = 'done' AND a.user_id <> :user_id
          AND a.client_id IN (SELECT client_id FROM care_team)
        ORDER BY a.client_id)sql";
    struct Parameters {
        Instant since;
        std::string user_id;
    };
    struct Row {
        std::string client_id;
    };
};
BOOST_DESCRIBE_STRUCT(ChangedByOthers::Parameters, (), (since, user_id))
BOOST_DESCRIBE_STRUCT(ChangedByOthers::Row, (), (client_id))

std::vector<Candidate> candidates_of(const Library& library)
{
    std::vector<Candidate> candidates;
    for (const auto& instrument : library.instruments())
        for (const auto& score : instrument.scores)
            if (score.ready && !score.composite)
                candidates.push_back(
                    {instrument.code, instrument.version, score.code, static_cast<int>(candidates.size())});
    return candidates;
}

}  // namespace

std::vector<CaseloadClient> Caseload::clients(const std::optional<std::string>& after, int limit)
{
    return db_.all<CaseloadPage>({after, limit});
}

std::vector<FollowedScore> Caseload::followed_scores(const std::string& first, const std::string& last,
                                                     const Library& library)
{
    return db_.all<FollowedScores>({first, last, candidates_of(library)});
}

std::vector<BaselineStatistic> Caseload::baselines()
{
    return db_.all<Baselines>({});
}

std::vector<std::string> Caseload::changed_by_others(Instant since, const std::string& user_id)
{
    std::vector<std::string> client_ids;
    for (auto& row : db_.all<ChangedByOthers>({since, user_id}))
        client_ids.push_back(std::move(row.client_id));
    return client_ids;
}

}  // namespace attune::server
