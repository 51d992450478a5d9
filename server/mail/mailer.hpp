// Handing a mail to the practice's relay, and what is known afterwards of whether it was taken.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace attune::server {

// The practice's relay, as [mail] of the configuration names it.
struct MailRelay {
    std::string url;   // smtps://host:port, or smtp://host:port
    bool tls = true;   // over smtp:// by STARTTLS, or nothing is sent; false for this computer's own relay
    std::string from;  // the address
    std::string name;  // before it; may be empty
    std::string user;  // empty: the relay knows this computer
    std::string password;
    std::filesystem::path authority;  // whose certificates prove who the relay is; empty: the system's
};

struct Letter {
    std::string to;
    std::string message;  // headers and body, lines ended by CR LF
};

enum class Fate {
    taken,
    not_taken,  // for certain, and another time it may be
    refused,    // for good
    unknown,    // the relay had all of it, and its answer never came
};

struct Delivery {
    Fate fate = Fate::taken;
    std::string why;  // a sentence; empty when it was taken
};

// May be called from one thread at a time.
class Mailer {
public:
    virtual ~Mailer() = default;
    // Ends early when told to stop.
    virtual Delivery deliver(const Letter& letter, const std::stop_token& stop) = 0;
};

}  // namespace attune::server
