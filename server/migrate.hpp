// Forward-only migrations: schema/migrations/NNNN_name.sql, each run once, in order, in a transaction of its
// own that also records its number and the SHA-256 of its text. A file that has run must never change.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/postgres.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct Migration {
    int number = 0;
    std::string name;  // "0001_people_and_trust.sql"
    std::string sql;
    std::string checksum;  // SHA-256, hexadecimal
};

// The migrations in `folder`, by number. Refuses (invalid), naming the file, a name of another form, a number
// that is missing, and one that is there twice.
Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder);

// Runs those that have not run yet, while no other runner can; their names. `connection` is attune_owner's.
// Refuses (conflict), naming the file and changing nothing, when a file that has run is missing or has
// changed. Throws PostgresError when one fails: those before it stay, it has left no trace.
Result<std::vector<std::string>> migrate(Postgres& connection, const std::vector<Migration>& migrations);

// The names of those that have not run yet. Refuses as migrate() does. Changes nothing.
Result<std::vector<std::string>> pending_migrations(Postgres& connection,
                                                    const std::vector<Migration>& migrations);

}  // namespace attune::server
