// A bare connection to PostgreSQL, for what SOCI must not touch: whole files of SQL, whose colons and dollar
// quotes its parser would read as parameters. Requests never come here.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct pg_conn;

namespace attune::server {

// PostgreSQL said no. what() is its own message; no value bound to a statement is in it.
struct PostgresError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Postgres {
public:
    explicit Postgres(const std::string& connection);

    // Runs one statement or many.
    void run(const std::string& sql);

    // The rows of one statement, as text; NULL is empty.
    std::vector<std::vector<std::string>> rows(const std::string& sql,
                                               const std::vector<std::string>& parameters = {});

    [[nodiscard]] bool is_in_transaction() const;

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    std::unique_ptr<pg_conn, Close> connection_;
};

}  // namespace attune::server
