// Leaflets of the practice's own, as they were kept. The last of each code holds, unless it was withdrawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/leaflet.hpp"

namespace attune::server {

class OwnLeaflets {
public:
    explicit OwnLeaflets(Connection& db) : db_{db} {}

    void keep(const Leaflet& leaflet, bool withdrawn, const std::string& user_id);

    // Those that hold, by title.
    std::vector<Leaflet> all();
    // Nothing when there is none of that code, or it was withdrawn.
    std::optional<Leaflet> find(const std::string& code);

private:
    Connection& db_;
};

}  // namespace attune::server
