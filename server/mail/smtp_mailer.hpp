// Mails by SMTP.
#pragma once

#include "server/mail/mailer.hpp"

namespace attune::server {

class SmtpMailer final : public Mailer {
public:
    explicit SmtpMailer(MailRelay relay) : relay_{std::move(relay)} {}

    // A minute at most.
    Delivery deliver(const Letter& letter, const std::stop_token& stop) override;

private:
    const MailRelay relay_;
};

}  // namespace attune::server
