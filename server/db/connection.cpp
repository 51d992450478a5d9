#include "server/db/connection.hpp"

#include <boost/core/demangle.hpp>
#include <soci/postgresql/soci-postgresql.h>

#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

// libpq would print notices to standard error, past our log; they may hold values.
void ignore_notices(soci::session& session)
{
    PQsetNoticeProcessor(
        static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_,
        [](void*, const char*) {}, nullptr);
}

}  // namespace

Connection::Connection(const std::string& connect_string)
{
    session_.open("postgresql", connect_string);
    ignore_notices(session_);
    execute("SET timezone = '" + time_zone() +
            "'; SET datestyle = 'ISO, YMD'; SET statement_timeout = '15s'; "
            "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'");
}

void Connection::execute(const std::string& sql)
{
    last_sql_ = sql;
    session_ << sql;
}

std::string Connection::last_query() const
{
    return last_sql_.empty() ? boost::core::demangle(last_query_.name()) : last_sql_;
}

}  // namespace attune::server
