#include "shared/money/account_book.hpp"

#include <sstream>

#include <boost/describe/enum_to_string.hpp>

#include "shared/csv/cells.hpp"
#include "shared/money/currency.hpp"

namespace attune {

namespace {

std::vector<std::string> cells_of(const AccountRow& row)
{
    const auto* currency = find_currency(row.currency);
    const auto amount = [&](std::int64_t value) {
        return currency ? plain_amount(value, *currency) : std::to_string(value);
    };
    const bool payment = row.kind == AccountRowKind::payment;
    const auto of_invoice = [&](std::int64_t value) { return payment ? std::string{} : amount(value); };
    return {boost::describe::enum_to_string(row.kind, ""),
            to_string(row.on),
            text_cell(row.number),
            text_cell(row.other_number),
            text_cell(row.payer),
            row.currency,
            of_invoice(row.net),
            of_invoice(row.tax),
            of_invoice(row.gross),
            amount(row.paid),
            row.method,
            text_cell(row.reference)};
}

}  // namespace

std::string account_csv(const std::vector<AccountRow>& rows)
{
    std::ostringstream out;
    out << "\xef\xbb\xbf";
    write_row(out, {"kind", "date", "number", "cancels_or_cancelled_by", "payer", "currency", "net", "tax",
                    "gross", "paid", "method", "reference"});
    for (const auto& row : rows)
        write_row(out, cells_of(row));
    return out.str();
}

}  // namespace attune
