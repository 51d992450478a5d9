// What the demonstration practice has added to the library: marked demonstration wording, and a statement of
// licence.
#pragma once

#include <string>

#include "server/db/connection.hpp"
#include "shared/measures/library.hpp"

namespace attune::server::demo {

// As `lead_id`: wording for the FCS, the PHQ-9 and the GAD-7, and the licence of the CORE-10.
void add_to_library(Connection& owner, const Library& library, const std::string& lead_id);

}  // namespace attune::server::demo
