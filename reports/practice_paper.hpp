// What is the same on all of a practice's paper.
#pragma once

#include <string>

#include "shared/api/manuscripts.hpp"

namespace attune::reports {

// The practice's name, with what a demonstration says.
std::string practice_in_head(const std::string& name, bool demonstration);

// Address, logo and foot of the practice; title and registration below the name in the signature.
void put_on_paper(Manuscript& manuscript, const api::PracticePaper& paper, const api::Signature& signature);

}  // namespace attune::reports
