// What an invoice says and what it comes to.
//
// Fees are before tax. The lines of each rate are added up and the tax on their sum is rounded once, half up:
// EN 16931-1 has a tax amount for each rate, the taxable amount times the rate, rounded to the minor unit
// (BR-CO-17), and a total that is the sum of these (BR-CO-14).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

struct InvoiceLine {
    std::string description;
    int quantity = 1;
    std::int64_t unit_price = 0;                 // before tax; below 0 on a credit note
    int tax_rate = 0;                            // in hundredths of a percent; 0: exempt
    std::optional<std::string> session_id = {};  // that it charges for

    bool operator==(const InvoiceLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (), (description, quantity, unit_price, tax_rate, session_id))

inline constexpr std::size_t most_invoice_lines = 60;
inline constexpr std::size_t room_for_line = 200;  // in characters
inline constexpr int most_of_a_line = 999;

std::int64_t amount_of(const InvoiceLine& line);

struct TaxLine {
    int rate = 0;  // in hundredths of a percent
    std::int64_t net = 0;
    std::int64_t tax = 0;

    bool operator==(const TaxLine&) const = default;
};

struct InvoiceTotals {
    std::vector<TaxLine> taxes;  // the highest rate first; what is exempt, rate 0, last
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t gross = 0;
};

InvoiceTotals totals_of(const std::vector<InvoiceLine>& lines);

// The same lines, taken back: they charge for no session.
std::vector<InvoiceLine> taken_back(std::vector<InvoiceLine> lines);

// Who issues, as it stands in the settings and then on an invoice for good.
struct InvoiceIssuer {
    std::string name;
    std::string address;  // lines
    std::string tax_number;
    std::string tax_name = "VAT";  // on the tax line
    std::string exempt_words;      // why a line has no tax
    std::string bank_details;      // lines

    bool operator==(const InvoiceIssuer&) const = default;
};
BOOST_DESCRIBE_STRUCT(InvoiceIssuer, (), (name, address, tax_number, tax_name, exempt_words, bank_details))

enum class InvoiceKind { invoice, credit_note };
BOOST_DESCRIBE_ENUM(InvoiceKind, invoice, credit_note)

// "2026-0042": at least four figures after the prefix.
std::string invoice_number(const std::string& prefix, std::int64_t number);

// "19 %", "7.7 %".
std::string tax_rate_words(int rate);

// How long a payment is overdue. `current` is due still, or today.
enum class Overdue { current, up_to_30, up_to_60, up_to_90, longer };
BOOST_DESCRIBE_ENUM(Overdue, current, up_to_30, up_to_60, up_to_90, longer)

Overdue overdue_on(Day due_on, Day today);
// "1 to 30 days", "more than 90 days"
std::string words_for(Overdue overdue);

}  // namespace attune
