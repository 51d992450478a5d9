// The address at which another calendar follows a therapist's diary. A calendar shows no page: what it is
// given is a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/db/pool.hpp"
#include "server/http/message.hpp"
#include "shared/result.hpp"

namespace attune::server {

// `file` is what follows the token's place in the path: "TOKEN.ics". A month back and a year ahead. Nothing
// for an address that is none, or none any more; a refusal when the database does not answer.
Result<std::optional<http::Reply>> answer_calendar(Pool& pool, const http::Request& request,
                                                   std::string_view file);

}  // namespace attune::server
