#include "server/risk_flags.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

std::string answer_in_words(const Instrument& instrument, int answer)
{
    for (const auto& anchor : instrument.response.anchors)
        if (anchor.value == answer)
            return '"' + anchor.label + '"';
    return std::to_string(answer);
}

}  // namespace

std::vector<NewFlag> flags_for(const Instrument& instrument, Answers answers)
{
    std::vector<NewFlag> flags;
    for (const auto& risk : risk_answers(instrument, answers)) {
        if (!risk.raises_flag)
            continue;
        const auto sheet_number = instrument.items[static_cast<std::size_t>(risk.item - 1)].sheet_number;
        flags.push_back({new_uuid(), risk.item, risk.kind,
                         "Item " + std::to_string(sheet_number) + " of the " + instrument.short_name + ", " +
                             risk.topic + ": answered " + answer_in_words(instrument, *risk.answer) + '.'});
    }
    return flags;
}

}  // namespace attune::server
