// Work on a leased connection, done again when the database failed in a way that may pass.
#pragma once

#include <type_traits>

#include "server/db/pool.hpp"

namespace attune::server {

// Whether doing the same work a second time, after the first may or may not have been committed, does no
// harm.
enum class Repeatable { no, yes };

inline constexpr int most_attempts = 3;

// Drops what is lost; waits a little, longer each time and never the same. Rethrows the exception in flight
// when another attempt makes no sense or the program is ending. Call it in a catch block alone.
void prepare_next_attempt(Lease& lease, Repeatable repeatable, int attempts_made);

// Refuses (busy) when the pool has no connection free; otherwise what `work` returned, a Result. Throws
// DatabaseUnreachable or soci::soci_error when the last attempt failed so.
template <class Work>
std::invoke_result_t<Work, Connection&> with_connection(Pool& pool, Repeatable repeatable, Work work)
{
    auto lease = pool.lease();
    if (!lease)
        return lease.error();
    for (int attempt = 1;; ++attempt) {
        try {
            return work(lease->connection());
        } catch (const std::exception&) {
            prepare_next_attempt(*lease, repeatable, attempt);
        }
    }
}

}  // namespace attune::server
