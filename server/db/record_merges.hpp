// Two records of one person: laid side by side, made one, and taken apart again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/record_merges.hpp"

namespace attune::server {

class RecordMerges {
public:
    explicit RecordMerges(Connection& db) : db_{db} {}

    // Nothing for who is not on the caller's caseload; here and below the identifiers are uuids.
    std::optional<api::ComparedRecord> record(const std::string& client_id);

    // What stands against making them one; empty: nothing does.
    std::vector<Hindrance> hindrances(const std::string& client_id, const std::string& other_id);

    // Empty: it is done. Otherwise what stands against it, and nothing was changed.
    std::vector<Hindrance> merge(const api::MergeRecords::Request& request, const std::string& merge_id,
                                 const api::ClientDetails& details, const std::string& request_id);

    // Empty: it is done. Otherwise what stands against it; the transaction has then to be rolled back.
    std::vector<Hindrance> undo(const api::UndoMerge::Request& request, const std::string& request_id);

    // Those that stand, the last first.
    std::vector<api::RecordMerge> of_client(const std::string& client_id);

private:
    Connection& db_;
};

// Into which record this one was merged, for who sees that one: "Wren Larkwhistle, LP-1".
std::optional<std::string> record_it_became(Connection& db, const std::string& client_id);

}  // namespace attune::server
