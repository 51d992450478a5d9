// A database of the test's own on the throwaway cluster that tools/with-postgres starts.
#pragma once

#include <string>

namespace attune::tests {

// The libpq connection string for `database` of the cluster named by ATTUNE_TEST_CLUSTER.
std::string connect_to(const std::string& database, const std::string& role);

// Runs pg_ctl as PostgreSQL's own account, so that a test may restart the cluster: "-m immediate restart".
void control_cluster(const std::string& pg_ctl_arguments);

// From here to end() the cluster is down.
class ClusterDown {
public:
    ClusterDown() { control_cluster("-m immediate stop"); }
    ~ClusterDown() { end(); }
    ClusterDown(const ClusterDown&) = delete;
    ClusterDown& operator=(const ClusterDown&) = delete;

    void end();

private:
    bool down_ = true;
};

// Cloned from a template that holds all migrations and the library. Nothing else in it yet: no practice, no
// users.
class Database {
public:
    Database();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] std::string connect_string(const std::string& role = "attune_app") const;

    // As the cluster's superuser, whom row-level security does not hold. `sql` is sent as it is: nothing is
    // bound, a colon is a colon.
    void execute(const std::string& sql);
    // The one value that a query yields, as text; "" for NULL or no row.
    std::string value(const std::string& sql);
    long long number(const std::string& sql);

private:
    std::string name_;
};

// One statement, or several in one transaction, with nobody signed in: the value of the last, or "refused:
// SQLSTATE".
std::string value_as(const std::string& connect_string, const std::string& sql);

}  // namespace attune::tests
