#include "server/db/connection.hpp"

namespace attune::server {

Connection::Connection(std::string connect_string) : connect_string_{std::move(connect_string)}
{
    open();
}

void Connection::open()
{
    session_.open("postgresql", connect_string_);
    session_ << "SET timezone = 'UTC'";
    session_ << "SET datestyle = 'ISO, YMD'";
}

void Connection::reopen()
{
    cache_.clear();
    session_.close();
    open();
}

}  // namespace attune::server
