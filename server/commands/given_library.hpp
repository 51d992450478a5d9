// The instruments that came with this Attune, for commands that need no database.
#pragma once

#include <string>

#include "shared/measures/library.hpp"

namespace attune::server {

// Throws when a file is missing or does not hang together.
Library given_library();

// Throws a sentence that names the instruments, or the scores, that there are.
const Instrument& instrument_named(const Library& library, const std::string& code);
const ScoreDefinition& score_named(const Instrument& instrument, const std::string& code);

}  // namespace attune::server
