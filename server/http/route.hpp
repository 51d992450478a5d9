// A route: an endpoint type joined to the handler that answers it. Routes are tables, read at a glance.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/context.hpp"
#include "server/http/message.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/message.hpp"

namespace attune::server {

// A request whose path has been matched and whose guard has been checked.
struct Matched {
    api::Parameters path;
    api::Parameters query;
    std::string_view body;
    std::optional<std::int64_t> row_version;
};

struct Route {
    std::string_view name;
    api::Method method;
    std::string_view path;
    api::Permission needs;
    api::Repeat repeat;
    api::Guard guard;
    // JSON in, JSON out; the only place where handlers meet JSON.
    std::function<Result<std::string>(Context&, const Matched&)> handle;
};

// A route for callers who have not signed in: no user and no transaction are opened for it, and it meets the
// HTTP request itself.
struct OpenRoute {
    std::string_view name;
    api::Method method;
    std::string_view path;
    http::Lane lane;
    std::function<Result<std::string>(const http::Request&, const Matched&)> handle;
};

// The handler sees a typed request inside a transaction; it knows no threads, sockets or status codes.
template <api::Endpoint E>
Route route(Result<typename E::Reply> (*handler)(Context&, const typename E::Request&))
{
    return {E::name,
            E::method,
            E::path,
            E::needs,
            E::repeat,
            E::guard,
            [handler](Context& context, const Matched& matched) -> Result<std::string> {
                auto request =
                    api::from_message<E>(matched.path, matched.query, matched.body, matched.row_version);
                if (!request)
                    return request.error();
                auto reply = handler(context, *request);
                if (!reply)
                    return reply.error();
                return json::to_text(*reply);
            }};
}

// `handler` takes the HTTP request and the typed one, and returns Result<E::Reply>.
template <api::Endpoint E, class Handler>
OpenRoute open_route(http::Lane lane, Handler handler)
{
    static_assert(E::needs == api::Permission::none && E::repeat != api::Repeat::keyed);
    return {E::name, E::method, E::path, lane,
            [handler](const http::Request& http, const Matched& matched) -> Result<std::string> {
                auto request =
                    api::from_message<E>(matched.path, matched.query, matched.body, matched.row_version);
                if (!request)
                    return request.error();
                auto reply = handler(http, *request);
                if (!reply)
                    return reply.error();
                return json::to_text(*reply);
            }};
}

}  // namespace attune::server
