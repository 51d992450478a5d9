// How many statements reach PostgreSQL, counted by PostgreSQL itself (pg_stat_statements).
#pragma once

#include "tests/support/database.hpp"

namespace attune::tests {

// Counts what attune_app has sent to the test's database since this was made: BEGIN and COMMIT included, the
// inside of functions not. Warm the connections up first: a new one sets its time zone.
class StatementCount {
public:
    explicit StatementCount(Database& database);

    [[nodiscard]] long long taken();

private:
    Database& database_;
};

}  // namespace attune::tests
