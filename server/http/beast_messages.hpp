// Between the messages of Beast and our own. Inside server/http alone.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/http/message.hpp"

namespace attune::server::http {

// What the application is told of a request before its body.
void take_header(const boost::beast::http::request<boost::beast::http::string_body>& header,
                 Request& request);

struct Dressing {
    bool keep_alive = false;
    bool over_tls = false;
};

// The reply as it goes out, with the headers that every reply has; without its body where HEAD asked for it.
boost::beast::http::response<boost::beast::http::string_body> dressed(Reply&& reply, const Request& request,
                                                                      Dressing dressing);

}  // namespace attune::server::http
