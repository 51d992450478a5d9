// Clients as reception sees them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/contacts.hpp"

namespace attune::server {

class Contacts {
public:
    explicit Contacts(Connection& db) : db_{db} {}

    // Those who are known by each of these words, by name; at most so many.
    std::vector<api::Contact> known_by(const std::vector<std::string>& words, std::size_t most);
    std::optional<api::Contact> find(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
