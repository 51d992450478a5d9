// The seam between sockets and the application: one HTTP request and its reply, as plain values.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attune::server::http {

// Complete and within limits when the application sees it. `path` and `query` are as sent, percent-encoded.
struct Request {
    std::string method;  // "GET"
    std::string path;    // "/api/v1/caseload"
    std::string query;   // without the question mark
    std::optional<std::string> authorization;
    std::optional<std::string> idempotency_key;
    std::optional<std::string> if_match;
    std::optional<std::string> content_type;
    std::optional<std::string> cookie;
    std::optional<std::string> accept_language;
    std::optional<std::string> range;
    std::optional<std::string>
        forwarded_for;  // X-Forwarded-For, the last of them: true only of a known proxy
    std::string body;
    std::string request_id;  // ours, for log, audit and problem document
    std::string peer;        // address without port; "unix" for the private socket
    bool private_socket = false;
};

// A body that is never held whole: `next` is called on a worker for each of its pieces, with how much of it
// has gone, until `bytes` have gone. It must not throw. Nothing: there is no more to be had, and the
// connection ends short of what was announced.
struct LongBody {
    std::size_t bytes = 0;
    std::function<std::optional<std::string>(std::size_t gone)> next;
};

struct Reply {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::optional<LongBody> long_body = std::nullopt;  // in the place of `body`
};

// Where a request is worked on. Password hashing has few threads of its own, so that sign-ins cannot starve
// reads.
enum class Lane { ordinary, hashing };

// What answers. Called on worker threads, several at once; must not throw.
class Application {
public:
    virtual ~Application() = default;
    [[nodiscard]] virtual Lane lane_of(const Request& request) const = 0;
    virtual Reply answer(const Request& request) = 0;
    // For /readyz: why the application cannot serve now, or nothing.
    virtual std::optional<std::string> not_ready() = 0;
    // Told when the server begins to drain, on its I/O thread: what is being answered must not wait for
    // better times any more.
    virtual void hurry() {}
};

}  // namespace attune::server::http
