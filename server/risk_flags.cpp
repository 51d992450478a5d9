#include "server/risk_flags.hpp"

#include <algorithm>

#include "server/db/uuid.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::string sentence_of(const Instrument& instrument, const RiskAnswer& risk)
{
    const SpeakingForTheRecord english;
    const auto sheet_number = instrument.items[static_cast<std::size_t>(risk.item - 1)].sheet_number;
    const auto& anchors = instrument.response.anchors;
    const auto anchor = std::ranges::find(anchors, *risk.answer, &Anchor::value);
    return anchor == anchors.end() ? say_as("recorded", "Item {1} of the {2}, {3}: answered {4}.",
                                            sheet_number, instrument.short_name, risk.topic, *risk.answer)
                                   : say_as("recorded", "Item {1} of the {2}, {3}: answered \"{4}\".",
                                            sheet_number, instrument.short_name, risk.topic, anchor->label);
}

}  // namespace

std::vector<NewFlag> flags_for(const Instrument& instrument, Answers answers)
{
    std::vector<NewFlag> flags;
    for (const auto& risk : risk_answers(instrument, answers)) {
        if (!risk.raises_flag)
            continue;
        flags.push_back({new_uuid(), risk.item, risk.kind, sentence_of(instrument, risk)});
    }
    return flags;
}

}  // namespace attune::server
