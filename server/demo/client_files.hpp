// The file of an invented person: who is around them, what they agreed to, and who referred them.
#pragma once

#include "server/bulk/records.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"

namespace attune::server::demo {

using namespace bulk;

// Of the client whose record was begun last, first seen on that day, as the therapist on their care team who
// joined first. Drawn from a chance of its own, so that whoever comes after stays as they are.
void add_client_file(Records& records, const Person& person, Day first, Chance own);

}  // namespace attune::server::demo
