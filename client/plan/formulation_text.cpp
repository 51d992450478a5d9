#include "client/plan/formulation_text.hpp"

#include <algorithm>

namespace attune::desktop {

namespace {

using AllEvidence = std::vector<Evidence>;

bool holds(const AllEvidence& all, const Evidence& one)
{
    return std::ranges::find(all, one) != all.end();
}

AllEvidence merged_evidence(const AllEvidence& base, const AllEvidence& mine, const AllEvidence& theirs)
{
    AllEvidence both;
    for (const auto& one : theirs)
        if (holds(mine, one) || !holds(base, one))
            both.push_back(one);
    for (const auto& one : mine)
        if (!holds(base, one) && !holds(both, one))
            both.push_back(one);
    return both;
}

}  // namespace

FormulationText text_of(const api::Formulation& formulation)
{
    return {formulation.boxes, formulation.systems, formulation.evidence};
}

MergedFormulation merged(const FormulationText& base, const FormulationText& mine,
                         const FormulationText& theirs)
{
    MergedFormulation whole{mine, {}};
    whole.text.evidence = merged_evidence(base.evidence, mine.evidence, theirs.evidence);
    for (const auto& [part, member] : formulation_boxes) {
        const auto& their_text = theirs.boxes.*member;
        auto& text = whole.text.boxes.*member;
        if (text == their_text || their_text == base.boxes.*member)
            continue;
        if (text == base.boxes.*member || text.empty() || their_text.empty()) {
            if (!their_text.empty() || text == base.boxes.*member)
                text = their_text;
            continue;
        }
        text = std::string{their_text}.append("\n\n").append(text);
        whole.both.push_back(part);
    }
    if (mine.systems == base.systems)
        whole.text.systems = theirs.systems;
    else if (theirs.systems != base.systems && theirs.systems != mine.systems)
        whole.both.push_back(FormulationPart::three_systems);
    return whole;
}

std::string list_of(const std::vector<FormulationPart>& parts)
{
    std::string list;
    for (const auto part : parts)
        list.append(list.empty() ? "" : "; ").append(words_for(part));
    return list;
}

}  // namespace attune::desktop
