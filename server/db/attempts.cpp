#include "server/db/attempts.hpp"

#include <sodium/randombytes.h>

#include "server/log.hpp"

namespace attune::server {

namespace {

// 50 to 100 ms after the first attempt, 100 to 200 ms after the second.
std::chrono::milliseconds rest_after(int attempts_made)
{
    const auto least = 50U * static_cast<unsigned>(attempts_made);
    return std::chrono::milliseconds{least + randombytes_uniform(least)};
}

}  // namespace

void prepare_next_attempt(Lease& lease, Repeatable repeatable, int attempts_made)
{
    const bool more = attempts_made < most_attempts;
    try {
        throw;
    } catch (const DatabaseUnreachable&) {
        if (!more)
            throw;
    } catch (const soci::soci_error& error) {
        const auto fault = fault_of(error);
        log::write(log::Level::warning, "database_failed",
                   {{"sqlstate", sqlstate_of(error)}, {"query", lease.connection().last_query()}});
        if (fault == Fault::lost || fault == Fault::other)
            lease.drop();
        if (!more || repeatable == Repeatable::no || (fault != Fault::lost && fault != Fault::again))
            throw;
    }
    if (!lease.rest(rest_after(attempts_made)))
        throw;
}

}  // namespace attune::server
