// Imports a practice's earlier records: all or nothing, in one transaction, and whole again out of it. For
// attunectl and for the server alike.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/csv/row_faults.hpp"
#include "server/db/connection.hpp"
#include "shared/api/imports.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/library.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct ImportFile {
    std::istream& in;
    std::string name;  // as sentences call it
};

// Without forms the clients come alone.
struct ImportFiles {
    ImportFile clients;
    std::optional<ImportFile> forms;
};

// Whose clients those are whose row names no therapist, and what the audit trail says the request was.
struct ImportBy {
    std::string username;
    std::string request_id = "attunectl";
};

struct Import {
    int number = 0;  // what a person calls it by; 0 for a preview
    std::size_t clients = 0;
    std::size_t administrations = 0;
    std::size_t known_clients = 0;     // had a record already, and get forms
    std::size_t flags = 0;             // risk answers that wait for a person from now on
    std::size_t historical_flags = 0;  // that are told as history
    std::map<std::string, std::size_t> by_instrument = {};
};

// How far the work has come, and the word to stop it: for another thread. `faults` and what follows them once
// it has ended.
struct ImportWatch {
    std::atomic<api::ImportStage> stage{api::ImportStage::reading};
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0};
    std::atomic<bool> stop{false};
    RowFaults faults{api::most_import_faults};
    std::vector<api::ImportDuplicate> duplicates = {};  // of a preview, the first so many
    std::size_t duplicates_found = 0;
};

// In a transaction of its own, acting for each client's own therapist. A preview goes the whole way and takes
// it back. Refuses (invalid) with every row that is at fault, by file and line: nothing is imported then;
// (not_found) an unknown user, and one who does not record care; (conflict) when it was told to stop.
Result<Import> import_records(Connection& db, const Library& library, const ImportFiles& files,
                              const ImportBy& by, bool preview, ImportWatch& watch);

// Takes an import back whole. Refuses (not_found) an unknown number, (conflict) one that was taken back
// before, or with which people have gone on since, and says with what.
Result<Import> undo_import(Connection& db, int number, const ImportBy& by, ImportWatch& watch);

// The latest, newest first.
std::vector<api::ImportRecord> imports_made(Connection& db);

}  // namespace attune::server
