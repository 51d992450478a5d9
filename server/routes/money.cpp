#include "server/routes/money.hpp"

#include "server/db/accounts.hpp"
#include "server/invoicing.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::server {

namespace {

// Empty before the practice has said how it charges.
std::string currency_of(const api::AccountSettingsRead& read)
{
    return read.row_version == 0 ? std::string{} : read.settings.currency;
}

Result<api::ReadMoney::Reply> read_money(Context& context, const api::ReadMoney::Request& request)
{
    api::ReadMoney::Reply reply;
    reply.currency = currency_of(read_account_settings(context.db));
    reply.today = local_day(context.now);
    reply.totals = money_totals(context.db, reply.today);
    reply.invoices = Invoices{context.db}.chosen(request.which, api::most_invoices + 1);
    reply.more = reply.invoices.size() > api::most_invoices;
    if (reply.more)
        reply.invoices.pop_back();
    return reply;
}

Result<api::ReadToInvoice::Reply> read_to_invoice(Context& context,
                                                  const api::ReadToInvoice::Request& request)
{
    api::ReadToInvoice::Reply reply;
    const auto read = read_account_settings(context.db);
    reply.currency = currency_of(read);
    if (reply.currency.empty() || request.until < read.settings.charged_from)
        return reply;
    const auto services = Services{context.db}.offered();
    for (const auto& client :
         clients_to_charge(context.db, read.settings.charged_from, request.until, api::most_to_invoice + 1)) {
        const auto charged = charged_to(client, services, read.settings);
        if (charged.lines.empty() && charged.without_service == 0)
            continue;
        reply.clients.push_back({client.client_id, full_name(client), static_cast<int>(charged.lines.size()),
                                 totals_of(charged.lines).net, charged.without_service, client.has_draft});
    }
    reply.more = reply.clients.size() > api::most_to_invoice;
    if (reply.more)
        reply.clients.pop_back();
    return reply;
}

Result<api::ReadAccountBook::Reply> read_account_book(Context& context,
                                                      const api::ReadAccountBook::Request& request)
{
    if (request.until < request.from)
        return invalid("until", say("The period ends before it begins."));
    api::ReadAccountBook::Reply reply{
        account_rows(context.db, request.from, request.until, api::most_account_rows + 1)};
    if (reply.rows.size() > api::most_account_rows)
        return invalid("until", say("This period has more than {1} rows. Choose a shorter one.",
                                    api::most_account_rows));
    return reply;
}

Result<api::ClientAccount> account_of(Context& context, const std::string& client_id)
{
    const auto read = read_account_settings(context.db);
    api::ClientAccount account;
    account.currency = currency_of(read);
    account.invoices = Invoices{context.db}.of_client(client_id);
    for (const auto& invoice : account.invoices)
        account.balance += invoice.outstanding;
    account.fees = ClientFees{context.db}.of_client(client_id);
    const auto today = local_day(context.now);
    if (account.currency.empty() || today < read.settings.charged_from)
        return account;
    const auto client = client_to_charge(context.db, client_id, read.settings.charged_from, today);
    if (!client)
        return no_such(PartOfRecord::client);
    account.sessions_to_invoice =
        static_cast<int>(charged_to(*client, Services{context.db}.offered(), read.settings).lines.size());
    return account;
}

Result<api::ClientAccount> read_account(Context& context, const api::ReadClientAccount::Request& request)
{
    return account_of(context, request.client_id);
}

Result<api::ClientAccount> agree_fee(Context& context, const api::AgreeFee::Request& request)
{
    Faults faults;
    if (request.fee < 0 || request.fee > largest_amount)
        faults.add("fee", say("The fee is out of range."));
    if (request.valid_to && *request.valid_to < request.valid_from)
        faults.add("valid_to", say("The last day lies before the first."));
    if (faults.any())
        return faults.refusal();
    if (!Services{context.db}.find(request.service_id))
        return no_such(PartOfRecord::service);
    ClientFees fees{context.db};
    if (std::ssize(fees.of_client(request.client_id)) >= api::most_client_fees)
        return conflict(to_say("This client has as many fees of their own as there is room for."));
    if (!fees.agree(request, context.user.user_id))
        return conflict(
            to_say("A fee of their own holds for this service already on one of these days. Strike that out "
                   "first."));
    return account_of(context, request.client_id);
}

Result<api::ClientAccount> strike_fee(Context& context, const api::StrikeFee::Request& request)
{
    if (!ClientFees{context.db}.strike(request))
        return no_such(PartOfRecord::fee);
    return account_of(context, request.client_id);
}

}  // namespace

std::vector<Route> money_routes()
{
    return {
        route<api::ReadMoney>(read_money),
        route<api::ReadToInvoice>(read_to_invoice),
        route<api::ReadAccountBook>(read_account_book),
        route<api::ReadClientAccount>(read_account),
        route<api::AgreeFee>(agree_fee),
        route<api::StrikeFee>(strike_fee),
    };
}

}  // namespace attune::server
