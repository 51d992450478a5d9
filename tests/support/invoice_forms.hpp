// Invoices and views of forms for tests of the desktop's money.
#pragma once

#include <string>
#include <vector>

#include "shared/api/invoice.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

inline Day day_of(const char* text)
{
    return parse_day(text).value();
}

inline api::InvoiceHead invoice_head(const std::string& number = "2026-0042")
{
    api::InvoiceHead head;
    head.invoice_id = "i1";
    head.row_version = 2;
    head.client_id = "c1";
    head.state = api::InvoiceState::issued;
    head.number = number;
    head.client_name = "Wren Larkwhistle";
    head.payer_name = "Ash Thornbury";
    head.currency = "GBP";
    head.net = head.gross = head.outstanding = 8000;
    head.issued_on = day_of("2026-10-01");
    head.due_on = day_of("2026-10-15");
    return head;
}

inline api::Invoice draft_of_one()
{
    api::Invoice draft{invoice_head(""), "", {{"A session", 1, 8000, 0, "s1"}}, {}, {}};
    draft.head.state = api::InvoiceState::draft;
    draft.head.outstanding = 0;
    draft.head.issued_on.reset();
    draft.head.due_on.reset();
    return draft;
}

// One view for every form.
template <class View>
struct ShownMoneyForm : View {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }
    std::vector<FieldError> faults;
    std::string sentence;
};

}  // namespace attune::desktop
