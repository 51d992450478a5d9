// Flags: what a person must look at and sign off, in one client's record and in the inbox of them all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/inbox.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Flags {
public:
    explicit Flags(Connection& db) : db_{db} {}

    // What the rules saw. One that was raised before, signed off or not, is not raised again.
    void raise(const std::string& client_id, const std::vector<Signal>& signals);

    // In the transaction that has moved a form of the instrument away: signals that wait, were seen `since`
    // then and are not among those `holding`.
    void withdraw(const std::string& client_id, const std::string& instrument, Day since,
                  const std::vector<Signal>& holding);

    // Those that wait, of the caller's whole caseload: risk answers first, then the newest.
    std::vector<api::InboxItem> waiting(int limit);
    int count_waiting();

    // Open ones of any episode first, then the newest of the latest episode; at most 50.
    std::vector<api::Flag> of_client(const std::string& client_id);

    // Risk answers of forms that stand, the earliest first, and none that was imported as history.
    std::vector<api::Flag> risk_of_episode(const std::string& client_id, const std::string& episode_id);

    std::vector<api::Flag> of_administration(const std::string& client_id,
                                             const std::string& administration_id);

    // Refuses (conflict) a flag that is signed off, (stale) another row_version, (not_found) an unknown one.
    Result<api::Flag> sign_off(const api::SignOffFlag::Request& request, const std::string& user_id);

private:
    std::optional<api::Flag> find(const std::string& client_id, const std::string& flag_id);

    Connection& db_;
};

}  // namespace attune::server
