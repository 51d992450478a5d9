#include "server/invoicing.hpp"

#include "reports/invoice_paper.hpp"
#include "reports/manuscript_paper.hpp"
#include "server/db/accounts.hpp"
#include "server/db/documents.hpp"
#include "server/db/payments.hpp"
#include "server/db/practice_paper.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// How the practice charges; a refusal before it has said so.
Result<api::AccountSettings> settings_in_force(Connection& db)
{
    auto read = read_account_settings(db);
    if (read.row_version == 0)
        return conflict(to_say(
            "The practice has not said how it charges yet. A lead does so in Practice, Money settings."));
    return std::move(read.settings);
}

// On the practice's paper of its issue: what is shown and printed is what was filed. A draft stands on
// today's.
reports::InvoiceRecord record_of(Connection& db, const StoredInvoice& stored, bool demonstration,
                                 Instant made_at)
{
    const auto paper = read_practice_paper(db, stored.issued_at).paper;
    return {.head = stored.head,
            .payer_address = stored.payer_address,
            .lines = stored.lines,
            .issuer = stored.issuer ? *stored.issuer : read_account_settings(db).settings.issuer,
            .logo = paper.logo,
            .practice_foot = paper.foot,
            .demonstration = demonstration,
            .made_at = made_at};
}

struct Payer {
    std::string name;
    std::string address;
};

// Who paid for the client last; the client themselves before the first invoice.
Payer usual_payer(Invoices& invoices, const ClientToCharge& client)
{
    for (const auto& head : invoices.of_client(client.client_id))
        if (head.kind == InvoiceKind::invoice && head.state == api::InvoiceState::issued)
            if (const auto last = invoices.find(head.invoice_id))
                return {last->head.payer_name, last->payer_address};
    return {full_name(client), client.address};
}

// Gives the number and files the PDF; a draft that may not be issued was refused before.
Result<api::Invoice> issue(Context& context, const api::SettleDraft& which,
                           const api::AccountSettings& settings)
{
    Invoices invoices{context.db};
    const auto today = local_day(context.now);
    if (!invoices.issue(which, {settings.prefix,
                                today,
                                {today.value + std::chrono::days{settings.terms_days}},
                                settings.issuer,
                                new_uuid(),
                                context.user.user_id}))
        return stale(on_paper(context, invoices.find(which.invoice_id).value()));
    const auto issued = invoices.find(which.invoice_id).value();
    file_invoice(context.db, issued, context.facts.practice.demonstration, context.user.user_id, context.now);
    return on_paper(context, issued);
}

}  // namespace

api::Invoice on_paper(Context& context, const StoredInvoice& stored)
{
    return {stored.head, stored.payer_address, stored.lines, stored.payments,
            reports::invoice_manuscript(
                record_of(context.db, stored, context.facts.practice.demonstration, context.now))};
}

void file_invoice(Connection& db, const StoredInvoice& issued, bool demonstration, const std::string& user_id,
                  Instant made_at)
{
    const auto paper =
        reports::paper_of(reports::invoice_manuscript(record_of(db, issued, demonstration, made_at)));
    NewDocument filed;
    filed.pdf = reports::pdf_of(paper);
    filed.client_id = issued.head.client_id;
    filed.user_id = user_id;
    auto& document = filed.document;
    document.document_id = issued.document_id.value();
    document.kind = boost::describe::enum_to_string(issued.head.kind, "");
    document.title = paper.facts().title;
    document.pages = paper.count();
    document.bytes = static_cast<std::int64_t>(filed.pdf.size());
    filed.made_from = {{"invoice", issued.head.invoice_id, issued.head.row_version}};
    if (const auto number = read_practice_paper(db, issued.issued_at).row_version; number > 0)
        filed.made_from.push_back({"practice_paper", "", number});
    Documents{db}.insert(filed);
}

Charged charged_to(const ClientToCharge& client, const std::vector<ChargedService>& services,
                   const api::AccountSettings& settings)
{
    auto charged = charge(client.sessions, services, client.agreed, settings.rules);
    if (charged.lines.size() > most_invoice_lines)
        charged.lines.resize(most_invoice_lines);
    return charged;
}

Result<api::Invoice> draft_invoice(Context& context, const api::DraftInvoice::Request& request)
{
    const auto settings = settings_in_force(context.db);
    if (!settings)
        return settings.error();
    const auto client = client_to_charge(context.db, request.client_id, settings->charged_from,
                                         std::max(request.until, settings->charged_from));
    if (!client)
        return no_such(PartOfRecord::client);
    const auto name = full_name(*client);
    const auto charged = charged_to(*client, Services{context.db}.offered(), *settings);
    Invoices invoices{context.db};
    const auto payer = usual_payer(invoices, *client);
    const auto id = invoices.insert(
        {request.client_id, name, payer.name, payer.address, settings->currency, std::nullopt}, charged.lines,
        context.user.user_id);
    if (!id)
        return conflict(say("There is a draft for {1} already. Issue it or discard it first.", name));
    return on_paper(context, invoices.find(*id).value());
}

Result<api::Invoice> issue_invoice(Context& context, const api::SettleDraft& which)
{
    const auto settings = settings_in_force(context.db);
    if (!settings)
        return settings.error();
    const auto draft = Invoices{context.db}.find(which.client_id, which.invoice_id);
    if (!draft)
        return no_such(PartOfRecord::invoice);
    if (draft->head.row_version != which.row_version)
        return stale(on_paper(context, *draft));
    if (draft->head.state != api::InvoiceState::draft)
        return conflict(to_say("This is no draft any more."));
    if (draft->head.gross <= 0)
        return conflict(to_say("This draft charges nothing. Enter a line with a price, or discard it."));
    if (draft->head.payer_name.empty())
        return conflict(to_say("Say first who pays: the invoice is addressed to them."));
    return issue(context, which, *settings);
}

Result<api::Invoice> cancel_invoice(Context& context, const api::CancelInvoice::Request& request)
{
    const auto settings = settings_in_force(context.db);
    if (!settings)
        return settings.error();
    Invoices invoices{context.db};
    const auto mistaken = invoices.find(request.client_id, request.invoice_id);
    if (!mistaken)
        return no_such(PartOfRecord::invoice);
    const auto outstanding = Payments{context.db}.lock_outstanding(request.invoice_id);
    if (!outstanding)
        return conflict(to_say("Only an invoice that was issued and is not cancelled yet can be cancelled."));
    if (*outstanding != mistaken->head.gross)
        return conflict(to_say(
            "Something was paid on this invoice. Record first that it was paid back, or strike the payment "
            "out; then it can be cancelled."));
    const auto& head = mistaken->head;
    const auto id = invoices.insert({head.client_id, head.client_name, head.payer_name,
                                     mistaken->payer_address, head.currency, head.invoice_id},
                                    taken_back(mistaken->lines), context.user.user_id);
    return issue(context, {head.client_id, id.value(), 1}, *settings);
}

}  // namespace attune::server
