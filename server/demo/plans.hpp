// The plans of invented people: how their therapist and they understand it, and what they want to reach.
#pragma once

#include <string>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"
#include "shared/measures/library.hpp"

namespace attune::server::demo {

using namespace bulk;

// For the few that have one: a formulation in two versions, up to three goals, and the forms that rate them
// in the first, a middle and the last of `held`, the held sessions of one episode in their order. Drawn from
// a chance of its own.
void add_plan(Records& records, const Library& library, const Person& person,
              const std::vector<SessionRow>& held, const std::string& therapist_id, Chance own);

}  // namespace attune::server::demo
