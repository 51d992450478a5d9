// A route: an endpoint type joined to the handler that answers it. Routes are tables, read at a glance.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/context.hpp"
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

}  // namespace attune::server
