// What the workspace needs beside the records of single resources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/overview.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

// How the risk questions of the latest episode stand, corrected forms left out.
struct RiskState {
    bool asked = false;  // some form has one that was answered
    bool blank = false;  // the latest form that has one left it blank
    std::optional<Day> answered_on;
};
BOOST_DESCRIBE_STRUCT(RiskState, (), (asked, blank, answered_on))

RiskState risk_state(Connection& db, const std::string& client_id, const Library& library);

// Everybody who cares for the client, the responsible therapist first.
std::vector<api::Colleague> care_team(Connection& db, const std::string& client_id);

}  // namespace attune::server
