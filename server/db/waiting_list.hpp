// Places on the waiting list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/waiting.hpp"

namespace attune::server {

// Row-level security shows a user their caseload's, and a practice lead and an assistant everybody's.
class WaitingList {
public:
    explicit WaitingList(Connection& db) : db_{db} {}

    std::vector<api::WaitingEntry> all();
    std::optional<api::WaitingEntry> find(const std::string& entry_id);
    // Nobody else changes it until the end of the transaction.
    std::optional<api::WaitingEntry> lock(const std::string& entry_id);
    // Nothing where the client waits for that already.
    std::optional<api::WaitingEntry> add(const api::AddWaitingEntry::Request& request,
                                         const std::string& user_id);
    // Whether the client waits for that in another place.
    bool waits_twice(const api::ChangeWaitingEntry::Request& request);
    void change(const api::ChangeWaitingEntry::Request& request, const std::string& user_id);
    void set_state(const std::string& entry_id, api::WaitingState state, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
