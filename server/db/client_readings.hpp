// How files of clients were read, by their headings.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/client_readings.hpp"

namespace attune::server {

class ClientReadings {
public:
    explicit ClientReadings(Connection& db) : db_{db} {}

    std::optional<api::KeptReading> find(const std::string& headings_hash);
    // Of more than a hundred those that were kept longest ago go.
    void keep(const std::string& headings_hash, const ClientReading& reading, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
