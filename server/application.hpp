// The application behind the HTTP server.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "server/http/message.hpp"
#include "server/mail/mailer.hpp"

namespace attune::server {

struct ApplicationSettings {
    std::string connection;     // libpq's, as attune_app
    std::size_t pool = 4;       // database connections: as many as there are ordinary workers
    std::string practice_name;  // used until the database holds one
    bool demonstration = false;
    std::string pages_address = {};  // where clients reach this server; empty: nowhere
    std::string pages_proxy = {};    // the address of a proxy that names them in X-Forwarded-For; empty: none
    std::filesystem::path share;     // instruments/, exercises/, pages/, languages/
    std::optional<MailRelay> relay = {};  // for e-mails to clients; absent: none are sent
    std::chrono::milliseconds between_mail_rounds = std::chrono::seconds{20};
};

// Does not wait for the database: until it answers, not_ready() says why. Throws std::runtime_error with a
// sentence for people when the files in `share` cannot be used.
std::unique_ptr<http::Application> make_application(const ApplicationSettings& settings);

}  // namespace attune::server
