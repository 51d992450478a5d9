#include "shared/measures/scoring.hpp"

#include <algorithm>
#include <cassert>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

std::vector<FieldError> faults_in_answers(const Instrument& instrument, Answers answers)
{
    const int min = instrument.response.min;
    const int max = instrument.response.max;
    const auto applies = [&](std::size_t index) {
        return std::ranges::none_of(instrument.may_not_apply, [&](const MayNotApply& may_not) {
            return may_not.item == static_cast<int>(index) + 1;
        });
    };
    if (answers.size() != instrument.items.size())
        return {{"answers", say("The {1} has {2} items, but {3} answers came. Nothing was scored.",
                                instrument.short_name, instrument.items.size(), answers.size())}};
    std::vector<FieldError> faults;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] && (*answers[i] < min || *answers[i] > max) &&
            (*answers[i] != does_not_apply || applies(i)))
            faults.push_back({"answers[" + std::to_string(i) + ']',
                              say("Item {1} of the {2} takes answers from {3} to {4}, not {5}.", i + 1,
                                  instrument.short_name, min, max, *answers[i])});
    return faults;
}

// Bands count only when verified or confirmed, and all bands of a score stand together (parse_instrument sees
// to it).
std::span<const Band> bands_of(const Instrument& instrument, const ScoreDefinition& definition)
{
    const auto of_score = [&](const Band& band) { return band.score == definition.code; };
    const auto first = std::ranges::find_if(instrument.bands, of_score);
    const auto last = std::find_if_not(first, instrument.bands.end(), of_score);
    return {first, last};
}

struct Added {
    int sum = 0;
    int answered = 0;
};

Added added(const ScoreDefinition& definition, int ends, Answers answers)
{
    Added result;
    for (const int item : definition.items) {
        const auto& answer = answers[static_cast<std::size_t>(item - 1)];
        result.sum += answer.value_or(0);
        result.answered += answer.has_value() ? 1 : 0;
    }
    for (const int item : definition.reverse)
        if (const auto& answer = answers[static_cast<std::size_t>(item - 1)])
            result.sum += ends - 2 * *answer;
    return result;
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
    : instrument_{instrument},
      definition_{definition},
      bands_{bands_of(instrument, definition)},
      first_band_{static_cast<int>(bands_.data() - instrument.bands.data())},
      ends_{instrument.response.min + instrument.response.max},
      blanks_allowed_{blanks_allowed(instrument, definition.code)},
      leaves_out_{!instrument.skip_rules.empty() || !instrument.may_not_apply.empty()}
{
}

BareScore PreparedScore::operator()(Answers answers) const
{
    if (leaves_out_)
        return with_items_left_out(answers);
    if (definition_.method == Method::mean_of_groups)
        return by_groups(answers);
    if (!definition_.lookup.empty())
        return by_table(answers);
    const auto [sum, answered] = added(definition_, ends_, answers);
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

// A sum filled up from fewer answers is in no published table.
BareScore PreparedScore::by_table(Answers answers) const
{
    const auto [sum, answered] = added(definition_, ends_, answers);
    BareScore score;
    score.missing = static_cast<int>(definition_.items.size()) - answered;
    score.so_far = sum;
    const auto row = std::ranges::find(definition_.lookup, sum, &LookupRow::sum);
    if (score.missing > 0 || row == definition_.lookup.end())
        return score;
    score.value = row->value;
    score.band = band_of(row->value);
    return score;
}

BareScore PreparedScore::by_groups(Answers answers) const
{
    BareScore score;
    double means = 0;
    bool every_group = true;
    for (const auto& group : definition_.groups) {
        int sum = 0;
        int answered = 0;
        for (const int item : group)
            if (const auto& answer = answers[static_cast<std::size_t>(item - 1)]) {
                const bool reversed =
                    std::ranges::find(definition_.reverse, item) != definition_.reverse.end();
                sum += reversed ? ends_ - *answer : *answer;
                ++answered;
            }
        score.missing += static_cast<int>(group.size()) - answered;
        every_group = every_group && answered > 0;
        means += answered > 0 ? static_cast<double>(sum) / answered : 0;
    }
    score.so_far = means * definition_.multiplier / static_cast<double>(definition_.groups.size());
    if (score.missing > blanks_allowed_ || !every_group)
        return score;
    score.value = score.so_far;
    score.prorated = score.missing > 0;
    score.band = band_of(*score.value);
    return score;
}

// What was skipped by the sheet's own rule counts as the lowest answer; what does not apply does not count.
BareScore PreparedScore::with_items_left_out(Answers answers) const
{
    std::vector<std::optional<int>> counted{answers.begin(), answers.end()};
    for (const auto& rule : instrument_.skip_rules)
        if (drives(rule.status) && answers[static_cast<std::size_t>(rule.item - 1)] == rule.answer)
            for (const int item : rule.items)
                if (auto& answer = counted[static_cast<std::size_t>(item - 1)]; !answer)
                    answer = instrument_.response.min;
    ScoreDefinition applying = definition_;
    const auto left_out = [&](int item) {
        return counted[static_cast<std::size_t>(item - 1)] == does_not_apply;
    };
    std::erase_if(applying.items, left_out);
    std::erase_if(applying.reverse, left_out);
    if (applying.items.empty())
        return {};
    PreparedScore rest{instrument_, applying};
    rest.leaves_out_ = false;
    auto score = rest(counted);
    if (applying.items.size() < definition_.items.size())
        score.band = -1;
    return score;
}

int PreparedScore::band_of(double value) const
{
    int band = -1;
    for (std::size_t i = 0; i < bands_.size() && value >= bands_[i].from; ++i)
        band = drives(bands_[i].status) ? first_band_ + static_cast<int>(i) : -1;
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
        found.push_back({risk.item, answer, answer && *answer >= risk.at_least,
                         answer && *answer >= risk.flag_from.value_or(risk.at_least), risk.kind, risk.topic});
    }
    return found;
}

bool tells_of_self_harm(const Instrument& instrument, Answers answers, int item)
{
    return std::ranges::any_of(risk_answers(instrument, answers), [&](const RiskAnswer& risk) {
        return risk.at_level && risk.kind == "self_harm" && risk.item == item;
    });
}

bool can_be_left_out(const Instrument& instrument, const std::vector<int>& left_out, int item)
{
    const auto holds = [](const std::vector<int>& numbers, int number) {
        return std::ranges::find(numbers, number) != numbers.end();
    };
    return std::ranges::all_of(instrument.scores, [&](const ScoreDefinition& score) {
        const auto blanks = std::ranges::count_if(
            left_out, [&](int other) { return other != item && holds(score.items, other); });
        return !score.ready || !holds(score.items, item) || blanks < blanks_allowed(instrument, score.code);
    });
}

}  // namespace attune
