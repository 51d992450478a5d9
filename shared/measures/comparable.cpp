#include "shared/measures/comparable.hpp"

namespace attune {

namespace {

bool made_alike(const Norm& norm, const ScoreDefinition& score)
{
    const bool by_mean = norm.scoring && norm.scoring->starts_with("mean");
    const bool by_sum = norm.scoring && norm.scoring->starts_with("sum");
    return score.method == Method::sum ? !by_mean : !by_sum;
}

}  // namespace

bool is_comparable(const Norm& norm, const ScoreDefinition& score)
{
    return norm.score == score.code && drives(norm.status) && !norm.not_comparable && !norm.item_set &&
           made_alike(norm, score);
}

}  // namespace attune
