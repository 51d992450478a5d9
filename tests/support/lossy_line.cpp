#include "tests/support/lossy_line.hpp"

#include <array>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace attune::tests {

namespace asio = boost::asio;
using asio::awaitable;

namespace {

constexpr std::size_t buffer_bytes = 16'384;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

asio::ip::tcp::endpoint on_this_computer(std::uint16_t port)
{
    return {asio::ip::address_v4::loopback(), port};
}

}  // namespace

LossyLine::LossyLine(std::uint16_t server)
    : acceptor_{io_, on_this_computer(0)},
      server_{on_this_computer(server)},
      port_{acceptor_.local_endpoint().port()}
{
    asio::co_spawn(io_, accept(), asio::detached);
    thread_ = std::thread{[this] { io_.run(); }};
}

LossyLine::~LossyLine()
{
    io_.stop();
    thread_.join();
}

awaitable<void> LossyLine::accept()
{
    for (;;) {
        auto [failure, desktop] = co_await acceptor_.async_accept(as_result);
        if (failure)
            co_return;
        auto pair = std::make_shared<Pair>(Pair{std::move(desktop), Socket{io_}});
        pair->server.connect(server_);
        asio::co_spawn(io_, carry_requests(pair), asio::detached);
        asio::co_spawn(io_, carry_replies(pair), asio::detached);
    }
}

awaitable<void> LossyLine::carry_requests(std::shared_ptr<Pair> pair)
{
    std::array<char, buffer_bytes> bytes;
    for (;;) {
        auto [failure, count] = co_await pair->desktop.async_read_some(asio::buffer(bytes), as_result);
        if (failure)
            break;
        co_await asio::async_write(pair->server, asio::buffer(bytes, count), as_result);
    }
    pair->server.close();
}

awaitable<void> LossyLine::carry_replies(std::shared_ptr<Pair> pair)
{
    std::array<char, buffer_bytes> bytes;
    for (;;) {
        auto [failure, count] = co_await pair->server.async_read_some(asio::buffer(bytes), as_result);
        if (failure)
            break;
        if (to_lose_ > 0) {
            --to_lose_;
            break;
        }
        co_await asio::async_write(pair->desktop, asio::buffer(bytes, count), as_result);
    }
    pair->desktop.close();
}

}  // namespace attune::tests
