// What a request's header must be like before anything acts on it. Beast's parser lets pass what proxies and
// servers read in different ways (request smuggling, RFC 9112 §11.2); here each such header is refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

namespace attune::server::http {

struct Objection {
    int status = 400;
    std::string sentence;
};

// `raw` is the header as it came, its last empty line included; `header` the same, parsed.
std::optional<Objection> objection_to(std::string_view raw,
                                      const boost::beast::http::request_header<>& header,
                                      std::size_t target_bytes);

}  // namespace attune::server::http
