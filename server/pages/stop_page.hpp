// The page behind the stop link of an e-mail. Looking at it changes nothing; pressing its button, or the
// mail program's own, ends the mails.
#pragma once

#include <optional>
#include <string>

#include "server/db/pool.hpp"
#include "server/http/message.hpp"
#include "server/pages/templates.hpp"

namespace attune::server {

// Nothing for a token that was never sent. Refuses (busy) when no connection is free.
Result<std::optional<http::Reply>> answer_stop(Pool& pool, const Templates& templates,
                                               const http::Request& request, const std::string& token);

}  // namespace attune::server
