// A browser without scripts, cookies and redirects included: what a client's phone does with the pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace attune::tests {

// BLAKE2b-256 in hexadecimal, as the desktop sends it.
std::string hash_of_token(std::string_view token);

class Browser {
public:
    explicit Browser(server::http::Application& application) : application_{&application} {}

    // The header Accept-Language of every request from here on.
    void read_in(const std::string& languages) { languages_ = languages; }
    // Follows redirects. The status of the first reply that is none, or of a refused POST.
    int get(const std::string& path);
    // The same with the header Range, as a player of sound sends it.
    int get_part(const std::string& path, const std::string& range);
    // `body` as a form sends it.
    int post(const std::string& path, const std::string& body = "");

    [[nodiscard]] const std::string& at() const { return at_; }  // path of the page that is shown
    [[nodiscard]] const std::string& body() const { return reply_.body; }
    [[nodiscard]] bool says(std::string_view words) const
    {
        return reply_.body.find(words) != std::string::npos;
    }
    // As the application gave it: a long body has been read to its end, and can be asked for again.
    [[nodiscard]] const server::http::Reply& reply() const { return reply_; }
    [[nodiscard]] std::string header(std::string_view name) const;
    [[nodiscard]] const std::string& set_cookie() const { return set_cookie_; }
    [[nodiscard]] const std::string& cookie() const { return cookie_; }

private:
    int send(server::http::Request request);

    server::http::Application* application_;
    server::http::Reply reply_;
    std::string at_;
    std::string set_cookie_;
    std::string cookie_;  // the secret alone
    std::optional<std::string> languages_;
};

}  // namespace attune::tests
