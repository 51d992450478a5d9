#include "server/http/server.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <unordered_set>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "server/http/connection.hpp"
#include "server/http/listeners.hpp"
#include "server/log.hpp"

namespace attune::server::http {
namespace {

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;
using boost::system::error_code;
using Unix = asio::local::stream_protocol;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds pause_without_descriptors{100};

// Often enough that no limit is overrun by more than an eighth, and seldom enough to let a laptop sleep.
std::chrono::milliseconds sweep_interval(const Limits& limits)
{
    const auto shortest = std::min(
        {limits.header_time, limits.body_time, limits.reply_time, limits.idle_time, limits.drain_time});
    return std::clamp(shortest / 8, std::chrono::milliseconds{1}, std::chrono::milliseconds{1'000});
}

void report(std::string_view event, const std::exception_ptr& failure)
{
    if (!failure)
        return;
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& e) {
        log::write(log::Level::error, event, {{"reason", e.what()}});
    }
}

}  // namespace

// Where connections come in, are counted, and leave. Everything here is the I/O thread's.
class Server::Floor {
public:
    Floor(const Settings& settings, Application& application)
        : service_{settings.limits, settings.large_bodies_at, application},
          tls_{settings.tls ? std::optional{tls_from(*settings.tls)} : std::nullopt},
          unix_path_{settings.unix_socket},
          tcp_{settings.tcp ? std::optional{listen_on(io_, *settings.tcp, settings.tls.has_value())}
                            : std::nullopt},
          unix_{unix_path_ ? std::optional{listen_on(io_, *unix_path_)} : std::nullopt}
    {
    }

    void stop_at(std::initializer_list<int> signals)
    {
        for (const int signal : signals)
            signals_.add(signal);
        signals_.async_wait([this](error_code cancelled, int) {
            if (!cancelled)
                drain();
        });
    }

    void run()
    {
        if (tcp_)
            asio::co_spawn(io_, accept_tcp(), [](auto failure) { report("accept_ended", failure); });
        if (unix_)
            asio::co_spawn(io_, accept_unix(), [](auto failure) { report("accept_ended", failure); });
        asio::co_spawn(io_, sweep(), [](auto failure) { report("sweep_ended", failure); });
        io_.run();  // until there is nothing left to wait for: drain() takes away what keeps it
        service_.ordinary.join();
        service_.hashing.join();
    }

    void stop()
    {
        asio::post(io_, [this] { drain(); });
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    awaitable<void> accept_tcp()
    {
        while (!service_.draining) {
            auto [failure, socket] = co_await tcp_->async_accept(as_result);
            if (failure) {
                co_await pause_after(failure);
                continue;
            }
            error_code gone;
            const auto remote = socket.remote_endpoint(gone);
            socket.set_option(tcp::no_delay{true}, gone);
            if (gone)
                continue;
            const auto address = remote.address();
            if (address.is_loopback() || has_room_for(address.to_string()))
                welcome(Socket{std::move(socket)}, address.to_string(), false);
        }
    }

    awaitable<void> accept_unix()
    {
        while (!service_.draining) {
            auto [failure, socket] = co_await unix_->async_accept(as_result);
            if (failure)
                co_await pause_after(failure);
            else
                welcome(Socket{std::move(socket)}, "unix", true);
        }
    }

    // Out of file descriptors, most likely: some come back as connections end.
    awaitable<void> pause_after(error_code failure)
    {
        if (service_.draining)
            co_return;
        log::write(log::Level::warning, "accept_failed", {{"reason", failure.message()}});
        asio::steady_timer timer{io_, pause_without_descriptors};
        co_await timer.async_wait(as_result);
    }

    [[nodiscard]] bool has_room_for(const std::string& address) const
    {
        const auto found = per_address_.find(address);
        return found == per_address_.end() || found->second < service_.limits.connections_per_address;
    }

    // One above the limit is closed at once: a reply would cost what the limit is there to save.
    void welcome(Socket socket, const std::string& peer, bool private_socket)
    {
        if (service_.draining || connections_.size() >= service_.limits.connections)
            return;
        auto connection = std::make_shared<Connection>(service_, std::move(socket), peer, private_socket);
        auto* tls = tls_ && !private_socket ? &*tls_ : nullptr;
        connections_.insert(connection.get());
        ++per_address_[peer];
        asio::co_spawn(io_, connection->serve(tls), [this, connection](auto failure) {
            report("connection_ended", failure);
            farewell(*connection);
        });
    }

    void farewell(Connection& connection)
    {
        connections_.erase(&connection);
        if (const auto count = per_address_.find(connection.peer()); --count->second == 0)
            per_address_.erase(count);
        if (service_.draining && connections_.empty())
            sweeper_.cancel();
    }

    awaitable<void> sweep()
    {
        const auto interval = sweep_interval(service_.limits);
        while (!service_.draining || !connections_.empty()) {
            sweeper_.expires_after(interval);
            co_await sweeper_.async_wait(as_result);
            const auto now = Clock::now();
            for (auto* connection : connections_)
                connection->end_wait_if_overdue(now);
            if (now >= drain_ends_)
                close_all();
        }
    }

    void drain()
    {
        if (std::exchange(service_.draining, true))
            return;
        log::write(log::Level::info, "draining", {{"connections", connections_.size()}});
        drain_ends_ = Clock::now() + service_.limits.drain_time;
        service_.application.hurry();
        signals_.cancel();
        error_code ignored;
        if (tcp_)
            tcp_->close(ignored);
        if (unix_) {
            unix_->close(ignored);
            std::filesystem::remove(*unix_path_, ignored);
        }
        for (auto* connection : connections_)
            connection->close_if_idle();
        sweeper_.cancel();
    }

    void close_all()
    {
        if (!connections_.empty())
            log::write(log::Level::warning, "drain_overdue", {{"connections", connections_.size()}});
        for (auto* connection : connections_)
            connection->close();
        drain_ends_ = Clock::time_point::max();
    }

    Service service_;
    std::unordered_set<Connection*> connections_;
    std::map<std::string, std::size_t> per_address_;
    Clock::time_point drain_ends_ = Clock::time_point::max();
    std::optional<asio::ssl::context> tls_;
    std::optional<std::filesystem::path> unix_path_;

    asio::io_context io_{1};
    asio::signal_set signals_{io_};
    asio::steady_timer sweeper_{io_};
    std::optional<tcp::acceptor> tcp_;
    std::optional<Unix::acceptor> unix_;
    std::uint16_t port_ = tcp_ ? tcp_->local_endpoint().port() : std::uint16_t{0};
};

Server::Server(const Settings& settings, Application& application)
    : floor_{std::make_unique<Floor>(settings, application)}
{
}

Server::~Server() = default;

void Server::stop_at(std::initializer_list<int> signals)
{
    floor_->stop_at(signals);
}

void Server::run()
{
    floor_->run();
}

void Server::stop()
{
    floor_->stop();
}

std::uint16_t Server::port() const
{
    return floor_->port();
}

}  // namespace attune::server::http
