// The real application behind the real HTTP server, with a therapist who has a password: what a desktop
// meets.
#pragma once

#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "server/auth/users.hpp"
#include "tests/support/application.hpp"
#include "tests/support/fake_application.hpp"

namespace attune::tests {

// Hands every request on, and remembers it with the status of its reply.
class Remembering final : public server::http::Application {
public:
    explicit Remembering(server::http::Application& inner) : inner_{inner} {}

    [[nodiscard]] server::http::Lane lane_of(const server::http::Request& request) const override
    {
        return inner_.lane_of(request);
    }
    server::http::Reply answer(const server::http::Request& request) override
    {
        auto reply = inner_.answer(request);
        const std::lock_guard lock{mutex_};
        answered_.emplace_back(request, reply.status);
        return reply;
    }
    std::optional<std::string> not_ready() override { return inner_.not_ready(); }

    [[nodiscard]] std::vector<std::pair<server::http::Request, int>> answered() const
    {
        const std::lock_guard lock{mutex_};
        return answered_;
    }

private:
    server::http::Application& inner_;
    mutable std::mutex mutex_;
    std::vector<std::pair<server::http::Request, int>> answered_;
};

struct ListeningPractice {
    static constexpr auto password = "correct horse battery staple";

    explicit ListeningPractice(const server::http::Settings& settings = on_loopback())
        : listener{settings, application}
    {
        server::Connection owner{practice.database.connect_string("attune_owner")};
        if (!server::auth::add_user(owner, {"maren", "Maren Ashvale", api::Role::therapist, password}))
            throw std::runtime_error{"maren was refused"};
    }

    Practice practice{4};
    Remembering application{*practice.application};
    RunningServer listener;
};

}  // namespace attune::tests
