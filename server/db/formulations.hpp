// The formulations of clients, version by version. Nothing of them is ever changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/plan.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Formulations {
public:
    explicit Formulations(Connection& db) : db_{db} {}

    // Makes the next version, with the evidence as it is named, unless nothing differs from the latest.
    // Refuses (stale) with the latest when another than it was read, (conflict) one more than the record has
    // room for.
    Result<api::Formulation> save(const api::SaveFormulation::Request& request, const std::string& user_id);

    std::optional<api::Formulation> latest(const std::string& client_id);
    std::optional<api::Formulation> find(const std::string& client_id, std::int64_t number);

    // Every one, the latest first.
    std::vector<api::FormulationVersion> versions(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
