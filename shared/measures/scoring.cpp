#include "shared/measures/scoring.hpp"

#include <algorithm>
#include <cassert>

namespace attune {

namespace {

std::vector<FieldError> faults_in_answers(const Instrument& instrument, Answers answers)
{
    const auto& [min, max, anchors, period, status, source] = instrument.response;
    if (answers.size() != instrument.items.size())
        return {{"answers", "The " + instrument.short_name + " has " +
                                std::to_string(instrument.items.size()) + " items, but " +
                                std::to_string(answers.size()) + " answers came. Nothing was scored."}};
    std::vector<FieldError> faults;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] && (*answers[i] < min || *answers[i] > max))
            faults.push_back({"answers[" + std::to_string(i) + ']',
                              "Item " + std::to_string(i + 1) + " of the " + instrument.short_name +
                                  " takes answers from " + std::to_string(min) + " to " +
                                  std::to_string(max) + ", not " + std::to_string(*answers[i]) + '.'});
    return faults;
}

// Bands count only when verified, and all bands of a score stand together (parse_instrument sees to it).
std::span<const Band> bands_of(const Instrument& instrument, const ScoreDefinition& definition)
{
    const auto of_score = [&](const Band& band) { return band.score == definition.code; };
    const auto first = std::ranges::find_if(instrument.bands, of_score);
    const auto last = std::find_if_not(first, instrument.bands.end(), of_score);
    return {first, last};
}

Score named(const Instrument& instrument, const ScoreDefinition& definition, const BareScore& bare)
{
    Score score;
    score.score = definition.code;
    score.value = bare.value;
    if (bare.band >= 0)
        score.band = instrument.bands[static_cast<std::size_t>(bare.band)].label;
    score.missing = bare.missing;
    score.answered = static_cast<int>(definition.items.size()) - bare.missing;
    score.prorated = bare.prorated;
    score.so_far = bare.so_far;
    return score;
}

}  // namespace

Result<std::vector<Score>> score(const Instrument& instrument, Answers answers)
{
    if (auto faults = faults_in_answers(instrument, answers); !faults.empty()) {
        auto sentence = faults.front().sentence;
        return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
    }
    std::vector<Score> scores;
    for (const auto& definition : instrument.scores)
        if (definition.ready)
            scores.push_back(named(instrument, definition, score_one(instrument, definition, answers)));
    return scores;
}

PreparedScore::PreparedScore(const Instrument& instrument, const ScoreDefinition& definition)
    : definition_{definition},
      bands_{bands_of(instrument, definition)},
      first_band_{static_cast<int>(bands_.data() - instrument.bands.data())},
      blanks_allowed_{0},
      ends_{instrument.response.min + instrument.response.max}
{
    if (instrument.missing_rule && instrument.missing_rule->status == Status::verified)
        blanks_allowed_ = instrument.missing_rule->blanks_allowed;
}

BareScore PreparedScore::operator()(Answers answers) const
{
    int sum = 0;
    int answered = 0;
    for (const int item : definition_.items) {
        const auto& answer = answers[static_cast<std::size_t>(item - 1)];
        sum += answer.value_or(0);
        answered += answer.has_value() ? 1 : 0;
    }
    for (const int item : definition_.reverse)
        if (const auto& answer = answers[static_cast<std::size_t>(item - 1)])
            sum += ends_ - 2 * *answer;

    const int items = static_cast<int>(definition_.items.size());
    const int whole = definition_.method == Method::sum ? items : 1;
    BareScore score;
    score.missing = items - answered;
    score.so_far = sum * whole * definition_.multiplier / items;
    if (score.missing > blanks_allowed_ || answered == 0)
        return score;
    // One division last, so that a value that is whole comes out exactly whole.
    score.value = sum * whole * definition_.multiplier / answered;
    score.prorated = score.missing > 0;
    score.band = band_of(*score.value);
    return score;
}

int PreparedScore::band_of(double value) const
{
    int band = -1;
    for (std::size_t i = 0; i < bands_.size() && value >= bands_[i].from; ++i)
        band = bands_[i].status == Status::verified ? first_band_ + static_cast<int>(i) : -1;
    return band;
}

BareScore score_one(const Instrument& instrument, const ScoreDefinition& definition, Answers answers)
{
    return PreparedScore{instrument, definition}(answers);
}

std::vector<RiskAnswer> risk_answers(const Instrument& instrument, Answers answers)
{
    std::vector<RiskAnswer> found;
    for (const auto& risk : instrument.risk_items) {
        const auto index = static_cast<std::size_t>(risk.item - 1);
        const auto answer = index < answers.size() ? answers[index] : std::nullopt;
        found.push_back({risk.item, answer, answer && *answer >= risk.at_least, risk.kind, risk.topic});
    }
    return found;
}

}  // namespace attune
