// Imports a practice's earlier records: all or nothing, in one transaction, and whole again out of it.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/library.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct ImportFile {
    std::istream& in;
    std::string name;  // as sentences call it
};

struct Import {
    int number = 0;  // what a person calls it by; 0 for a preview
    std::size_t clients = 0;
    std::size_t administrations = 0;
    std::size_t known_clients = 0;     // had a record already, and get forms
    std::size_t flags = 0;             // risk answers that wait for a person from now on
    std::size_t historical_flags = 0;  // that are told as history
};

// As attune_owner, for `username`, whose clients those are whose row names no therapist. A preview goes the
// whole way and takes it back. Refuses (invalid) with every row that is at fault, by file and line: nothing
// is imported then; (not_found) an unknown user, and (forbidden) one who does not record care.
Result<Import> import_records(Connection& owner, const Library& library, ImportFile clients, ImportFile forms,
                              const std::string& username, bool preview);

// Takes an import back whole. Refuses (not_found) an unknown number, (conflict) one that was taken back
// before, or with which people have gone on since, and says with what.
Result<Import> undo_import(Connection& owner, int number, const std::string& username);

}  // namespace attune::server
