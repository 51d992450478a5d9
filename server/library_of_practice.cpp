#include "server/library_of_practice.hpp"

#include "server/db/bases.hpp"
#include "server/db/own_instruments.hpp"
#include "server/db/practice_library.hpp"

namespace attune::server {

Library library_of_practice(const Library& files, Connection& db)
{
    return files.with(OwnInstruments{db}.definitions())
        .confirmed(PracticeLibrary{db}.confirmations())
        .judging_by(Bases{db}.stored());
}

}  // namespace attune::server
