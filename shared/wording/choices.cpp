#include "shared/wording/choices.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

std::vector<Choice> answers_at(const Instrument& instrument, const Wording& wording, std::size_t item)
{
    const auto& named = answers_of(wording, item);
    std::vector<Choice> choices;
    if (!wording.items[item].anchors.empty()) {
        for (const auto& anchor : named)
            choices.push_back({anchor.value, anchor.label, false});
        return choices;
    }
    const auto& range = instrument.response;
    const bool all_named = named.size() == static_cast<std::size_t>(range.max - range.min) + 1;
    for (int value = range.min; value <= range.max; ++value) {
        const auto anchor = std::ranges::find(named, value, &Anchor::value);
        choices.push_back({value, anchor == named.end() ? std::string{} : anchor->label, !all_named});
    }
    return choices;
}

}  // namespace

std::vector<Choice> choices_at(const Instrument& instrument, const Wording& wording, std::size_t item)
{
    auto choices = answers_at(instrument, wording, item);
    const auto number = static_cast<int>(item) + 1;
    if (std::ranges::find(instrument.may_not_apply, number, &MayNotApply::item) !=
        instrument.may_not_apply.end())
        choices.push_back({does_not_apply, say("This does not apply to me"), false});
    return choices;
}

std::string choice_in_words(const Choice& choice)
{
    if (!choice.numbered)
        return choice.label;
    return std::to_string(choice.value) + (choice.label.empty() ? "" : "   " + choice.label);
}

}  // namespace attune
