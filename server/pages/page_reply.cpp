#include "server/pages/page_reply.hpp"

namespace attune::server {

http::Reply html_reply(int status, std::string html)
{
    return {status,
            "text/html; charset=utf-8",
            std::move(html),
            {{"Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; "
              "base-uri 'none'; frame-ancestors 'none'"},
             {"Cross-Origin-Opener-Policy", "same-origin"},
             {"Cross-Origin-Resource-Policy", "same-origin"},
             {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"},
             {"X-Robots-Tag", "noindex, nofollow"}}};
}

http::Reply see_other(std::string where)
{
    auto reply = html_reply(303, {});
    reply.headers.emplace_back("Location", std::move(where));
    return reply;
}

void set_device_cookie(http::Reply& reply, const std::string& secret,
                       std::optional<std::chrono::seconds> kept)
{
    reply.headers.emplace_back("Set-Cookie",
                               std::string{device_cookie} + '=' + secret +
                                   (kept ? "; Max-Age=" + std::to_string(kept->count()) : std::string{}) +
                                   "; Path=/; Secure; HttpOnly; SameSite=Lax");
}

std::optional<std::string> cookie_in(const std::optional<std::string>& header, std::string_view name)
{
    std::string_view rest = header ? std::string_view{*header} : std::string_view{};
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (pair.starts_with(' '))
            pair.remove_prefix(1);
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return std::string{pair.substr(equals + 1)};
    }
    return std::nullopt;
}

}  // namespace attune::server
