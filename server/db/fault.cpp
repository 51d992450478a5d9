#include "server/db/fault.hpp"

#include <array>
#include <string_view>

#include <soci/postgresql/soci-postgresql.h>

namespace attune::server {

namespace {

struct Meaning {
    std::string_view begins;  // of the SQLSTATE
    Fault fault;
};

// The first that fits counts. https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr std::array meanings{
    Meaning{"connect", Fault::lost},      Meaning{"08", Fault::lost},
    Meaning{"57P", Fault::lost},    // shut down, starting, idle for too long
    Meaning{"25006", Fault::lost},  // a standby: the primary is elsewhere
    Meaning{"25P0", Fault::lost},   // the transaction was ended behind our back
    Meaning{"40", Fault::again},          Meaning{"57014", Fault::overdue},
    Meaning{"55P03", Fault::overdue},     Meaning{"53", Fault::overdue},
    Meaning{"22", Fault::bad_value},      Meaning{"23502", Fault::bad_value},
    Meaning{"23514", Fault::bad_value},   Meaning{"23", Fault::conflict},
    Meaning{"42501", Fault::not_allowed},
};

}  // namespace

std::string sqlstate_of(const soci::soci_error& error)
{
    const auto* told = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    // Five blanks are SOCI's word for a connection that broke before PostgreSQL could say anything.
    if (!told || told->sqlstate().starts_with(' '))
        return "connect";
    return told->sqlstate();
}

Fault fault_of(const soci::soci_error& error)
{
    const auto sqlstate = sqlstate_of(error);
    for (const auto& meaning : meanings)
        if (sqlstate.starts_with(meaning.begins))
            return meaning.fault;
    return Fault::other;
}

}  // namespace attune::server
