// An application that answers at once, or holds its workers until it is told to let go; and a server over it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/http/server.hpp"

namespace attune::tests {

// Answers 200 with the body it was sent, or with the path when there was none. Paths that begin with "/hold"
// wait for release(), "/hold/patiently" at most until it is told to hurry; those that begin with "/hash" are
// password work.
class FakeApplication final : public server::http::Application {
public:
    [[nodiscard]] server::http::Lane lane_of(const server::http::Request& request) const override;
    server::http::Reply answer(const server::http::Request& request) override;
    std::optional<std::string> not_ready() override;
    void hurry() override;

    void release();                    // from now on nothing waits
    void wait_until_held(int number);  // until so many requests are being held
    void set_not_ready(std::string reason);
    [[nodiscard]] server::http::Request last() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool released_ = false;
    bool hurried_ = false;
    int held_ = 0;
    std::optional<std::string> not_ready_;
    server::http::Request last_;
};

// Serves from construction to destruction.
class RunningServer {
public:
    RunningServer(const server::http::Settings& settings, server::http::Application& application)
        : server_{settings, application},
          thread_{[this] { server_.run(); }}
    {
    }
    ~RunningServer() { stop_and_wait(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    void stop() { server_.stop(); }
    void wait()
    {
        if (thread_.joinable())
            thread_.join();
    }
    void stop_and_wait()
    {
        stop();
        wait();
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

private:
    server::http::Server server_;
    std::thread thread_;
};

// On a free port of this computer.
server::http::Settings on_loopback(const server::http::Limits& limits = {});

}  // namespace attune::tests
