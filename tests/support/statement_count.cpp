#include "tests/support/statement_count.hpp"

namespace attune::tests {

StatementCount::StatementCount(Database& database) : database_{database}
{
    database_.execute(
        "SELECT pg_stat_statements_reset(0, d.oid, 0) FROM pg_database d WHERE datname = current_database()");
}

long long StatementCount::taken()
{
    return database_.number(
        "SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid "
        "WHERE r.rolname = 'attune_app' AND s.dbid = (SELECT oid FROM pg_database WHERE datname = "
        "current_database())");
}

}  // namespace attune::tests
