// What is typed of a formulation, and what becomes of two texts of the same one.
#pragma once

#include <vector>

#include "shared/api/plan.hpp"

namespace attune::desktop {

FormulationText text_of(const api::Formulation& formulation);

// Two texts that both grew out of `base`, as one.
struct MergedFormulation {
    FormulationText text;
    std::vector<FormulationPart> both;  // where the two had written differently
};

// A box that one of them changed is that one's; of one that both changed, both texts stay: theirs, an empty
// line, mine. Of ratings that both changed, mine stay. What supports a part is kept from both, without what
// either has taken off.
MergedFormulation merged(const FormulationText& base, const FormulationText& mine,
                         const FormulationText& theirs);

// "Key fears, what others might do; Three systems".
std::string list_of(const std::vector<FormulationPart>& parts);

}  // namespace attune::desktop
