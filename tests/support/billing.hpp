// A practice that charges, for tests of its money: settings, a service, sessions, drafts and invoices.
#pragma once

#include <string>

#include "tests/support/record.hpp"

namespace attune::tests {

inline std::string account_settings(const std::string& prefix = "2026-", int next_number = 1,
                                    const std::string& currency = "GBP")
{
    return R"({"settings": {"currency": ")" + currency +
           R"(", "issuer": {"name": "Larkspur Practice", "address": "1 Mill Lane\nFernhollow",
               "tax_number": "GB 000", "tax_name": "VAT", "exempt_words": "Exempt: health care.",
               "bank_details": "IBAN GB00"},
            "rules": {"tax_rate": 2000, "late_cancel_percent": 50, "did_not_attend_percent": 100},
            "charged_from": ")" +
           day(-400) + R"(", "terms_days": 14, "prefix": ")" + prefix + R"("}, "next_number": )" +
           std::to_string(next_number) + "}";
}

// A service of 50 minutes at 80.00, exempt.
inline constexpr auto session_service =
    R"({"details": {"name": "Psychotherapy session", "kind": "individual", "minutes": 50, "fee": 8000, "taxed": false}})";

struct Billing {
    Practice practice{4};
    Caller lena = practice.sign_in("lena", api::Role::lead);
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);

    Billing()
    {
        lena.put("/account-settings", account_settings(), 0);
        lena.post("/services", session_service);
    }

    Answer draft(Caller& by, const std::string& client_id)
    {
        return by.post("/clients/" + client_id + "/invoices", R"({"until": ")" + day(0) + "\"}");
    }
    // Which of the acts of a draft or an invoice: "issue", "discard", "credit-notes".
    static Answer act(Caller& by, const Answer& invoice, const std::string& which)
    {
        const auto path = "/clients/" + invoice.at("/head/client_id") + "/invoices/" +
                          invoice.at("/head/invoice_id") + '/' + which;
        return by.post(path, "{}",
                       which == "credit-notes" ? std::nullopt
                                               : std::optional{std::stoll(invoice.at("/head/row_version"))});
    }
    // An invoice of 80.00 over a session of so many days ago.
    Answer issued(Caller& by, const std::string& client_id, int days_ago = 1)
    {
        add_session(by, client_id, -days_ago);
        return act(by, draft(by, client_id), "issue");
    }
    static Answer pay(Caller& by, const Answer& invoice, long long amount, int days_from_today = 0)
    {
        return by.post("/invoices/" + invoice.at("/head/invoice_id") + "/payments",
                       R"({"paid_on": ")" + day(days_from_today) + R"(", "amount": )" +
                           std::to_string(amount) +
                           R"(, "method": "bank_transfer", "reference": "STATEMENT 7"})");
    }
};

}  // namespace attune::tests
