// What stands round the appointments of the demonstration practice: when its therapists work, when they are
// away, and who waits for another time.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"

namespace attune::server::demo {

// `client_ids` are some of the first therapist's caseload; four of them wait.
void add_to_diary(Connection& owner, const std::vector<std::string>& therapist_ids,
                  const std::vector<std::string>& client_ids, Day today);

}  // namespace attune::server::demo
