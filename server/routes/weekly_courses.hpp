// /reading, and /clients/{client_id}/weekly_courses.
#pragma once

#include <vector>

#include "server/http/route.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::server {

// `reading` must outlive the routes.
std::vector<Route> weekly_course_routes(const api::ReadReading::Reply& reading);

}  // namespace attune::server
