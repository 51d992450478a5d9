#include "server/db/caseload.hpp"

namespace attune::server {

namespace {

struct CaseloadPage {
    static constexpr auto sql = R"sql(
        WITH page AS MATERIALIZED (
            SELECT c.id, c.reference, c.preferred_name, c.legal_name, c.pronouns, c.born_on, c.phone,
                   latest.id AS episode_id, latest.ended_on
            FROM client c
            JOIN LATERAL (SELECT e.id, e.ended_on FROM episode e
                          WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest
                 ON (latest.ended_on IS NULL) = :open::boolean
            WHERE :after::uuid IS NULL OR c.id > :after::uuid
            ORDER BY c.id
            LIMIT :limit
        ), sessions AS (
            SELECT s.client_id, count(*) FILTER (WHERE s.state = 'attended') AS held,
                   min(s.starts_at) FILTER (WHERE s.state = 'booked' AND s.starts_at > now()) AS next_at
            FROM session s JOIN page ON page.id = s.client_id AND page.episode_id = s.episode_id
            GROUP BY s.client_id
        ), flags AS (
            SELECT f.client_id, count(*) AS open, count(f.risk) AS risk, min(f.raised_at) AS oldest_at,
                   (array_agg(f.rule ORDER BY array_position(
                        ARRAY['worse_since_baseline', 'worse_than_best', 'no_reliable_change', 'missed_measures'], f.rule)))[1] AS rule
            FROM flag f JOIN page ON page.id = f.client_id
            WHERE f.signed_off_at IS NULL AND NOT f.historical
            GROUP BY f.client_id
        ), notes AS (
            SELECT n.client_id, count(*) AS unsigned
            FROM note n JOIN page ON page.id = n.client_id
            WHERE n.signed_at IS NULL AND n.kind = 'progress'
            GROUP BY n.client_id
        ), tagged AS (
            SELECT DISTINCT ON (t.client_id) t.client_id, t.tags
            FROM client_tags t JOIN page ON page.id = t.client_id
            ORDER BY t.client_id, t.number DESC
        )
        SELECT page.id, page.reference, page.preferred_name, page.legal_name, page.pronouns, page.born_on, page.phone,
               coalesce(sessions.held, 0), sessions.next_at, coalesce(flags.open, 0), coalesce(flags.risk, 0),
               flags.rule, flags.oldest_at,
               coalesce(notes.unsigned, 0), page.ended_on, coalesce(tagged.tags, '[]')
        FROM page
        LEFT JOIN sessions ON sessions.client_id = page.id
        LEFT JOIN flags ON flags.client_id = page.id
        LEFT JOIN notes ON notes.client_id = page.id
        LEFT JOIN tagged ON tagged.client_id = page.id
        ORDER BY page.id)sql";
    struct Parameters {
        std::optional<std::string> after;
        int limit = 0;
        bool open = true;
    };
    using Row = CaseloadClient;
};
BOOST_DESCRIBE_STRUCT(CaseloadPage::Parameters, (), (after, limit, open))

// A score that may be followed, and its place in the library.
struct Candidate {
    std::string instrument;
    int version = 1;
    std::string score;
    int place = 0;
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (instrument, version, score, place))

// Courses are kept worked out (migration 0005), so that this reads a few rows a client, however many forms.
// The points, by far the widest column, are read for the followed course alone. IS TRUE makes the shown
// episodes a hashed look-up: the planner cannot see through row-level security and would go through them for
// each row.
struct FollowedScores {
    static constexpr auto sql = R"sql(
        WITH shown_episode AS MATERIALIZED (
            SELECT latest.id
            FROM client c
            JOIN LATERAL (SELECT e.id, e.ended_on FROM episode e
                          WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest
                 ON (latest.ended_on IS NULL) = :open::boolean
            WHERE c.id BETWEEN :first::uuid AND :last::uuid
        ), followed AS MATERIALIZED (
            SELECT DISTINCT ON (c.client_id) c.client_id, c.episode_id, c.instrument, c.version, c.score
            FROM course c
            JOIN jsonb_to_recordset(:candidates::jsonb)
                 AS k (instrument text, version integer, score text, place integer) USING (instrument, version, score)
            WHERE c.client_id BETWEEN :first::uuid AND :last::uuid AND c.complete > 0
              AND (c.episode_id IN (SELECT id FROM shown_episode)) IS TRUE
            ORDER BY c.client_id, c.complete DESC, k.place
        )
        SELECT client_id, instrument, version, score, complete, first_value, latest_value, latest_entered_at, points
        FROM followed JOIN course USING (client_id, episode_id, instrument, version, score)
        ORDER BY client_id)sql";
    struct Parameters {
        std::string first;
        std::string last;
        std::vector<Candidate> candidates;
        bool open = true;
    };
    using Row = FollowedScore;
};
BOOST_DESCRIBE_STRUCT(FollowedScores::Parameters, (), (first, last, candidates, open))

// IS TRUE as in FollowedScores.
struct ScoresOfClients {
    static constexpr auto sql = R"sql(
        WITH latest AS MATERIALIZED (
            SELECT DISTINCT ON (client_id) id FROM episode ORDER BY client_id, number DESC
        )
        SELECT c.id, c.preferred_name, c.legal_name, k.complete, k.first_value, k.latest_value, k.latest_entered_at
        FROM course k JOIN client c ON c.id = k.client_id
        WHERE k.instrument = :instrument AND k.version = :version AND k.score = :score AND k.complete > 0
          AND (k.episode_id IN (SELECT id FROM latest)) IS TRUE
        ORDER BY c.id
        LIMIT :limit)sql";
    struct Parameters {
        std::string instrument;
        int version = 1;
        std::string score;
        int limit = 0;
    };
    using Row = ScoresOfClient;
};
BOOST_DESCRIBE_STRUCT(ScoresOfClients::Parameters, (), (instrument, version, score, limit))

struct ChangedByOthers {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT a.client_id
        FROM audit_event a
        WHERE a.wrote AND a.at > :since AND a.outcome = 'done'
          AND (a.user_id <> :user_id OR a.link_id IS NOT NULL)
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

// A write is told by the moment at which it began, and seen once it has ended: the next look asks from before
// those that are under way. One that takes longer than ten seconds would have the same told again and again.
struct WritesUnderWay {
    static constexpr auto sql = R"sql(
        SELECT coalesce(min(xact_start), now()) - interval '1 microsecond' AS begun_at
        FROM pg_stat_activity
        WHERE datname = current_database() AND xact_start > now() - interval '10 seconds')sql";
    using Parameters = None;
    struct Row {
        Instant begun_at;
    };
};
BOOST_DESCRIBE_STRUCT(WritesUnderWay::Row, (), (begun_at))

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

std::vector<CaseloadClient> Caseload::clients(const std::optional<std::string>& after, bool open, int limit)
{
    return db_.all<CaseloadPage>({after, limit, open});
}

std::vector<FollowedScore> Caseload::followed_scores(const std::string& first, const std::string& last,
                                                     bool open, const Library& library)
{
    return db_.all<FollowedScores>({first, last, candidates_of(library), open});
}

std::vector<ScoresOfClient> Caseload::scores(const std::string& instrument, int version,
                                             const std::string& score, int limit)
{
    return db_.all<ScoresOfClients>({instrument, version, score, limit});
}

Instant Caseload::told_until()
{
    return db_.maybe<WritesUnderWay>({})->begun_at;
}

std::vector<std::string> Caseload::changed_by_others(Instant since, const std::string& user_id)
{
    std::vector<std::string> client_ids;
    for (auto& row : db_.all<ChangedByOthers>({since, user_id}))
        client_ids.push_back(std::move(row.client_id));
    return client_ids;
}

}  // namespace attune::server
