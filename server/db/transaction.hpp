// A transaction that is rolled back unless it was committed.
#pragma once

#include <string>

#include "server/db/connection.hpp"

namespace attune::server {

class Transaction {
public:
    explicit Transaction(Connection& db) : db_{db} { db_.execute("BEGIN"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // When these throw, the connection is of no more use.
    void commit() { end("COMMIT"); }
    void roll_back() { end("ROLLBACK"); }

private:
    void end(const char* how)
    {
        open_ = false;
        db_.execute(how);
    }

    Connection& db_;
    bool open_ = true;
};

// In the open transaction: row-level security and the triggers take this user for the one who acts, until its
// end.
void act_for(Connection& db, const std::string& user_id);

}  // namespace attune::server
