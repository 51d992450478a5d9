// The outbox of mails as the courier works it: planned, claimed before they are sent, settled afterwards. It
// acts for nobody: the database's own functions look at every client.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "server/db/connection.hpp"
#include "shared/api/mails.hpp"

namespace attune::server {

// What a claimed mail says, and to whom.
struct ClaimedMail {
    std::string mail_id;
    api::MailKind kind = api::MailKind::invitation;
    int attempt = 1;
    std::string address;  // as it stands in the record: it may be none
    std::string first_name;
    std::string therapist;
    Instant expires_at;    // of the link
    std::string language;  // "de"
    int missed = 0;  // earlier links that ended unanswered since anything was sent: counted after the claim
};
BOOST_DESCRIBE_STRUCT(ClaimedMail, (),
                      (mail_id, kind, attempt, address, first_name, therapist, expires_at, language))

class Outbox {
public:
    explicit Outbox(Connection& db) : db_{db} {}

    [[nodiscard]] Instant now();

    // Puts what has come due into it; how many.
    std::int64_t plan(const MailSettings& settings);

    // Once this has been committed the mail is the caller's alone, and its link opens by the token of that
    // hash too. Nothing when nothing is due.
    std::optional<ClaimedMail> claim(const std::string& token_hash);

    // How many links of that client ended before anything was sent, one after the other up to this one's.
    // Acts for who sent this one, until the transaction ends.
    int missed_before(const ClaimedMail& mail);

    // What became of an attempt; `why` is a sentence. False when it was settled otherwise meanwhile.
    bool settle(const ClaimedMail& mail, api::MailState state, const std::string& why);
    // It did not arrive, and is tried again after the pause.
    bool put_off(const ClaimedMail& mail, const std::string& why, std::chrono::minutes pause);

    // Mails that were claimed so long ago that their server must have ended: they may have arrived, and wait
    // for a person. How many.
    std::int64_t give_up_older_than(std::chrono::minutes age);

private:
    Connection& db_;
};

// What a mail's stop link shows; nothing for an unknown token.
struct StopLink {
    std::string practice;
    bool stopped = false;
};
BOOST_DESCRIBE_STRUCT(StopLink, (), (practice, stopped))
std::optional<StopLink> look_at_stop(Connection& db, const std::string& token_hash);
// False for an unknown token. Leaves its own audit row.
bool stop_mails(Connection& db, const std::string& token_hash, const std::string& request_id);

}  // namespace attune::server
