// The demonstration practice: invented people, so that everything can be tried.
#pragma once

#include <string>

namespace attune::server {

// Fills a new database, once it has been migrated; does nothing to one that already holds the demonstration.
// `connection` is attune_owner's. Throws std::runtime_error with a sentence when the database belongs to a
// real practice: invented people never get among real ones.
void load_demonstration(const std::string& connection);

}  // namespace attune::server
