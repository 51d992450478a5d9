#include "shared/measures/evidence_words.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune {

namespace {

std::string answer_in_words(const Instrument& instrument, std::size_t item, int answer)
{
    if (answer == does_not_apply)
        return say("does not apply");
    const auto& anchors = anchors_of(instrument, item);
    const auto found = std::ranges::find(anchors, answer, &Anchor::value);
    return found == anchors.end() || found->label.empty() ? std::to_string(answer) : found->label;
}

}  // namespace

std::string score_as_evidence(const Instrument& instrument, const ScoreDefinition& score, double value,
                              Day answered_on)
{
    return say_as("recorded", "{1}: {2} on {3}", display_name(instrument, score), figure(value),
                  medium_date(answered_on));
}

std::optional<std::string> item_as_evidence(const Instrument& instrument, int item, int answer,
                                            Day answered_on)
{
    if (item < 1 || item > std::ssize(instrument.items))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(item) - 1;
    const auto& asked = instrument.items[index];
    return say_as("recorded", "{1}, item {2}, {3}: {4} on {5}", instrument.short_name, asked.sheet_number,
                  asked.label, answer_in_words(instrument, index, answer), medium_date(answered_on));
}

std::string note_as_evidence(int session_number, Day held_on)
{
    const auto day = medium_date(held_on);
    return session_number > 0 ? say_as("recorded", "Note of session {1} on {2}", session_number, day)
                              : say_as("recorded", "Note on {1}", day);
}

}  // namespace attune
