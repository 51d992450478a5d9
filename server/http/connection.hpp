// One connection from its first byte to its last, and what all connections share. All of it belongs to the
// server's one I/O thread; only Application is called from the workers. Inside server/http alone.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ssl/context.hpp>

#include "server/http/server.hpp"
#include "server/http/workers.hpp"

namespace attune::server::http {

// TCP and Unix alike, so that the code behind is compiled once.
using Socket = boost::asio::generic::stream_protocol::socket;
using Clock = std::chrono::steady_clock;

struct Service {
    Service(const Limits& its_limits, std::vector<std::string> its_large_bodies_at,
            Application& its_application)
        : limits{its_limits},
          large_bodies_at{std::move(its_large_bodies_at)},
          application{its_application},
          ordinary{its_limits.workers, its_limits.queue},
          hashing{its_limits.hashing_workers, its_limits.hashing_queue}
    {
    }

    Limits limits;
    std::vector<std::string> large_bodies_at;
    Application& application;
    Workers ordinary;
    Workers hashing;
    std::size_t large_bodies = 0;  // on their way or being answered
    bool draining = false;         // replies say Connection: close, and nothing is read after them
};

class Connection {
public:
    Connection(Service& service, Socket socket, std::string peer, bool private_socket);

    // Talks until the peer goes, is too slow, or the server drains. `tls`: null for a plain connection.
    boost::asio::awaitable<void> serve(boost::asio::ssl::context* tls);

    // Ends a wait whose time is over. The server calls this for every connection, every so often: setting a
    // deadline is then an assignment, where a timer each would be three timer operations a request.
    void end_wait_if_overdue(Clock::time_point now);

    void close_if_idle();
    void close();

    [[nodiscard]] const std::string& peer() const { return peer_; }

private:
    template <class Stream>
    friend class Conversation;

    // The peer has `time` for what comes next. Idle: no byte of a request has come.
    void wait_at_most(std::chrono::milliseconds time, bool idle = false);
    void wait_for_handler() { deadline_ = Clock::time_point::max(); }
    [[nodiscard]] bool was_overdue() const { return overdue_; }

    boost::asio::awaitable<void> linger();

    Service& service_;
    Socket socket_;
    std::string peer_;
    bool private_socket_;
    Clock::time_point deadline_ = Clock::time_point::max();
    bool idle_ = true;
    bool overdue_ = false;
};

}  // namespace attune::server::http
