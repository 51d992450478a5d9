// Those in whose diaries appointments stand.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/diary.hpp"

namespace attune::server {

class Therapists {
public:
    explicit Therapists(Connection& db) : db_{db} {}

    // Who sees clients, and can sign in; by name.
    std::vector<api::Therapist> all();
    // Whether the client is on the caseload of that therapist.
    bool care_for(const std::string& therapist_id, const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
