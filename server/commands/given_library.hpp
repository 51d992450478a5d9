// The instruments that a command works with: those that came with this Attune, and where a database is named,
// as its practice has added to them.
#pragma once

#include <string>

#include "shared/measures/library.hpp"

namespace attune::server {

// Without a connection, what came with this Attune alone. Throws when a file is missing or does not hang
// together, or the database does not answer.
Library given_library(const std::string& connection = {});

// Throws a sentence that names the instruments, or the scores, that there are.
const Instrument& instrument_named(const Library& library, const std::string& code);
const ScoreDefinition& score_named(const Instrument& instrument, const std::string& code);

}  // namespace attune::server
