#include "server/db/transaction.hpp"

#include "server/db/fault.hpp"
#include "server/log.hpp"

namespace attune::server {

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        roll_back();
    } catch (const soci::soci_error& error) {
        // The exception that brought us here says the rest; PostgreSQL rolls back what is cut off.
        log::write(log::Level::warning, "rollback_failed", {{"sqlstate", sqlstate_of(error)}});
    }
}

}  // namespace attune::server
