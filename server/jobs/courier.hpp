// Mails to clients on their way: what has come due is planned, claimed, sent and settled, one after the
// other. Any number of servers may do so on one database.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "server/db/pool.hpp"
#include "server/jobs/rounds.hpp"
#include "server/mail/mailer.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

struct MailRound {
    int planned = 0;
    int taken = 0;
    int put_off = 0;
    int failed = 0;
    int unknown = 0;  // sent now, or given up by a server that ended
};

// A claim older than that is one whose server ended: an attempt takes a minute at most.
inline constexpr std::chrono::minutes oldest_claim{10};

// One round. Nothing leaves in quiet hours by the wall clock at `now`. Throws as with_connection does; a mail
// that was claimed then waits for a person.
// Each mail is written in the language of its link, or in the first of `languages` where that is none of
// them.
Result<MailRound> carry_mails(Pool& pool, const std::vector<Language>& languages, Mailer& mailer,
                              const MailRelay& relay, const std::string& address, Instant now,
                              const std::stop_token& stop);

// A thread that does so. A round that fails is logged; the next one tries again.
class Courier {
public:
    // Pool and languages must outlive it; `address` is where clients reach the server.
    Courier(Pool& pool, const std::vector<Language>& languages, MailRelay relay, std::string address,
            std::chrono::milliseconds interval);

private:
    void carry_and_log(const std::stop_token& stop);

    Pool& pool_;
    const std::vector<Language>& languages_;
    const MailRelay relay_;
    const std::string address_;
    const std::unique_ptr<Mailer> mailer_;
    Rounds rounds_;  // last: works with all of these
};

}  // namespace attune::server
