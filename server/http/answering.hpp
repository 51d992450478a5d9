// From a complete request to its reply: by the application, on a worker, or by the server itself. Inside
// server/http alone.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "server/http/connection.hpp"

namespace attune::server::http {

// To be awaited on the I/O thread, and resumed there. 503 when every place at its workers is taken.
boost::asio::awaitable<Reply> answer(Service& service, const Request& request);

}  // namespace attune::server::http
