// What a failure of the database means for whoever asked. PostgreSQL's message holds the values that were
// bound, so it is never logged or shown: the SQLSTATE is.
#pragma once

#include <stdexcept>
#include <string>

#include <soci/error.h>

namespace attune::server {

enum class Fault {
    lost,         // the connection is gone, or leads to a server that takes no writes: connect anew
    again,        // PostgreSQL chose this transaction to fail: the same one may succeed now
    overdue,      // a time limit or a resource ran out
    bad_value,    // a value that its column cannot hold
    conflict,     // against what is stored already
    not_allowed,  // by row-level security
    other,
};

Fault fault_of(const soci::soci_error& error);

// Five characters; "connect" when PostgreSQL gave none, which is so when it could not be reached.
std::string sqlstate_of(const soci::soci_error& error);

// No connection could be made, now or a moment ago.
class DatabaseUnreachable : public std::runtime_error {
public:
    DatabaseUnreachable() : std::runtime_error{"the database cannot be reached"} {}
};

}  // namespace attune::server
