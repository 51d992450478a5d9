#include "tests/support/fake_application.hpp"

namespace attune::tests {

using server::http::Lane;
using server::http::Reply;
using server::http::Request;

Lane FakeApplication::lane_of(const Request& request) const
{
    return request.path.starts_with("/hash") ? Lane::hashing : Lane::ordinary;
}

Reply FakeApplication::answer(const Request& request)
{
    std::unique_lock lock{mutex_};
    last_ = request;
    if (request.path.find("hold") != std::string::npos) {
        ++held_;
        changed_.notify_all();
        const bool patient = request.path.ends_with("patiently");
        changed_.wait(lock, [&] { return released_ || (patient && hurried_); });
        --held_;
    }
    return {200, "text/plain", request.body.empty() ? request.path : request.body};
}

std::optional<std::string> FakeApplication::not_ready()
{
    const std::lock_guard lock{mutex_};
    return not_ready_;
}

void FakeApplication::hurry()
{
    const std::lock_guard lock{mutex_};
    hurried_ = true;
    changed_.notify_all();
}

void FakeApplication::release()
{
    const std::lock_guard lock{mutex_};
    released_ = true;
    changed_.notify_all();
}

void FakeApplication::wait_until_held(int number)
{
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return held_ >= number; });
}

void FakeApplication::set_not_ready(std::string reason)
{
    const std::lock_guard lock{mutex_};
    not_ready_ = std::move(reason);
}

Request FakeApplication::last() const
{
    const std::lock_guard lock{mutex_};
    return last_;
}

server::http::Settings on_loopback(const server::http::Limits& limits)
{
    server::http::Settings settings;
    settings.tcp = server::http::Tcp{};
    settings.limits = limits;
    return settings;
}

}  // namespace attune::tests
