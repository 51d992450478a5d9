// The people who use Attune, as the administrator manages them: attunectl user …. As attune_owner.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/result.hpp"

namespace attune::server::auth {

struct NewUser {
    std::string username;  // kept in lower case
    std::string display_name;
    api::Role role = api::Role::therapist;
    std::string password;
};

struct ListedUser {
    std::string username;
    std::string display_name;
    api::Role role = api::Role::therapist;
    bool disabled = false;
    std::optional<Instant> last_signed_in_at;
};
BOOST_DESCRIBE_STRUCT(ListedUser, (), (username, display_name, role, disabled, last_signed_in_at))

// The id. Refuses (invalid) a password too short or too long and a missing name, (conflict) a username in
// use.
Result<std::string> add_user(Connection& owner, const NewUser& user);

// By username.
std::vector<ListedUser> list_users(Connection& owner);

// No sign-in from then on, and every one that is open ends. Refuses (not_found) an unknown username.
Result<void> disable_user(Connection& owner, const std::string& username);

// Every sign-in that is open ends. Refuses as add_user and disable_user do.
Result<void> reset_password(Connection& owner, const std::string& username, const std::string& password);

// From then on `supervisor` sees the caseload of `supervisee`; notes do not wait to be co-signed before a
// lead says so. Refuses (not_found) an unknown username, (invalid) a supervisor who is neither supervisor nor
// lead, (conflict) supervising oneself.
Result<void> add_supervision(Connection& owner, const std::string& supervisor, const std::string& supervisee);

}  // namespace attune::server::auth
