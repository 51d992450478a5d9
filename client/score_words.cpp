#include "client/score_words.hpp"

#include <cmath>

namespace attune::desktop {

const ScoreDefinition* score_definition(const Library& library, const std::string& instrument,
                                        const std::string& score)
{
    const auto* found = library.instrument(instrument);
    return found ? find_score(*found, score) : nullptr;
}

std::string score_title(const Library& library, const std::string& instrument, const std::string& score)
{
    const auto* definition = score_definition(library, instrument, score);
    return definition ? display_name(*library.instrument(instrument), *definition) : instrument;
}

std::string signed_change(const Verdict& verdict)
{
    if (!verdict.from || !verdict.to)
        return {};
    const double change = *verdict.to - *verdict.from;
    if (change == 0)
        return "0";
    return (change < 0 ? "\u2212" : "+") + figure(std::abs(change));
}

std::string first_to_now(const Verdict& verdict)
{
    if (verdict.from && verdict.to)
        return figure(*verdict.from) + " \u2192 " + figure(*verdict.to);
    return verdict.to ? figure(*verdict.to) : std::string{};
}

}  // namespace attune::desktop
