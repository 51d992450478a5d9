// A Connection that answers from functions, one an endpoint, and remembers what it was asked.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/connection/connection.hpp"

namespace attune::desktop {

class FakeConnection : public Connection {
public:
    struct Asked {
        std::string name;  // the endpoint's
        std::string key;
        std::string token;
    };

    // From now on E is answered by `answer`, instead of what was said before.
    template <api::Endpoint E>
    void on(std::function<Result<typename E::Reply>(const typename E::Request&)> answer)
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(routes_, [](const auto& route) { return route.name == E::name; });
        routes_.push_back({std::string{E::name},
                           [answer = std::move(answer)](const api::Message& message) -> std::optional<Text> {
                               if (message.method != E::method)
                                   return std::nullopt;
                               const auto path = api::match_path(
                                   std::string{api::root} + std::string{E::path}, message.path);
                               if (!path)
                                   return std::nullopt;
                               auto request =
                                   api::from_message<E>(**path, *api::parse_query(message.query),
                                                        message.body.value_or(""), message.if_match);
                               if (!request)
                                   return Text{request.error()};
                               auto reply = answer(*request);
                               if (!reply)
                                   return Text{reply.error()};
                               return Text{json::to_text(*reply)};
                           }});
    }

    // Every call is refused as unreachable, or answered again.
    void cut(bool away) { away_ = away; }
    // The same for calls with the token now in use, until another is.
    void end_sign_in() { ended_token_ = token_; }

    void use_token(const std::string& token) override { token_ = token; }

    [[nodiscard]] std::vector<Asked> asked() const
    {
        const std::lock_guard lock{mutex_};
        return asked_;
    }
    [[nodiscard]] std::size_t times(std::string_view name) const
    {
        const std::lock_guard lock{mutex_};
        std::size_t count = 0;
        for (const auto& one : asked_)
            count += one.name == name ? 1 : 0;
        return count;
    }

protected:
    Result<std::string> exchange(const api::Message& message, const std::string& key) override
    {
        const std::lock_guard lock{mutex_};
        if (away_)
            return Refusal{RefusalCode::unreachable, "The server did not answer."};
        if (token_ == ended_token_)
            return Refusal{RefusalCode::unauthenticated, "Your sign-in has ended."};
        for (const auto& route : routes_) {
            auto reply = route.answer(message);
            if (!reply)
                continue;
            asked_.push_back({route.name, key, token_});
            return *reply;
        }
        return Refusal{RefusalCode::not_found, "The fake does not answer " + message.path + '.'};
    }

private:
    using Text = Result<std::string>;
    struct Route {
        std::string name;
        std::function<std::optional<Text>(const api::Message&)> answer;
    };

    mutable std::mutex mutex_;
    std::vector<Route> routes_;
    std::vector<Asked> asked_;
    std::string token_;
    std::optional<std::string> ended_token_;
    bool away_ = false;
};

}  // namespace attune::desktop
