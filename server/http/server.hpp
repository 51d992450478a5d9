// The HTTP server: from the socket to Application::answer and back. Reading and writing are done by one
// thread; answering by as many workers as the database pool has connections, with bounded queues before them,
// so that a full server says so (503, Retry-After) instead of slowing to a halt.
//
// It answers by itself, with problem documents: 400 (malformed), 408 (too slow), 413, 414 and 431 (too
// large), 503 (full, or stopping), and GET /healthz and /readyz. Everything else is the application's.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/http/message.hpp"

namespace attune::server::http {

// Nothing is unbounded. A size is in bytes; a time runs from the moment that its name says.
struct Limits {
    std::size_t header_bytes = std::size_t{16} * 1024;
    std::size_t target_bytes = std::size_t{4} * 1024;
    std::size_t body_bytes = std::size_t{1024} * 1024;
    std::size_t large_body_bytes = std::size_t{96} * 1024 * 1024;  // at Settings::large_bodies_at
    std::size_t large_bodies = 2;                                  // at once, on their way or being answered
    std::chrono::milliseconds header_time{10'000};  // from its first byte to its last; a TLS handshake too
    std::chrono::milliseconds body_time{30'000};
    std::chrono::milliseconds large_body_time{600'000};
    std::chrono::milliseconds reply_time{30'000};  // for the peer to take the reply
    std::chrono::milliseconds idle_time{60'000};   // between requests of one connection
    std::chrono::milliseconds drain_time{10'000};  // for requests in flight when the server is told to stop
    std::size_t connections = 1'000;
    std::size_t connections_per_address = 50;  // over TCP, but not from this computer
    std::size_t workers = 4;
    std::size_t queue = 256;  // requests that wait for a worker
    std::size_t hashing_workers = 2;
    std::size_t hashing_queue = 8;
};

struct Tcp {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0: any free one; see Server::port
};

struct Tls {
    std::filesystem::path certificate;  // PEM, with its chain
    std::filesystem::path key;          // PEM
};

// At least one of `tcp` and `unix_socket`. Without `tls`, `tcp` must be an address of this computer.
struct Settings {
    std::optional<Tcp> tcp = {};
    std::optional<Tls> tls = {};
    std::optional<std::filesystem::path> unix_socket = {};  // in a folder that is its owner's alone (0700)
    Limits limits = {};
    // The paths where a POST may bring a body above limits.body_bytes, with what looks like a sign-in. A
    // segment in braces stands for any one: "/clients/{client_id}/attachments".
    std::vector<std::string> large_bodies_at = {};
};

class Server {
public:
    // Binds, but does not accept yet. Throws std::runtime_error with a sentence for people when an address, a
    // socket or a certificate cannot be used. A socket file that nobody listens on is replaced.
    Server(const Settings& settings, Application& application);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Stops at any of these signals. Call before run().
    void stop_at(std::initializer_list<int> signals);

    // Serves until stop(); returns when every request in flight has been answered, or drain_time is over and
    // the handlers have returned. The socket file is gone then.
    void run();

    // From any thread. New connections are refused, idle ones closed, requests in flight answered.
    void stop();

    [[nodiscard]] std::uint16_t port() const;  // of `tcp`, as bound; 0 without

private:
    class Floor;
    std::unique_ptr<Floor> floor_;
};

}  // namespace attune::server::http
