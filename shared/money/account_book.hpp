// What the accountant gets: invoices, credit notes and payments of a period, as CSV.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

enum class AccountRowKind { invoice, credit_note, payment };
BOOST_DESCRIBE_ENUM(AccountRowKind, invoice, credit_note, payment)

struct AccountRow {
    AccountRowKind kind = AccountRowKind::invoice;
    Day on;                    // issued, or paid
    std::string number;        // of the invoice or credit note; of a payment, of the invoice that it is on
    std::string other_number;  // the invoice that a credit note cancels, the credit note that cancels it
    std::string payer;
    std::string currency;
    std::int64_t net = 0;  // these three nothing for a payment
    std::int64_t tax = 0;
    std::int64_t gross = 0;
    std::int64_t paid = 0;  // until now on an invoice; of a payment its amount
    std::string method;     // of a payment
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (kind, on, number, other_number, payer, currency, net, tax, gross, paid, method,
                       reference))

// UTF-8 with a byte order mark, so that spreadsheets read it as such; a heading, then a line for each row,
// with days as 2026-11-30 and amounts as 1234.50 whatever language is spoken. A text is never taken for a
// formula.
std::string account_csv(const std::vector<AccountRow>& rows);

}  // namespace attune
