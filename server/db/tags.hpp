// The practice's tags, and those of clients.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"

namespace attune::server {

class AllTags {
public:
    explicit AllTags(Connection& db) : db_{db} {}

    // By name.
    std::vector<std::string> offered();
    void offer(const std::vector<std::string>& tags, const std::string& user_id);

    std::vector<std::string> of_client(const std::string& client_id);
    void set(const std::string& client_id, const std::vector<std::string>& tags, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
