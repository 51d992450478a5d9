// The care plans of invented people: what their therapy is about, and when it is looked at again.
#pragma once

#include <string>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/demo/people.hpp"

namespace attune::server::demo {

using namespace bulk;

// For the few that have one, in two versions: as it was agreed in the second of `held`, the held sessions of
// one episode in their order, and as it stands since a later one. Of one of them the review has come.
void add_care_plan(Records& records, const Person& person, const std::vector<SessionRow>& held,
                   const std::string& therapist_id);

}  // namespace attune::server::demo
