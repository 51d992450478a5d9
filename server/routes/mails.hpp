// E-mails to clients, /clients/{client_id}/mails and what belongs to them.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> mail_routes();

}  // namespace attune::server
