#include "server/postgres.hpp"

#include <libpq-fe.h>

namespace attune::server {
namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string without_line_end(std::string text)
{
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

void check(pg_conn* connection, const Answer& answer)
{
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw PostgresError{without_line_end(PQerrorMessage(connection))};
}

}  // namespace

void Postgres::Close::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

Postgres::Postgres(const std::string& connection) : connection_{PQconnectdb(connection.c_str())}
{
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw PostgresError{without_line_end(PQerrorMessage(connection_.get()))};
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

void Postgres::run(const std::string& sql)
{
    check(connection_.get(), {PQexec(connection_.get(), sql.c_str()), &PQclear});
}

std::vector<std::vector<std::string>> Postgres::rows(const std::string& sql,
                                                     const std::vector<std::string>& parameters)
{
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& parameter : parameters)
        values.push_back(parameter.c_str());
    const Answer answer{PQexecParams(connection_.get(), sql.c_str(), static_cast<int>(values.size()), nullptr,
                                     values.data(), nullptr, nullptr, 0),
                        &PQclear};
    check(connection_.get(), answer);

    std::vector<std::vector<std::string>> rows(static_cast<std::size_t>(PQntuples(answer.get())));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        for (int column = 0; column < PQnfields(answer.get()); ++column)
            rows[static_cast<std::size_t>(row)].emplace_back(PQgetvalue(answer.get(), row, column));
    }
    return rows;
}

bool Postgres::is_in_transaction() const
{
    return PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS;
}

}  // namespace attune::server
