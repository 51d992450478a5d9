// Measures of the practice's own: the table own_instrument. A version changes only while nobody has used it.
#pragma once

#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/own_instruments.hpp"
#include "shared/result.hpp"

namespace attune::server {

class OwnInstruments {
public:
    explicit OwnInstruments(Connection& db) : db_{db} {}

    // By code, the newest version first.
    std::vector<api::OwnInstrument> all();
    std::vector<Instrument> definitions();

    // Adds it, or changes a version that nobody has used, in the name of the user that the transaction acts
    // for. Refuses (conflict) to change one that was used. `instrument` must be without faults_in_own().
    Result<api::OwnInstrument> keep(const Instrument& instrument);

private:
    Connection& db_;
};

}  // namespace attune::server
