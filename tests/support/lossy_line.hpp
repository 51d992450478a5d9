// A line between desktop and server that can lose replies: the request has arrived and was carried out, and
// the one who sent it never hears of it.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace attune::tests {

class LossyLine {
public:
    // To a server on this computer.
    explicit LossyLine(std::uint16_t server);
    ~LossyLine();
    LossyLine(const LossyLine&) = delete;
    LossyLine& operator=(const LossyLine&) = delete;

    // The next so many replies are lost, each with its connection.
    void lose_replies(int number) { to_lose_ = number; }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    using Socket = boost::asio::ip::tcp::socket;
    struct Pair {
        Socket desktop;
        Socket server;
    };

    boost::asio::awaitable<void> accept();
    boost::asio::awaitable<void> carry_requests(std::shared_ptr<Pair> pair);
    boost::asio::awaitable<void> carry_replies(std::shared_ptr<Pair> pair);

    boost::asio::io_context io_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ip::tcp::endpoint server_;
    std::uint16_t port_ = 0;
    std::atomic<int> to_lose_{0};
    std::thread thread_;
};

}  // namespace attune::tests
