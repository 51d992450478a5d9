#include "server/demo/money.hpp"

#include <array>

#include "server/db/accounts.hpp"
#include "server/db/payments.hpp"
#include "server/db/transaction.hpp"
#include "server/db/uuid.hpp"
#include "server/invoicing.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server::demo {

namespace {

constexpr std::size_t clients = 24;
constexpr auto payer_address = "7 Alder Close\nFernhollow";

// What has become of a client's invoice, one client after the other.
enum class Story { paid, due, overdue, partly_paid, cancelled, draft };
constexpr std::array stories{Story::paid,        Story::due,  Story::overdue, Story::paid,
                             Story::partly_paid, Story::paid, Story::draft,   Story::cancelled};

int days_since_issued(Story story)
{
    switch (story) {
        case Story::due:
        case Story::draft:
            return 3;
        case Story::overdue:
            return 82;
        case Story::partly_paid:
            return 48;
        default:
            return 26;
    }
}

Day before(Day day, int days)
{
    return {day.value - std::chrono::days{days}};
}

api::AccountSettings settings_of(Day today)
{
    api::AccountSettings settings;
    settings.currency = "GBP";
    settings.issuer = {.name = "Larkspur Practice",
                       .address = "1 Mill Lane\nFernhollow",
                       .tax_number = {},
                       .tax_name = "VAT",
                       .exempt_words = "Exempt from VAT: health care by a registered practitioner.",
                       .bank_details = "An invented practice: there is no account to pay into"};
    settings.rules = {2000, 100, 100};
    settings.charged_from = before(today, 120);
    settings.terms_days = 14;
    const std::chrono::year_month_day date{today.value};
    settings.prefix = std::to_string(static_cast<int>(date.year())) + '-';
    return settings;
}

class Demonstrating {
public:
    Demonstrating(Connection& owner, std::string lead_id, Day today)
        : owner_{owner},
          lead_id_{std::move(lead_id)},
          today_{today},
          settings_{settings_of(today)}
    {
    }

    void run()
    {
        act_for(owner_, lead_id_);
        save_account_settings(owner_, {0, settings_, 1}, lead_id_).value();
        offered_ = Services{owner_}.offered();
        // The oldest first, so that numbers follow days.
        for (const auto story :
             {Story::overdue, Story::partly_paid, Story::paid, Story::cancelled, Story::due, Story::draft})
            tell(story);
    }

private:
    void tell(Story story)
    {
        const auto issued_on = before(today_, days_since_issued(story));
        std::size_t number = 0;
        for (const auto& client : clients_to_charge(owner_, settings_.charged_from, issued_on, clients))
            if (stories.at(number++ % stories.size()) == story)
                bill(client, story, issued_on);
    }

    void bill(const ClientToCharge& client, Story story, Day issued_on)
    {
        auto lines = charged_to(client, offered_, settings_).lines;
        if (lines.empty())
            return;
        const auto name = full_name(client);
        const auto id = invoices_.insert(
            {client.client_id, name, name, payer_address, settings_.currency, std::nullopt}, lines, lead_id_);
        if (!id || story == Story::draft)
            return;
        const auto invoice = issue(client.client_id, *id, issued_on);
        if (story == Story::paid)
            pay(invoice, invoice.head.gross, before(issued_on, -9), PaymentMethod::bank_transfer);
        if (story == Story::partly_paid)
            pay(invoice, invoice.head.gross / 2, before(issued_on, -12), PaymentMethod::card);
        if (story == Story::cancelled)
            issue(client.client_id,
                  invoices_
                      .insert({client.client_id, name, name, payer_address, settings_.currency,
                               invoice.head.invoice_id},
                              taken_back(invoice.lines), lead_id_)
                      .value(),
                  before(issued_on, -2));
    }

    StoredInvoice issue(const std::string& client_id, const std::string& id, Day on)
    {
        invoices_.issue({client_id, id, 1}, {settings_.prefix, on, before(on, -settings_.terms_days),
                                             settings_.issuer, new_uuid(), lead_id_});
        auto issued = invoices_.find(id).value();
        file_invoice(owner_, issued, true, lead_id_, from_local({on, 12, 0}));
        return issued;
    }

    void pay(const StoredInvoice& invoice, std::int64_t amount, Day on, PaymentMethod method)
    {
        Payments{owner_}.insert({invoice.head.invoice_id, on, amount, method, invoice.head.number},
                                invoice.head.client_id, lead_id_);
    }

    Connection& owner_;
    Invoices invoices_{owner_};
    std::string lead_id_;
    Day today_;
    api::AccountSettings settings_;
    std::vector<ChargedService> offered_;
};

}  // namespace

std::vector<std::string> add_services(Connection& owner)
{
    Services services{owner};
    std::vector<std::string> ids;
    for (const auto& details :
         {api::ServiceDetails{"Psychotherapy session", ServiceKind::individual, 50, 8000, false},
          api::ServiceDetails{"Long psychotherapy session", ServiceKind::individual, 90, 12500, false},
          api::ServiceDetails{"Group session", ServiceKind::group, 90, 3500, false}})
        ids.push_back(services.add(details).value().service_id);
    return ids;
}

void add_money(Connection& owner, const std::string& lead_id, Day today)
{
    Demonstrating{owner, lead_id, today}.run();
}

}  // namespace attune::server::demo
