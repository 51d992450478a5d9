// E-mails as the people of the practice see them: a client's consent, the mails of a link, and what of them
// waits for somebody. The courier's side is server/db/outbox.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/mails.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Where a client can be mailed, and whether they agreed.
struct Mailbox {
    std::string email;  // may be empty
    std::optional<api::MailConsent> consent;
};
BOOST_DESCRIBE_STRUCT(Mailbox, (), (email, consent))

class Mails {
public:
    explicit Mails(Connection& db) : db_{db} {}

    Mailbox mailbox(const std::string& client_id);
    api::MailConsent record_consent(const api::RecordMailConsent::Request& request,
                                    const std::string& user_id);

    // Into the outbox, in the transaction that made the link.
    void invite(const std::string& client_id, const std::string& link_id);

    // Refuses (not_found, stale, conflict).
    Result<api::Mail> send_again(const api::SendMailAgain::Request& request);

    // Of the caller's whole caseload, the newest first.
    std::vector<api::MailConcern> concerns(int limit);
    int count_concerns();
    // How many it was.
    int note(const api::NoteMailConcern::Request& request, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
