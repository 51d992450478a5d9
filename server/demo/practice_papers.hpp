// What stands on the demonstration practice's documents: its address, and how its therapists sign.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"

namespace attune::server::demo {

// `therapist_ids`: the first is the practice lead.
void add_papers(Connection& owner, const std::vector<std::string>& therapist_ids);

}  // namespace attune::server::demo
