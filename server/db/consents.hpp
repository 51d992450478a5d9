// What clients agreed to, refused or withdrew.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/consents.hpp"

namespace attune::server {

class Consents {
public:
    explicit Consents(Connection& db) : db_{db} {}

    // In the order in which they were recorded, those about e-mails among them.
    std::vector<api::Consent> of_client(const std::string& client_id);
    void record(const api::RecordConsent::Request& request, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
