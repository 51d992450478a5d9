// A payment on an invoice, and one that was struck out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

enum class PaymentMethod { bank_transfer, card, cash, direct_debit, cheque, other };
BOOST_DESCRIBE_ENUM(PaymentMethod, bank_transfer, card, cash, direct_debit, cheque, other)

// "bank transfer"
std::string words_for(PaymentMethod method);

struct Payment {
    std::string payment_id;
    Day paid_on;
    std::int64_t amount = 0;  // in minor units; below 0: paid back to the payer
    PaymentMethod method = PaymentMethod::bank_transfer;
    std::string reference;
    std::string recorded_by;  // display name
    std::optional<Instant> struck_at;
    std::string struck_by;  // display name; empty while it stands
    std::string struck_reason;
};
BOOST_DESCRIBE_STRUCT(Payment, (),
                      (payment_id, paid_on, amount, method, reference, recorded_by, struck_at, struck_by,
                       struck_reason))

inline constexpr std::size_t room_for_reference = 80;  // in characters
inline constexpr std::size_t room_for_strike_reason = 200;
inline constexpr int most_payments = 100;  // on one invoice

}  // namespace attune
