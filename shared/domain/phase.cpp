#include "shared/domain/phase.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::array within_a_sentence{to_say("psychoeducation"),
                                       to_say("formulation"),
                                       to_say("settling and attention"),
                                       to_say("imagery for soothing"),
                                       to_say("compassionate self"),
                                       to_say("the three flows"),
                                       to_say("working with threat"),
                                       to_say("courage and action"),
                                       to_say("daily life"),
                                       to_say("ending")};
static_assert(within_a_sentence.size() == phases.size());

std::string in_a_sentence(int phase)
{
    return say(within_a_sentence.at(static_cast<std::size_t>(phase - first_phase)));
}

}  // namespace

std::string phase_words(int phase)
{
    return std::to_string(phase) + ", " + in_a_sentence(phase);
}

std::string next_phase_words(int phase)
{
    return phase < last_phase ? say("Next: {1}", in_a_sentence(phase + 1))
                              : say("The last of the ten phases");
}

}  // namespace attune
