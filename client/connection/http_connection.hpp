// The connection over HTTP by libcurl: TLS to a practice's server, or the private Unix socket on this
// computer. Connections are kept alive and reused. Safe and keyed calls are tried once more, with the same
// key, after a connection failed under them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "client/connection/address.hpp"
#include "client/connection/connection.hpp"

namespace attune::desktop {

// How long a call may take, how much it may bring, and how long it rests before its second try.
struct CallLimits {
    std::chrono::milliseconds connecting{4'000};
    std::chrono::milliseconds whole{20'000};
    std::size_t largest_reply = 32U << 20U;  // bytes
    std::chrono::milliseconds before_second_try{250};
};

class HttpConnection : public Connection {
public:
    // `ca_file` is a PEM file to trust instead of the system's; empty for the system's.
    explicit HttpConnection(Address address, std::string ca_file = {}, CallLimits limits = {});
    ~HttpConnection() override;
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void use_token(const std::string& token) override;
    // Breaks off every call and every rest between two tries, now and from now on: the program is closing and
    // does not wait for the network.
    void stop();

    // Whether /readyz answers 200.
    bool ready();

protected:
    Result<std::string> exchange(const api::Message& message, const std::string& key) override;

private:
    class Handle;
    struct Answer;

    std::unique_ptr<Handle> borrow();
    void give_back(std::unique_ptr<Handle> handle);
    void configure(Handle& handle, std::size_t body_bytes);
    std::string token();
    Answer perform(const api::Message& message, const std::string& key);
    // False when stop() came instead.
    bool rest_before_second_try();

    Address address_;
    std::string ca_file_;
    CallLimits limits_;
    std::stop_source stopping_;
    std::condition_variable_any told_to_stop_;
    std::mutex mutex_;  // guards the two below
    std::string token_;
    std::vector<std::unique_ptr<Handle>> idle_;
};

}  // namespace attune::desktop
