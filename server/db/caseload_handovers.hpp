// Caseloads handed over.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/caseload_handovers.hpp"

namespace attune::server {

class CaseloadHandovers {
public:
    explicit CaseloadHandovers(Connection& db) : db_{db} {}

    // By name; those who care for clients, whether they still sign in or not.
    std::vector<api::HandoverPerson> may_leave();
    std::vector<api::HandoverPerson> may_take();
    std::vector<api::ClientToHandOver> clients(const std::string& from_id);
    // How many clients were handed over.
    std::int64_t hand_over(const api::HandOverCaseload::Request& request);
    // Of the same clients, afterwards; what stays in the diary where it was.
    std::vector<api::AppointmentLeft> hand_over_appointments(const api::HandOverCaseload::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
