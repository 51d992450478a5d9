// The words of a formulation's parts, and what differs between two versions.
#include "shared/domain/formulation.hpp"

#include <algorithm>
#include <iterator>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

std::string size_of(const std::optional<int>& rating)
{
    return rating ? say("{1} of {2}", *rating, highest_rating) : say("not rated");
}

}  // namespace

std::string words_for(FormulationPart part)
{
    switch (part) {
        case FormulationPart::historical_influences:
            return say("Early influences");
        case FormulationPart::memory_that_stays:
            return say("Memory that stays");
        case FormulationPart::fears_external:
            return say("Key fears, what others might do");
        case FormulationPart::fears_internal:
            return say("Key fears, what might happen inside");
        case FormulationPart::strategies_external:
            return say("Protective strategies, with others");
        case FormulationPart::strategies_internal:
            return say("Protective strategies, inside");
        case FormulationPart::consequences_external:
            return say("Unintended costs, with others");
        case FormulationPart::consequences_internal:
            return say("Unintended costs, inside");
        case FormulationPart::self_to_self:
            return say("How I then treat myself");
        case FormulationPart::three_systems:
            return say("Three systems");
    }
    return {};
}

bool Evidence::operator==(const Evidence& other) const
{
    return part == other.part && kind == other.kind && administration_id == other.administration_id &&
           score == other.score && item == other.item && session_id == other.session_id;
}

std::vector<Evidence> evidence_for(FormulationPart part, const std::vector<Evidence>& evidence)
{
    std::vector<Evidence> of_part;
    std::ranges::copy_if(evidence, std::back_inserter(of_part),
                         [part](const Evidence& one) { return one.part == part; });
    return of_part;
}

std::vector<FormulationPart> changed_parts(const FormulationText& before, const FormulationText& after)
{
    const auto supported_alike = [&](FormulationPart part) {
        return evidence_for(part, before.evidence) == evidence_for(part, after.evidence);
    };
    std::vector<FormulationPart> changed;
    changed.reserve(formulation_boxes.size() + 1);
    for (const auto& box : formulation_boxes)
        if (before.boxes.*box.text != after.boxes.*box.text || !supported_alike(box.part))
            changed.push_back(box.part);
    if (before.systems != after.systems || !supported_alike(FormulationPart::three_systems))
        changed.push_back(FormulationPart::three_systems);
    return changed;
}

std::string words_for(const ThreeSystems& systems)
{
    return say("Threat {1}, drive {2}, soothing {3}.", size_of(systems.threat), size_of(systems.drive),
               size_of(systems.soothing));
}

}  // namespace attune
