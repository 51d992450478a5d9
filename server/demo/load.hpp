// The demonstration practice: invented people with believable courses, to look at and to try things on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/measures/library.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Everybody of the demonstration practice signs in with it. It protects invented people, so it is no secret.
inline constexpr std::string_view demonstration_password = "compassion-demo-2026";

struct DemonstrationUser {
    std::string username;
    std::string display_name;
    std::string role;
};

struct Demonstration {
    std::string practice_name;
    std::vector<DemonstrationUser> users;  // the practice lead first
    std::size_t clients = 0;
    std::size_t administrations = 0;
};

// Loads it as attune_owner in one transaction, with dates that lead up to `today`: three therapists (the
// first is the practice lead), a supervisor, forty clients in therapy, and those whose therapy has ended. The
// same on every machine but for the dates. The library must be in the database already (sync_library).
// Refuses (conflict) a database that holds clients or these usernames; nothing is changed then.
Result<Demonstration> load_demonstration(Connection& owner, const Library& library,
                                         const std::vector<Exercise>& exercises, Day today);

}  // namespace attune::server
