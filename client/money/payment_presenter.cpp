#include "client/money/payment_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

PaymentPresenter::PaymentPresenter(PaymentView& view, Screen& screen, api::InvoiceHead invoice,
                                   Recorded recorded)
    : view_{view},
      screen_{screen},
      invoice_{std::move(invoice)},
      recorded_{std::move(recorded)}
{
}

void PaymentPresenter::begin()
{
    PaymentForm form;
    form.paid_on = medium_date(to_local(screen_.clock()).day);
    if (const auto* currency = find_currency(invoice_.currency); currency && invoice_.outstanding > 0)
        form.amount = amount_words(invoice_.outstanding, *currency);
    form.paid_back = invoice_.outstanding == 0;
    view_.show_form(form);
}

void PaymentPresenter::record(const PaymentForm& form)
{
    if (busy_)
        return;
    std::vector<FieldError> faults;
    const auto* currency = find_currency(invoice_.currency);
    const auto amount = currency ? parse_amount(form.amount, *currency).value_or(0) : 0;
    if (amount == 0)
        faults.push_back(
            {"amount", say("Write an amount like {1}.", currency ? amount_words(6050, *currency) : "60.50")});
    const auto paid_on = parse_typed_day(form.paid_on);
    if (!paid_on)
        faults.push_back({"paid_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::RecordPayment>(
        alive_,
        {invoice_.invoice_id, *paid_on, form.paid_back ? -amount : amount, form.method,
         trimmed(form.reference)},
        [this](const Result<api::Invoice>& reply) {
            busy_ = false;
            key_.clear();
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                return view_.show_sentence(reply.error().sentence);
            }
            screen_.status.say(saved_words(screen_));
            recorded_(*reply);
            view_.close();
        },
        key_);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

StrikePresenter::StrikePresenter(StrikeView& view, Screen& screen, std::string invoice_id,
                                 std::string payment_id, PaymentPresenter::Recorded recorded)
    : view_{view},
      screen_{screen},
      invoice_id_{std::move(invoice_id)},
      payment_id_{std::move(payment_id)},
      recorded_{std::move(recorded)}
{
}

void StrikePresenter::strike(const std::string& reason)
{
    if (busy_)
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::StrikePayment>(alive_, {invoice_id_, payment_id_, trimmed(reason)},
                                           [this](const Result<api::Invoice>& reply) {
                                               busy_ = false;
                                               view_.show_busy(false);
                                               if (!reply) {
                                                   view_.show_faults(reply.error().fields);
                                                   return view_.show_sentence(reply.error().sentence);
                                               }
                                               screen_.status.say(saved_words(screen_));
                                               recorded_(*reply);
                                               view_.close();
                                           });
}

}  // namespace attune::desktop
