// /clients/{client_id}/assignments: exercises set as homework, and how they went.
#pragma once

#include <vector>

#include "server/db/homework.hpp"
#include "server/http/route.hpp"

namespace attune::server {

std::vector<Route> homework_routes();

// What the route of that name does; the clients' pages log by it too.
Result<api::Assignment> log_practice(Context& context, const api::LogPractice::Request& request,
                                     const PracticeLogger& by);

}  // namespace attune::server
