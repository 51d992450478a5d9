#include "shared/money/payment.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(PaymentMethod method)
{
    switch (method) {
        case PaymentMethod::bank_transfer:
            return say("bank transfer");
        case PaymentMethod::card:
            return say("card");
        case PaymentMethod::cash:
            return say("cash");
        case PaymentMethod::direct_debit:
            return say("direct debit");
        case PaymentMethod::cheque:
            return say("cheque");
        case PaymentMethod::other:
            return say_as("payment", "in another way");
    }
    return {};
}

}  // namespace attune
