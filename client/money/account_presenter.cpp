#include "client/money/account_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

AccountPresenter::AccountPresenter(AccountView& view, Screen& screen, std::string client_id)
    : view_{view},
      screen_{screen},
      client_id_{std::move(client_id)}
{
}

void AccountPresenter::refresh()
{
    screen_.calls.call<api::ReadClientAccount>(alive_, {client_id_},
                                               [this](const Result<api::ClientAccount>& reply) {
                                                   if (!reply)
                                                       return view_.show_sentence(reply.error().sentence);
                                                   take(*reply);
                                               });
}

void AccountPresenter::take(const api::ClientAccount& account)
{
    account_ = account;
    loaded_ = true;
    view_.show_sentence({});
    view_.show_account();
}

void AccountPresenter::draft()
{
    if (busy_ || !can_draft())
        return;
    busy_ = true;
    screen_.calls.call<api::DraftInvoice>(alive_, {client_id_, to_local(screen_.clock()).day},
                                          [this](const Result<api::Invoice>& reply) {
                                              busy_ = false;
                                              if (!reply)
                                                  return view_.show_sentence(reply.error().sentence);
                                              refresh();
                                              view_.open_invoice(reply->head.invoice_id);
                                          });
}

void AccountPresenter::strike(std::size_t fee)
{
    if (busy_ || fee >= account_.fees.size())
        return;
    busy_ = true;
    screen_.calls.call<api::StrikeFee>(alive_, {client_id_, account_.fees[fee].fee_id},
                                       [this](const Result<api::ClientAccount>& reply) {
                                           busy_ = false;
                                           if (!reply)
                                               return view_.show_sentence(reply.error().sentence);
                                           screen_.status.say(saved_words(screen_));
                                           take(*reply);
                                       });
}

std::string AccountPresenter::balance() const
{
    if (!loaded_)
        return {};
    return account_.balance == 0 ? say("Nothing is outstanding")
                                 : say("{1} outstanding", money_words(account_.balance, account_.currency));
}

std::string AccountPresenter::waiting() const
{
    if (!loaded_)
        return {};
    if (account_.currency.empty())
        return say(
            "The practice has not said how it charges yet. A lead does so in Practice, Money settings.");
    return account_.sessions_to_invoice == 0
               ? say("No session waits for an invoice.")
               : say_count("One session waits for an invoice.", "{1} sessions wait for an invoice.",
                           account_.sessions_to_invoice);
}

std::vector<AccountPresenter::Row> AccountPresenter::rows() const
{
    std::vector<Row> rows;
    for (const auto& head : account_.invoices)
        rows.push_back({head.invoice_id, head.number.empty() ? say("Draft") : head.number,
                        head.issued_on ? medium_date(*head.issued_on) : std::string{},
                        money_words(head.gross, head.currency), state_words(head)});
    return rows;
}

std::vector<std::string> AccountPresenter::fees() const
{
    std::vector<std::string> words;
    for (const auto& fee : account_.fees) {
        const auto amount = money_words(fee.fee, account_.currency);
        const auto from = medium_date(fee.valid_from);
        words.push_back(fee.valid_to ? say("{1}: {2} from {3} to {4}", fee.service_name, amount, from,
                                           medium_date(*fee.valid_to))
                                     : say("{1}: {2} from {3}", fee.service_name, amount, from));
    }
    return words;
}

bool AccountPresenter::can_draft() const
{
    const auto is_draft = [](const api::InvoiceHead& head) { return head.state == api::InvoiceState::draft; };
    return loaded_ && may_charge() && !account_.currency.empty() &&
           std::ranges::none_of(account_.invoices, is_draft);
}

FeePresenter::FeePresenter(FeeView& view, Screen& screen, std::string client_id, Agreed agreed)
    : view_{view},
      screen_{screen},
      client_id_{std::move(client_id)},
      agreed_{std::move(agreed)}
{
}

void FeePresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadAccountSettings>(alive_, {},
                                                 [this](const Result<api::AccountSettingsRead>& reply) {
                                                     if (!reply)
                                                         return view_.show_sentence(reply.error().sentence);
                                                     currency_ = reply->settings.currency;
                                                     read_services();
                                                 });
}

void FeePresenter::read_services()
{
    screen_.calls.call<api::ReadServices>(alive_, {}, [this](const Result<api::ReadServices::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        services_ = reply->services;
        std::erase_if(services_, [](const api::Service& service) { return service.closed_at.has_value(); });
        std::vector<std::string> names;
        for (const auto& service : services_)
            names.push_back(
                say("{1}, {2}", service.details.name, money_words(service.details.fee, currency_)));
        view_.show_busy(false);
        view_.show_services(names, {0, {}, medium_date(to_local(screen_.clock()).day), {}});
        if (services_.empty())
            view_.show_sentence(
                say("The practice has no service yet. A lead adds it in Practice, Services and fees."));
    });
}

void FeePresenter::agree(const FeeForm& form)
{
    if (busy_ || form.service >= services_.size())
        return;
    const auto* currency = find_currency(currency_);
    const auto fee = currency ? parse_amount(form.fee, *currency) : std::nullopt;
    const auto from = parse_typed_day(form.valid_from);
    const auto typed_to = trimmed(form.valid_to);
    const auto to = parse_typed_day(typed_to);
    const auto no_date = say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.");
    std::vector<FieldError> faults;
    if (!fee)
        faults.push_back(
            {"fee", say("Write an amount like {1}.", currency ? amount_words(6050, *currency) : "60.50")});
    if (!from)
        faults.push_back({"valid_from", no_date});
    if (!typed_to.empty() && !to)
        faults.push_back({"valid_to", no_date});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::AgreeFee>(alive_,
                                      {client_id_, services_[form.service].service_id, *fee, *from, to},
                                      [this](const Result<api::ClientAccount>& reply) {
                                          busy_ = false;
                                          view_.show_busy(false);
                                          if (!reply) {
                                              view_.show_faults(reply.error().fields);
                                              return view_.show_sentence(reply.error().sentence);
                                          }
                                          screen_.status.say(saved_words(screen_));
                                          agreed_(*reply);
                                          view_.close();
                                      });
}

}  // namespace attune::desktop
