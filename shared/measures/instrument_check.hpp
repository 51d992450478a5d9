// Does an instrument hang together? What parse_instrument() holds a file to beyond its JSON types.
#pragma once

#include <vector>

#include "shared/measures/instrument.hpp"

namespace attune {

// Every fault, with its path and a sentence that follows the path; empty when there is none.
std::vector<FieldError> faults_in(const Instrument& instrument);

}  // namespace attune
