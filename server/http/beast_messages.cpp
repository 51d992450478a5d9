#include "server/http/beast_messages.hpp"

#include <string_view>
#include <utility>

namespace attune::server::http {
namespace {

namespace beast = boost::beast;

std::optional<std::string> value_of(const beast::http::fields& fields, std::string_view name)
{
    const auto found = fields.find({name.data(), name.size()});
    if (found == fields.end())
        return std::nullopt;
    return std::string{found->value()};
}

}  // namespace

void take_header(const beast::http::request<beast::http::string_body>& header, Request& request)
{
    const std::string_view target{header.target().data(), header.target().size()};
    const auto mark = target.find('?');
    request.method = header.method_string();
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos)
        request.query = target.substr(mark + 1);
    request.authorization = value_of(header, "Authorization");
    request.idempotency_key = value_of(header, "Idempotency-Key");
    request.if_match = value_of(header, "If-Match");
    request.content_type = value_of(header, "Content-Type");
    request.cookie = value_of(header, "Cookie");
    request.accept_language = value_of(header, "Accept-Language");
    request.range = value_of(header, "Range");
    for (auto [field, end] = header.equal_range("X-Forwarded-For"); field != end; ++field)
        request.forwarded_for = field->value();
}

beast::http::response<beast::http::string_body> dressed(Reply&& reply, const Request& request,
                                                        Dressing dressing)
{
    beast::http::response<beast::http::string_body> message;
    message.version(11);
    message.result(static_cast<unsigned>(reply.status));
    message.keep_alive(dressing.keep_alive);
    message.set(beast::http::field::content_type, reply.content_type);
    message.set(beast::http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.set("Referrer-Policy", "no-referrer");
    message.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    message.set("X-Request-Id", request.request_id);
    if (dressing.over_tls)
        message.set(beast::http::field::strict_transport_security, "max-age=63072000");
    for (const auto& [name, value] : reply.headers)
        message.set(name, value);
    message.content_length(reply.body.size());
    if (request.method != "HEAD")
        message.body() = std::move(reply.body);
    return message;
}

}  // namespace attune::server::http
