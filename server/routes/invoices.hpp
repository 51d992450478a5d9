// Invoices of a client, and what was paid on them.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> invoice_routes();

}  // namespace attune::server
