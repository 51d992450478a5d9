// What a mail to a client says: that there are questions, where, until when, and how to get no more of these.
// No measure, no score, no clinical word, and nothing in the subject that a glance at a screen would tell.
#pragma once

#include <string>

#include "server/db/outbox.hpp"
#include "server/mail/mailer.hpp"

namespace attune::server {

// In the language that is spoken. `address` is where clients reach the server; `token` opens the link and
// stops the mails.
Letter letter_of(const ClaimedMail& mail, const MailRelay& relay, const std::string& address,
                 const std::string& token, Instant now);

}  // namespace attune::server
