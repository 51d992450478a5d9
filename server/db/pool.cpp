#include "server/db/pool.hpp"

#include <algorithm>
#include <utility>

#include "server/log.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

constexpr std::chrono::milliseconds first_pause{50};
constexpr std::chrono::milliseconds longest_pause{2'000};

}  // namespace

Lease::Lease(Pool& pool, std::unique_ptr<Connection> connection)
    : pool_{&pool},
      connection_{std::move(connection)}
{
}

Lease::~Lease()
{
    if (pool_)
        pool_->give_back(std::move(connection_));
}

Connection& Lease::connection()
{
    if (!connection_)
        connection_ = pool_->connect();
    return *connection_;
}

bool Lease::rest(std::chrono::milliseconds time)
{
    return pool_->rest(time);
}

Pool::Pool(std::string connect_string, std::size_t size, Now now)
    : connect_string_{std::move(connect_string)},
      now_{std::move(now)},
      free_(size)
{
}

Result<Lease> Pool::lease(std::chrono::milliseconds patience)
{
    std::unique_lock lock{mutex_};
    if (!came_free_.wait_for(lock, patience, [this] { return !free_.empty(); }))
        return Refusal{
            .code = RefusalCode::busy,
            .sentence = to_say("The server is busy. Nothing was changed; try again in a moment."),
            .retry_after = 1,
        };
    auto connection = std::move(free_.back());
    free_.pop_back();
    return Lease{*this, std::move(connection)};
}

bool Pool::rest(std::chrono::milliseconds time)
{
    const auto stop = stopping_.get_token();
    std::unique_lock lock{mutex_};
    return !told_to_stop_.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
}

std::unique_ptr<Connection> Pool::connect()
{
    {
        const std::lock_guard lock{mutex_};
        if (now_() < next_attempt_)
            throw DatabaseUnreachable{};
    }
    try {
        auto connection = std::make_unique<Connection>(connect_string_);
        const std::lock_guard lock{mutex_};
        if (std::exchange(pause_, std::chrono::milliseconds{0}).count() > 0)
            log::write(log::Level::info, "database_reached");
        return connection;
    } catch (const soci::soci_error& error) {
        const std::lock_guard lock{mutex_};
        if (pause_.count() == 0)
            log::write(log::Level::error, "database_unreachable", {{"sqlstate", sqlstate_of(error)}});
        pause_ = std::clamp(2 * pause_, first_pause, longest_pause);
        next_attempt_ = now_() + pause_;
        throw DatabaseUnreachable{};
    }
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock{mutex_};
        free_.push_back(std::move(connection));
    }
    came_free_.notify_one();
}

}  // namespace attune::server
