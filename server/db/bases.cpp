#include "server/db/bases.hpp"

#include <algorithm>
#include <iterator>

namespace attune::server {

namespace {

struct BasisColumns {
    std::string basis_id;
    std::string instrument;
    int version = 1;
    std::string score;
    int number = 1;
    Instant since;
    StoredKind kind = StoredKind::published;
    std::optional<double> points;
    std::optional<int> n;
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> reliability;
    std::optional<ReliabilityKind> reliability_kind;
    std::optional<Confidence> confidence;
    std::optional<std::string> population;
    std::optional<std::string> source;
    std::optional<std::string> put_into_use_by;
};
BOOST_DESCRIBE_STRUCT(BasisColumns, (),
                      (basis_id, instrument, version, score, number, since, kind, points, n, mean, sd,
                       reliability, reliability_kind, confidence, population, source, put_into_use_by))

struct AllBases {
    static constexpr auto sql = R"sql(
        SELECT b.id, b.instrument, b.version, b.score, b.number, b.since, b.kind, b.points, b.n, b.mean, b.sd,
               b.reliability, b.reliability_kind, b.confidence, b.population, b.source, u.display_name
        FROM basis b LEFT JOIN user_account u ON u.id = b.put_into_use_by
        ORDER BY b.instrument, b.version, b.score, b.number)sql";
    using Parameters = None;
    using Row = BasisColumns;
};

struct InsertBasis {
    static constexpr auto sql = R"sql(
        WITH made AS (
            INSERT INTO basis (instrument, version, score, number, kind, points, n, mean, sd, reliability,
                               reliability_kind, confidence, population, source, put_into_use_by)
            VALUES (:instrument, :version, :score, :number, :kind, :points, :n, :mean, :sd, :reliability,
                    :reliability_kind, :confidence, :population, :source, :put_into_use_by)
            ON CONFLICT (instrument, version, score, number) DO NOTHING
            RETURNING *
        )
        SELECT b.id, b.instrument, b.version, b.score, b.number, b.since, b.kind, b.points, b.n, b.mean, b.sd,
               b.reliability, b.reliability_kind, b.confidence, b.population, b.source, u.display_name
        FROM made b JOIN user_account u ON u.id = b.put_into_use_by)sql";
    struct Parameters {
        std::string instrument;
        int version = 1;
        std::string score;
        int number = 1;
        StoredKind kind = StoredKind::published;
        std::optional<double> points;
        std::optional<int> n;
        std::optional<double> mean;
        std::optional<double> sd;
        std::optional<double> reliability;
        std::optional<ReliabilityKind> reliability_kind;
        std::optional<Confidence> confidence;
        std::optional<std::string> population;
        std::optional<std::string> source;
        std::string put_into_use_by;
    };
    using Row = BasisColumns;
};
BOOST_DESCRIBE_STRUCT(InsertBasis::Parameters, (),
                      (instrument, version, score, number, kind, points, n, mean, sd, reliability,
                       reliability_kind, confidence, population, source, put_into_use_by))

struct Baselines {
    static constexpr auto sql =
        "SELECT instrument, version, score, n, mean, sd, alpha FROM baseline_statistic "
        "ORDER BY instrument, version, score";
    using Parameters = None;
    using Row = BaselineStatistic;
};

StoredBasis basis_in(const BasisColumns& row)
{
    StoredBasis basis{row.instrument, row.version, row.score, row.number, row.since, {}, {}};
    if (row.kind == StoredKind::practice_figures)
        basis.figures = PracticeFigures{row.instrument,
                                        row.version,
                                        row.score,
                                        row.points,
                                        row.sd,
                                        row.reliability,
                                        row.reliability_kind.value_or(ReliabilityKind::alpha),
                                        row.confidence.value(),
                                        row.n,
                                        row.population.value(),
                                        row.source.value()};
    if (row.kind == StoredKind::practice_baselines)
        basis.baselines = BaselineStatistic{row.instrument,   row.version,    row.score,      row.n.value(),
                                            row.mean.value(), row.sd.value(), row.reliability};
    return basis;
}

api::RecordedBasis recorded_in(const BasisColumns& row)
{
    return {row.basis_id, basis_in(row), row.put_into_use_by};
}

void fill(InsertBasis::Parameters& row, const PracticeFigures& figures)
{
    row.kind = StoredKind::practice_figures;
    row.points = figures.points;
    row.n = figures.n;
    row.sd = figures.sd;
    if (figures.sd) {
        row.reliability = figures.reliability;
        row.reliability_kind = figures.reliability_kind;
    }
    row.confidence = figures.confidence;
    row.population = figures.population;
    row.source = figures.source;
}

void fill(InsertBasis::Parameters& row, const BaselineStatistic& baselines)
{
    row.kind = StoredKind::practice_baselines;
    row.n = baselines.n;
    row.mean = baselines.mean;
    row.sd = baselines.sd;
    row.reliability = baselines.alpha;
    if (baselines.alpha)
        row.reliability_kind = ReliabilityKind::alpha;
}

}  // namespace

std::vector<StoredBasis> Bases::stored()
{
    std::vector<StoredBasis> bases;
    std::ranges::transform(db_.all<AllBases>({}), std::back_inserter(bases), basis_in);
    return bases;
}

std::vector<api::RecordedBasis> Bases::recorded()
{
    std::vector<api::RecordedBasis> bases;
    std::ranges::transform(db_.all<AllBases>({}), std::back_inserter(bases), recorded_in);
    return bases;
}

std::vector<BaselineStatistic> Bases::baselines()
{
    return db_.all<Baselines>({});
}

std::optional<api::RecordedBasis> Bases::put_into_use(const StoredBasis& basis, const std::string& by)
{
    InsertBasis::Parameters row;
    row.instrument = basis.instrument;
    row.version = basis.version;
    row.score = basis.score;
    row.number = basis.number;
    row.put_into_use_by = by;
    if (basis.figures)
        fill(row, *basis.figures);
    if (basis.baselines)
        fill(row, *basis.baselines);
    const auto made = db_.maybe<InsertBasis>(row);
    return made ? std::optional{recorded_in(*made)} : std::nullopt;
}

}  // namespace attune::server
