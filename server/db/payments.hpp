// What was paid on an invoice.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/payments.hpp"

namespace attune::server {

class Payments {
public:
    explicit Payments(Connection& db) : db_{db} {}

    // What is still to be paid, locked until the end of the transaction; nothing where nothing can be paid: a
    // draft, a credit note, an invoice that was cancelled.
    std::optional<std::int64_t> lock_outstanding(const std::string& invoice_id);

    void insert(const api::RecordPayment::Request& request, const std::string& client_id,
                const std::string& by);
    void strike(const api::StrikePayment::Request& request, const std::string& by);

private:
    Connection& db_;
};

}  // namespace attune::server
