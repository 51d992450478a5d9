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

struct FindBaselines {
    static constexpr auto sql =
        "SELECT instrument, version, score, n, mean, sd, alpha FROM baseline_statistic "
        "WHERE instrument = :instrument AND version = :version AND score = :score";
    using Parameters = OfScore;
    using Row = BaselineStatistic;
};

}  // namespace

std::vector<EpisodeScores> episode_scores(Connection& owner, const std::string& instrument, int version,
                                          const std::string& score)
{
    return owner.all<FirstAndLastScores>({instrument, version, score});
}

std::optional<BaselineStatistic> baseline_statistic(Connection& owner, const std::string& instrument,
                                                    int version, const std::string& score)
{
    return owner.maybe<FindBaselines>({instrument, version, score});
}

}  // namespace attune::server
