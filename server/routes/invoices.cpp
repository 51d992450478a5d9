#include "server/routes/invoices.hpp"

#include "server/db/accounts.hpp"
#include "server/db/documents.hpp"
#include "server/db/payments.hpp"
#include "server/invoicing.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::server {

namespace {

Result<api::Invoice> read_invoice(Context& context, const api::ReadInvoice::Request& request)
{
    const auto found = Invoices{context.db}.find(request.invoice_id);
    if (!found)
        return no_such(PartOfRecord::invoice);
    return on_paper(context, *found);
}

Faults faults_of(const api::ChangeInvoice::Request& request)
{
    Faults faults;
    faults.too_long("payer_name", say("The name"), request.payer_name, api::room_for_payer_name);
    faults.too_long("payer_address", say("The address"), request.payer_address, api::room_for_payer_address);
    if (request.lines.size() > most_invoice_lines)
        faults.add("lines", say("An invoice has room for {1} lines.", most_invoice_lines));
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto& line = request.lines[i];
        const auto at = "lines[" + std::to_string(i) + "].";
        faults.blank(at + "description", say("The description"), line.description);
        faults.too_long(at + "description", say("The description"), line.description, room_for_line);
        faults.outside(at + "quantity", say("The quantity"), line.quantity, 1, most_of_a_line);
        faults.outside(at + "tax_rate", say("The tax rate in hundredths of a percent"), line.tax_rate, 0,
                       api::highest_tax_rate);
        if (line.unit_price < 0 || line.unit_price > largest_amount)
            faults.add(at + "unit_price", say("The price is out of range."));
    }
    return faults;
}

Result<api::Invoice> change_invoice(Context& context, const api::ChangeInvoice::Request& request)
{
    if (const auto faults = faults_of(request); faults.any())
        return faults.refusal();
    Invoices invoices{context.db};
    const auto found = invoices.find(request.client_id, request.invoice_id);
    if (!found)
        return no_such(PartOfRecord::invoice);
    if (found->head.state != api::InvoiceState::draft)
        return conflict(to_say("This is no draft any more."));
    if (!invoices.sessions_elsewhere(request.client_id, request.invoice_id, request.lines).empty())
        return conflict(to_say("A session of these lines is on another invoice, or is not this client's."));
    if (!invoices.change(request))
        return stale(on_paper(context, *found));
    return on_paper(context, invoices.find(request.invoice_id).value());
}

Result<api::Invoice> discard_invoice(Context& context, const api::SettleDraft& which)
{
    Invoices invoices{context.db};
    const auto found = invoices.find(which.client_id, which.invoice_id);
    if (!found)
        return no_such(PartOfRecord::invoice);
    if (found->head.state != api::InvoiceState::draft)
        return conflict(to_say("This is no draft any more."));
    if (!invoices.discard(which))
        return stale(on_paper(context, *found));
    return on_paper(context, invoices.find(which.invoice_id).value());
}

Result<api::ReadInvoiceDocument::Reply> read_document(Context& context,
                                                      const api::ReadInvoiceDocument::Request& request)
{
    const auto found = Invoices{context.db}.find(request.invoice_id);
    if (!found)
        return no_such(PartOfRecord::invoice);
    if (!found->document_id)
        return conflict(to_say("This is a draft: it has no PDF before it is issued."));
    auto document = Documents{context.db}.find(found->head.client_id, *found->document_id);
    if (!document)
        return document.error();
    return api::ReadInvoiceDocument::Reply{found->head.client_id, document->document.title + ".pdf",
                                           std::move(document->content)};
}

// What stands against recording it, once the invoice is locked.
std::optional<Refusal> against(const api::RecordPayment::Request& request, const api::InvoiceHead& head,
                               const std::optional<std::int64_t>& outstanding)
{
    if (!outstanding)
        return conflict(to_say("Payments are recorded on an invoice that was issued and is not cancelled."));
    const auto* currency = find_currency(head.currency);
    if (request.amount > *outstanding)
        return conflict(
            say("{1} of {2} is outstanding. Enter no more than that; what was paid beyond it goes back, "
                "or on another invoice.",
                with_currency(*outstanding, *currency), head.number));
    if (-request.amount > head.gross - *outstanding)
        return conflict(say("{1} was paid on {2}. No more than that can be paid back.",
                            with_currency(head.gross - *outstanding, *currency), head.number));
    return std::nullopt;
}

Result<api::Invoice> record_payment(Context& context, const api::RecordPayment::Request& request)
{
    Faults faults;
    if (request.amount == 0)
        faults.add("amount", say("Enter an amount."));
    faults.in_future("paid_on", say("The day of the payment"), request.paid_on, context.now);
    faults.too_long("reference", say("The reference"), request.reference, room_for_reference);
    if (faults.any())
        return faults.refusal();
    Invoices invoices{context.db};
    const auto found = invoices.find(request.invoice_id);
    if (!found)
        return no_such(PartOfRecord::invoice);
    Payments payments{context.db};
    if (const auto refusal = against(request, found->head, payments.lock_outstanding(request.invoice_id)))
        return *refusal;
    if (std::ssize(found->payments) >= most_payments)
        return conflict(to_say("This invoice has as many payments as there is room for."));
    payments.insert(request, found->head.client_id, context.user.user_id);
    return on_paper(context, invoices.find(request.invoice_id).value());
}

Result<api::Invoice> strike_payment(Context& context, const api::StrikePayment::Request& request)
{
    Faults faults;
    faults.blank("reason", say("The reason"), request.reason);
    faults.too_long("reason", say("The reason"), request.reason, room_for_strike_reason);
    if (faults.any())
        return faults.refusal();
    Invoices invoices{context.db};
    Payments payments{context.db};
    if (!invoices.find(request.invoice_id))
        return no_such(PartOfRecord::invoice);
    const auto outstanding = payments.lock_outstanding(request.invoice_id);
    const auto found = invoices.find(request.invoice_id).value();
    const auto payment = std::ranges::find(found.payments, request.payment_id, &Payment::payment_id);
    if (payment == found.payments.end())
        return no_such(PartOfRecord::payment);
    if (payment->struck_at)
        return conflict(to_say("This payment was struck out already."));
    const auto then = outstanding.value_or(0) + payment->amount;
    if (!outstanding || then < 0 || then > found.head.gross)
        return conflict(
            to_say("Without this payment, what was paid back would be more than what was paid. Strike that "
                   "out first."));
    payments.strike(request, context.user.user_id);
    return on_paper(context, invoices.find(request.invoice_id).value());
}

}  // namespace

std::vector<Route> invoice_routes()
{
    return {
        route<api::ReadInvoice>(read_invoice),          route<api::DraftInvoice>(draft_invoice),
        route<api::ChangeInvoice>(change_invoice),      route<api::DiscardInvoice>(discard_invoice),
        route<api::IssueInvoice>(issue_invoice),        route<api::CancelInvoice>(cancel_invoice),
        route<api::ReadInvoiceDocument>(read_document), route<api::RecordPayment>(record_payment),
        route<api::StrikePayment>(strike_payment),
    };
}

}  // namespace attune::server
