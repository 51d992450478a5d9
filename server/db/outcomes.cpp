#include "server/db/outcomes.hpp"

namespace attune::server {

namespace {

struct OfScore {
    std::string instrument;
    int version = 0;
    std::string score;
};
BOOST_DESCRIBE_STRUCT(OfScore, (), (instrument, version, score))

struct FirstAndLastScores {
    static constexpr auto sql = R"sql(
        SELECT (array_agg(s.value ORDER BY a.answered_on, a.entered_at, a.id))[1] AS first,
               CASE WHEN count(*) > 1 THEN
                   (array_agg(s.value ORDER BY a.answered_on DESC, a.entered_at DESC, a.id DESC))[1] END AS last
        FROM administration a
        JOIN score s ON s.administration_id = a.id AND s.client_id = a.client_id
        WHERE a.instrument = :instrument AND a.version = :version AND s.score = :score AND s.value IS NOT NULL
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        GROUP BY a.episode_id
        ORDER BY 1, 2
    )sql";
    using Parameters = OfScore;
    using Row = EpisodeScores;
};

struct EndedEpisodes {
    static constexpr auto sql = R"sql(
        SELECT contacts, depression[1], CASE WHEN cardinality(depression) > 1 THEN depression[cardinality(depression)] END,
               anxiety[1], CASE WHEN cardinality(anxiety) > 1 THEN anxiety[cardinality(anxiety)] END
        FROM (SELECT (SELECT count(*) FROM session s WHERE s.episode_id = e.id AND s.state = 'attended') AS contacts,
                     array_agg(f.value ORDER BY f.answered_on, f.entered_at, f.id)
                         FILTER (WHERE f.instrument = :depression) AS depression,
                     array_agg(f.value ORDER BY f.answered_on, f.entered_at, f.id)
                         FILTER (WHERE f.instrument = :anxiety) AS anxiety
              FROM episode e
              LEFT JOIN (SELECT a.id, a.episode_id, a.instrument, a.answered_on, a.entered_at, s.value
                         FROM administration a
                         JOIN score s ON s.administration_id = a.id AND s.score = 'total' AND s.value IS NOT NULL
                         WHERE a.instrument IN (:depression, :anxiety)
                           AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)) f
                     ON f.episode_id = e.id
              WHERE e.ended_on IS NOT NULL
              GROUP BY e.id) ended
        ORDER BY 1, 2, 3, 4, 5
    )sql";
    struct Parameters {
        std::string depression;
        std::string anxiety;
    };
    using Row = EndedEpisode;
};
BOOST_DESCRIBE_STRUCT(EndedEpisodes::Parameters, (), (depression, anxiety))

}  // namespace

std::vector<EpisodeScores> episode_scores(Connection& owner, const std::string& instrument, int version,
                                          const std::string& score)
{
    return owner.all<FirstAndLastScores>({instrument, version, score});
}

std::vector<EndedEpisode> ended_episodes(Connection& owner, const std::string& depression,
                                         const std::string& anxiety)
{
    return owner.all<EndedEpisodes>({depression, anxiety});
}

}  // namespace attune::server
