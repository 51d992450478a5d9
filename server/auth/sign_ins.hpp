// Sign-ins in the database: what a username may try, whose it is, and the authenticated period that follows.
// Counting is the database's, by its clock, so that any number of servers count together.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/result.hpp"

namespace attune::server::auth {

inline constexpr int idle_seconds = 15 * 60;
inline constexpr int absolute_seconds = 12 * 60 * 60;

struct Account {
    api::User user;
    std::string password_hash;
    std::string draft_key;  // base64
};

// Counts an attempt as failed until begin_sign_in says otherwise, so that many at once gain nothing. Refuses
// (too_many_attempts) while the delay after failed ones runs. Known and unknown names are treated alike.
Result<void> claim_attempt(Connection& db, const std::string& username);

// The active account of that name.
std::optional<Account> find_account(Connection& db, const std::string& username);

// Starts an authenticated period and forgets the failed attempts; the time it ends at the latest. Nothing
// when the account was disabled or got another password since it was found. `new_hash` replaces the
// password's hash.
std::optional<Instant> begin_sign_in(Connection& db, const Account& account, const std::string& token_hash,
                                     const std::optional<std::string>& new_hash = {});

void end_sign_in(Connection& db, const std::string& sign_in_id);

// The practice lead's account, in a practice of that name. Nothing once any user exists.
std::optional<std::string> create_first_user(Connection& db, const api::CreateFirstUser::Request& request,
                                             const std::string& password_hash);

}  // namespace attune::server::auth
