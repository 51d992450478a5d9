// Pairs of clients who look alike and are two people, as somebody has said.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/duplicates.hpp"

namespace attune::server {

// Row-level security shows those of whom the acting user may see both.
class PairsApart {
public:
    explicit PairsApart(Connection& db) : db_{db} {}

    // Those that stand, the latest first.
    std::vector<api::PairApart> all(std::size_t most);
    int count();
    std::optional<api::PairApart> find(const std::string& pair_apart_id);

    // As it stands then; said before, it stays as it was said. Both are clients whom the acting user may see,
    // and not the same.
    std::optional<api::PairApart> keep(const std::string& one_id, const std::string& other_id);
    void take_back(const std::string& pair_apart_id);

private:
    Connection& db_;
};

}  // namespace attune::server
