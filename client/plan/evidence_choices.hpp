// What a part of the formulation can point at, from the client's record. Pure values.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "shared/api/overview.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::desktop {

// The scores and the progress notes of the episode, the newest first, each named in words.
std::vector<Evidence> evidence_choices(FormulationPart part, const Library& library,
                                       const api::Overview& overview);

// The answers of one form, in the order of the sheet; those left blank are no evidence.
std::vector<Evidence> item_choices(FormulationPart part, const Instrument& instrument,
                                   const api::Administration& form);

}  // namespace attune::desktop
