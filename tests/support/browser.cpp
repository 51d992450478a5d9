#include "tests/support/browser.hpp"

#include <algorithm>

#include "server/auth/tokens.hpp"

namespace attune::tests {

namespace {

constexpr std::string_view cookie_name = "__Host-attune=";

server::http::Request request_for(const std::string& path)
{
    server::http::Request request;
    request.method = "GET";
    const auto mark = path.find('?');
    request.path = path.substr(0, mark);
    if (mark != std::string::npos)
        request.query = path.substr(mark + 1);
    return request;
}

std::string read_whole(const server::http::LongBody& body)
{
    std::string whole;
    while (whole.size() < body.bytes) {
        const auto piece = body.next(whole.size());
        if (!piece || piece->empty())
            break;
        whole += *piece;
    }
    return whole;
}

}  // namespace

std::string hash_of_token(std::string_view token)
{
    return server::auth::hash_of(token);
}

int Browser::get(const std::string& path)
{
    return send(request_for(path));
}

int Browser::get_part(const std::string& path, const std::string& range)
{
    auto request = request_for(path);
    request.range = range;
    return send(std::move(request));
}

int Browser::post(const std::string& path, const std::string& body)
{
    server::http::Request request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    request.content_type = "application/x-www-form-urlencoded";
    return send(std::move(request));
}

std::string Browser::header(std::string_view name) const
{
    const auto found = std::ranges::find(reply_.headers, name, &std::pair<std::string, std::string>::first);
    return found == reply_.headers.end() ? std::string{} : found->second;
}

int Browser::send(server::http::Request request)
{
    if (!cookie_.empty())
        request.cookie = std::string{cookie_name} + cookie_;
    request.accept_language = languages_;
    request.request_id = "test";
    request.peer = "127.0.0.1";
    at_ = request.path;
    reply_ = application_->answer(request);
    if (reply_.long_body)
        reply_.body = read_whole(*reply_.long_body);
    if (const auto set = header("Set-Cookie"); !set.empty()) {
        set_cookie_ = set;
        cookie_ = set.substr(cookie_name.size(), set.find(';') - cookie_name.size());
    }
    if (reply_.status == 303)
        return get(header("Location"));
    return reply_.status;
}

}  // namespace attune::tests
