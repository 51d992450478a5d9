// The whole application on a test's own database, called as the HTTP server calls it, without sockets.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "server/http/message.hpp"
#include "server/mail/mailer.hpp"
#include "shared/api/endpoint.hpp"
#include "tests/support/database.hpp"

namespace attune::tests {

// What came back. `body` is null when it was not JSON.
struct Answer {
    int status = 0;
    boost::json::value body;
    server::http::Reply reply;

    // The text at a JSON pointer ("/client/client_id"), a number or truth value as it is written; "" when
    // there is nothing.
    [[nodiscard]] std::string at(std::string_view pointer) const;
    [[nodiscard]] std::string header(std::string_view name) const;
};

// Sends as one user. Paths begin after /api/v1 and may hold a query; every write gets a fresh
// Idempotency-Key.
class Caller {
public:
    Caller(server::http::Application& application, std::string token, std::string user_id);

    // The header Accept-Language of every request from here on.
    void read_in(const std::string& languages) { languages_ = languages; }

    Answer get(const std::string& path);
    Answer post(const std::string& path, const std::string& body = "{}",
                std::optional<long long> row_version = {});
    Answer put(const std::string& path, const std::string& body, std::optional<long long> row_version = {});
    Answer remove(const std::string& path);

    // A request ready to be altered, then sent.
    [[nodiscard]] server::http::Request request(const std::string& method, const std::string& path,
                                                const std::string& body = "") const;
    Answer send(const server::http::Request& request);

    [[nodiscard]] const std::string& user_id() const { return user_id_; }
    [[nodiscard]] const std::string& token() const { return token_; }

private:
    server::http::Application& application_;
    std::string token_;
    std::string user_id_;
    std::optional<std::string> languages_;
};

// Straight into the database, without a password to sign in with: the id, the token.
std::string add_user(Database& database, const std::string& username, api::Role role);
std::string add_sign_in(Database& database, const std::string& user_id);

// A practice called "Test Practice" with its application on `pool` connections.
class Practice {
public:
    explicit Practice(std::size_t pool = 2, std::optional<server::MailRelay> relay = {});

    // A new user, signed in.
    Caller sign_in(const std::string& username, api::Role role = api::Role::therapist);
    Caller nobody();

    Database database;
    std::unique_ptr<server::http::Application> application;
};

}  // namespace attune::tests
