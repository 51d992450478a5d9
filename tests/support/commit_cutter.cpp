#include "tests/support/commit_cutter.hpp"

#include <array>
#include <cstdlib>
#include <string_view>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace attune::tests {

namespace asio = boost::asio;
using asio::awaitable;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr auto socket_name = ".s.PGSQL.5432";
constexpr std::string_view commit{"COMMIT\0", 7};  // as a simple query ends

std::string socket_of_cluster()
{
    return std::string{std::getenv("ATTUNE_TEST_CLUSTER")} + "/" + socket_name;
}

}  // namespace

CommitCutter::CommitCutter() : acceptor_{io_, {(folder_.path() / socket_name).string()}}
{
    asio::co_spawn(io_, accept(), asio::detached);
    thread_ = std::thread{[this] { io_.run(); }};
}

CommitCutter::~CommitCutter()
{
    io_.stop();
    thread_.join();
}

void CommitCutter::cut(Cut where, int number)
{
    where_ = where;
    to_cut_ = number;
}

std::string CommitCutter::over_the_line(const std::string& connect_string) const
{
    return connect_string + " host=" + folder_.path().string();
}

awaitable<void> CommitCutter::accept()
{
    for (;;) {
        auto [failure, server] = co_await acceptor_.async_accept(as_result);
        if (failure)
            co_return;
        auto pair = std::make_shared<Pair>(Pair{std::move(server), Socket{io_}});
        pair->postgres.connect({socket_of_cluster()});
        asio::co_spawn(io_, carry_statements(pair), asio::detached);
        asio::co_spawn(io_, carry_answers(pair), asio::detached);
    }
}

// The end of what is sent makes PostgreSQL roll back what is open, and close the connection once it has.
awaitable<void> CommitCutter::carry_statements(std::shared_ptr<Pair> pair)
{
    std::array<char, 16'384> bytes;
    for (;;) {
        auto [failure, count] = co_await pair->server.async_read_some(asio::buffer(bytes), as_result);
        if (failure)
            break;
        if (to_cut_ > 0 && std::string_view{bytes.data(), count}.ends_with(commit)) {
            --to_cut_;
            if (where_ == Cut::before_it_arrives)
                break;
            pair->answer_is_lost = true;
        }
        co_await asio::async_write(pair->postgres, asio::buffer(bytes, count), as_result);
    }
    boost::system::error_code gone_already;
    pair->postgres.shutdown(Socket::shutdown_send, gone_already);
}

awaitable<void> CommitCutter::carry_answers(std::shared_ptr<Pair> pair)
{
    std::array<char, 16'384> bytes;
    for (;;) {
        auto [failure, count] = co_await pair->postgres.async_read_some(asio::buffer(bytes), as_result);
        if (failure || pair->answer_is_lost)
            break;
        co_await asio::async_write(pair->server, asio::buffer(bytes, count), as_result);
    }
    pair->server.close();
}

}  // namespace attune::tests
