// The configuration of a shared server: one TOML file.
//
//     data_folder = "/var/lib/attune"       # needed without database.connection
//     [listen]      address, port (0 to 65535), unix_socket
//     [tls]         certificate, key: both or neither; needed when `address` is not of this computer
//     [database]    connection (libpq's; absent: a private cluster in data_folder), pool (1 to 64)
//     [practice]    name, demonstration, time_zone (IANA's name; absent: this computer's)
//     [pages]       address: where clients reach this server, "https://practice.example"; absent: as `listen`
//                   says. proxy: the address of the one before it that names clients in X-Forwarded-For
//     [mail]        relay ("smtps://mail.example" or "smtp://mail.example:587", where STARTTLS is asked for
//                   but on this computer), from (an address), name, user and password_file (both or neither),
//                   authority (PEM); absent: no e-mails
//     [limits]      the members of http::Limits but `workers`, which is the pool; times in seconds (3, 0.5)
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/server.hpp"
#include "server/mail/mailer.hpp"

namespace attune::server {

struct Config {
    std::filesystem::path data_folder;
    http::Settings http;  // limits.workers is the number of database connections
    std::optional<std::string> connection;
    std::string practice_name = "Practice";
    bool demonstration = false;
    std::string pages_address;  // for clients' links; empty: no address of its own
    std::string pages_proxy;    // that speaks for clients; empty: they are reached directly
    std::optional<MailRelay> relay;
    std::string time_zone;  // by which the practice's days begin and its papers tell the time; empty: as here
};

// Something wrong in the file: its line (0: of the file as a whole), the key, and a sentence.
struct ConfigFault {
    unsigned line = 0;
    std::string key;
    std::string sentence;

    bool operator==(const ConfigFault&) const = default;
};

struct ConfigReading {
    Config config;                    // to be used only when there is no fault
    std::vector<ConfigFault> faults;  // all of them, by line
};

ConfigReading read_config(std::string_view toml);

// "attuned.toml:3: listen.prot: is not a key of this file; did you mean listen.port?"
std::string to_string(const ConfigFault& fault, const std::filesystem::path& file);

}  // namespace attune::server
