// Puts a manuscript on the practice's own paper.
#pragma once

#include "shared/api/manuscripts.hpp"

namespace attune::reports {

// Address, logo and foot of the practice; title and registration below the name in the signature.
void put_on_paper(Manuscript& manuscript, const api::PracticePaper& paper, const api::Signature& signature);

}  // namespace attune::reports
