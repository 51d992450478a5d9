// /clients/{client_id}/administrations, series and flags: measures given, their courses, and risk answers.
#pragma once

#include <vector>

#include "server/http/route.hpp"
#include "shared/api/administrations.hpp"

namespace attune::server {

std::vector<Route> administration_routes();

// What the route of that name does; the clients' pages record by it too. A form by link that replaces one
// goes on from it: flags that wait go over to it and are not raised again.
Result<api::AdministrationRecorded> record_administration(Context& context,
                                                          const api::RecordAdministration::Request& request);

}  // namespace attune::server
