// How much was practised in the latest episode, counted week by week.
#pragma once

#include <string>

#include "server/db/connection.hpp"
#include "shared/api/practice_dose.hpp"

namespace attune::server {

api::ReadPracticeDose::Reply practice_dose(Connection& db, const std::string& client_id);

}  // namespace attune::server
