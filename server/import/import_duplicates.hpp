// Who of the clients of an import may be one person: with another row of the file, or with a client on the
// caseload of who imports.
#pragma once

#include <vector>

#include "server/db/connection.hpp"
#include "server/import/import_files.hpp"
#include "shared/api/imports.hpp"

namespace attune::server {

// In the order of the file, at most one for each row: the first that is like it. Row-level security decides
// whom the file is compared with.
std::vector<api::ImportDuplicate> import_duplicates(Connection& db,
                                                    const std::vector<ImportedClient>& clients);

}  // namespace attune::server
