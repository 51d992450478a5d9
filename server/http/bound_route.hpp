// A route whose handler works with something beside the request that outlives all requests.
#pragma once

#include "server/http/route.hpp"

namespace attune::server {

// `handler` takes the subject, the context and the typed request, and returns Result<E::Reply>. The subject
// must outlive the route.
template <api::Endpoint E, class Subject>
Route bound_route(Subject& subject,
                  Result<typename E::Reply> (*handler)(Subject&, Context&, const typename E::Request&))
{
    return {E::name,
            E::method,
            E::path,
            E::needs,
            E::repeat,
            E::guard,
            [&subject, handler](Context& context, const Matched& matched) -> Result<std::string> {
                auto request =
                    api::from_message<E>(matched.path, matched.query, matched.body, matched.row_version);
                if (!request)
                    return request.error();
                auto reply = handler(subject, context, *request);
                if (!reply)
                    return reply.error();
                return json::to_text(*reply);
            }};
}

}  // namespace attune::server
