// The demonstration practice as the programs load it.
#pragma once

#include <string>

namespace attune::server {

// Fills a new database, once it has been migrated and holds the library; does nothing to one that already
// holds the demonstration. `connection` is attune_owner's. Throws std::runtime_error with a sentence when the
// database belongs to a real practice: invented people never get among real ones.
void load_demonstration(const std::string& connection);

}  // namespace attune::server
