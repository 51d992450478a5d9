// From a complete request to its reply: by the application, on a worker, or by the server itself. Inside
// server/http alone.
#pragma once

#include <optional>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "server/http/connection.hpp"

namespace attune::server::http {

// To be awaited on the I/O thread, and resumed there. 503 when every place at its workers is taken.
boost::asio::awaitable<Reply> answer(Service& service, const Request& request);

// What follows in a long body once `gone` bytes have gone, in the same way. Nothing when there is no more to
// be had, or every place is taken.
boost::asio::awaitable<std::optional<std::string>> next_piece(Service& service, const LongBody& body,
                                                              std::size_t gone);

}  // namespace attune::server::http
