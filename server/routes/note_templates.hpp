// /note-templates: note templates of the practice's own.
#pragma once

#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> note_template_routes();

}  // namespace attune::server
