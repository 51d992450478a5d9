#include "shared/domain/phase.hpp"

namespace attune {

namespace {

std::string in_a_sentence(int phase)
{
    std::string name{phases.at(static_cast<std::size_t>(phase - first_phase))};
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

}  // namespace

std::string phase_words(int phase)
{
    return std::to_string(phase) + ", " + in_a_sentence(phase);
}

std::string next_phase_words(int phase)
{
    return phase < last_phase ? "Next: " + in_a_sentence(phase + 1) : "The last of the ten phases";
}

}  // namespace attune
