// Clients and who cares for them.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Row-level security decides whose clients these are. Throws soci::soci_error when the database fails.
class Clients {
public:
    explicit Clients(Connection& db) : db_{db} {}

    // Adds the person and their first episode; the acting user becomes responsible for both.
    api::ClientCreated create(const api::CreateClient::Request& request, const std::string& client_id,
                              const api::User& therapist);

    std::optional<api::Client> find(const std::string& client_id);

    // Refuses (stale) when the row_version has moved on, (not_found) an unknown client.
    Result<api::Client> update(const api::UpdateClient::Request& request);

    // Nothing when no active colleague of that name exists.
    std::optional<api::AddToCareTeam::Reply> add_colleague(const std::string& client_id,
                                                           const std::string& username);

private:
    Connection& db_;
};

}  // namespace attune::server
