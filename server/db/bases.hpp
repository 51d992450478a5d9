// What the practice's verdicts rest on: the table basis, to which rows are only ever added, and the baselines
// of its own as they are today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/bases.hpp"

namespace attune::server {

class Bases {
public:
    explicit Bases(Connection& db) : db_{db} {}

    // All that was ever put into use; of one score by number.
    std::vector<StoredBasis> stored();
    std::vector<api::RecordedBasis> recorded();

    std::vector<BaselineStatistic> baselines();

    // As the number it bears; since now, whatever it says. Nothing when that number is taken. `by` is a
    // user's id.
    std::optional<api::RecordedBasis> put_into_use(const StoredBasis& basis, const std::string& by);

private:
    Connection& db_;
};

}  // namespace attune::server
