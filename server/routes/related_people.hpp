// /clients/{client_id}/related-people: the people around a client.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> related_person_routes();

}  // namespace attune::server
