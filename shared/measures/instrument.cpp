#include "shared/measures/instrument.hpp"

#include <algorithm>

#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/instrument_check.hpp"

namespace attune {

Result<Instrument> parse_instrument(std::string_view json)
{
    auto instrument = json::from_text<Instrument>(json);
    if (!instrument)
        return instrument;
    auto faults = faults_in(*instrument);
    if (faults.empty())
        return instrument;
    auto sentence = faults.front().path + ' ' + faults.front().sentence;
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
}

const ScoreDefinition* find_score(const Instrument& instrument, std::string_view score)
{
    const auto found = std::ranges::find(instrument.scores, score, &ScoreDefinition::code);
    return found == instrument.scores.end() ? nullptr : &*found;
}

const CutOff* charted_cut_off(const Instrument& instrument, std::string_view score)
{
    const auto found = std::ranges::find_if(instrument.cut_offs, [&](const CutOff& cut_off) {
        return cut_off.score == score && cut_off.charted && drives(cut_off.status);
    });
    return found == instrument.cut_offs.end() ? nullptr : &*found;
}

std::string display_name(const Instrument& instrument, const ScoreDefinition& score)
{
    return say(instrument.scores.size() == 1 ? instrument.short_name : score.name);
}

bool can_be_scored(const Instrument& instrument)
{
    return std::ranges::any_of(instrument.scores, &ScoreDefinition::ready);
}

bool is_total_only(const Instrument& instrument)
{
    return instrument.items.empty();
}

bool order_is_checked(const Instrument& instrument)
{
    return instrument.own_wording || (instrument.item_order && drives(instrument.item_order->status));
}

int blanks_allowed(const Instrument& instrument, std::string_view score)
{
    const auto& rule = instrument.missing_rule;
    if (!rule || !drives(rule->status))
        return 0;
    const auto own = std::ranges::find(rule->by_score, score, &BlanksOfScore::score);
    return own == rule->by_score.end() ? rule->blanks_allowed : own->blanks_allowed;
}

const std::vector<Anchor>& anchors_of(const Instrument& instrument, std::size_t item)
{
    const auto& own = instrument.items[item].anchors;
    return own.empty() ? instrument.response.anchors : own;
}

}  // namespace attune
