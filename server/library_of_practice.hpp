// The library as a practice works with it: the files that came with this Attune, the practice's own measures,
// what it has confirmed, and what its verdicts rest on.
#pragma once

#include "server/db/connection.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

Library library_of_practice(const Library& files, Connection& db);

}  // namespace attune::server
