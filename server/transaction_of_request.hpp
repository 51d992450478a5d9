// One request of a signed-in user, from BEGIN to COMMIT: sign-in, role, visibility of the client, audit row
// and idempotency before the handler; the reply stored and committed after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/current_facts.hpp"
#include "server/http/route.hpp"

namespace attune::server {

// A request whose headers have been read.
struct SignedInRequest {
    const Route& route;
    Matched matched;
    std::string token_hash;
    std::string idempotency_key;  // empty unless the route is keyed
    std::string fingerprint;      // of method, path, query, If-Match and body, in hexadecimal
    std::string request_id;
};

// The handler's reply; for a keyed request that was carried out before, the first reply. A refusal has
// changed nothing, but leaves its audit row too. Throws soci::soci_error when the database fails, and what
// the handler throws; nothing is committed then, unless the COMMIT itself was cut off.
Result<std::string> carry_out(const SignedInRequest& request, Connection& db, CurrentFacts& facts);

}  // namespace attune::server
