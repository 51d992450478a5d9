// The pool of database connections: bounded, connecting when first needed, healing after PostgreSQL restarts.
// (soci::connection_pool does neither of the last two.)
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "server/db/fault.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Pool;

// One place in the pool for as long as it lives. The connection goes back to the pool unless it was dropped.
class Lease {
public:
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    // Connects when there is no connection yet. Throws DatabaseUnreachable when it cannot, and at once while
    // a failed attempt is too recent.
    Connection& connection();

    // Its statements first, then the link. The next connection() is a new one.
    void drop() { connection_.reset(); }

    // As Pool::rest.
    bool rest(std::chrono::milliseconds time);

private:
    friend class Pool;
    struct NotOurs {
        void operator()(Pool*) const {}
    };

    Lease(Pool& pool, std::unique_ptr<Connection> connection);

    std::unique_ptr<Pool, NotOurs> pool_;  // null once moved from
    std::unique_ptr<Connection> connection_;
};

// Thread-safe. Must outlive its leases.
class Pool {
public:
    using Now = std::function<std::chrono::steady_clock::time_point()>;

    // `connect_string` is libpq's; give it a connect_timeout when it leads over a network. Connects to
    // nothing yet. `now` may be asked from any thread.
    Pool(std::string connect_string, std::size_t size, Now now = std::chrono::steady_clock::now);

    // Refuses (busy) when no place comes free within `patience`.
    Result<Lease> lease(std::chrono::milliseconds patience = std::chrono::seconds{2});

    // Before another attempt. False, and at once, when there is to be none: the program is ending.
    bool rest(std::chrono::milliseconds time);
    // Ends every rest, now and from now on.
    void stop_resting() { stopping_.request_stop(); }

private:
    friend class Lease;

    std::unique_ptr<Connection> connect();
    void give_back(std::unique_ptr<Connection> connection);

    const std::string connect_string_;
    const Now now_;

    std::mutex mutex_;
    std::condition_variable came_free_;
    std::vector<std::unique_ptr<Connection>> free_;  // the last used on top; null: not connected
    std::chrono::milliseconds pause_{0};             // after the last failed attempt; 0 after a good one
    std::chrono::steady_clock::time_point next_attempt_{};

    std::stop_source stopping_;
    std::condition_variable_any told_to_stop_;
};

}  // namespace attune::server
