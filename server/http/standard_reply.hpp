// The replies that the server gives without asking the application.
#pragma once

#include <string>

#include "server/http/message.hpp"

namespace attune::server::http {

// A problem document. `sentence` says what happened, what was kept and what to do.
Reply problem_reply(int status, const std::string& sentence, const std::string& request_id);

// 503 with Retry-After.
Reply busy_reply(const std::string& sentence, const std::string& request_id);

// {"status": …}, of /healthz and /readyz.
Reply health_reply(int status, const std::string& state);

}  // namespace attune::server::http
