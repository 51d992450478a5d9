#include "client/money/money_presenter.hpp"

#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

namespace {

// Without its code: for a column of one currency.
std::string amount_of(std::int64_t amount, const std::string& code)
{
    const auto* currency = find_currency(code);
    return currency ? amount_words(amount, *currency) : std::to_string(amount);
}

MoneyPresenter::Row row_of(const api::InvoiceHead& head, Day today)
{
    MoneyPresenter::Row row;
    row.invoice_id = head.invoice_id;
    row.number = head.number.empty() ? say("Draft") : head.number;
    row.payer = head.payer_name;
    row.client = head.client_name;
    row.issued = head.issued_on ? medium_date(*head.issued_on) : std::string{};
    row.due = head.due_on && head.kind == InvoiceKind::invoice ? medium_date(*head.due_on) : std::string{};
    row.gross = amount_of(head.gross, head.currency);
    row.state = state_words(head);
    if (head.outstanding != 0 && head.due_on) {
        const auto age = overdue_on(*head.due_on, today);
        row.overdue = age != Overdue::current;
        row.age = words_for(age);
    }
    return row;
}

}  // namespace

std::string money_words(std::int64_t amount, const std::string& currency)
{
    const auto* known = find_currency(currency);
    return known ? with_currency(amount, *known) : std::to_string(amount);
}

std::string state_words(const api::InvoiceHead& head)
{
    if (head.state == api::InvoiceState::draft)
        return say_as("invoice", "draft");
    if (head.state == api::InvoiceState::discarded)
        return say_as("invoice", "discarded");
    if (head.kind == InvoiceKind::credit_note)
        return say("cancels {1}", head.cancels);
    if (!head.cancelled_by.empty())
        return say("cancelled by {1}", head.cancelled_by);
    if (head.outstanding == 0)
        return say_as("invoice", "paid");
    return say("{1} outstanding", amount_of(head.outstanding, head.currency));
}

void MoneyPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadMoney>(
        reading_, {which_}, [this](const Result<api::ReadMoney::Reply>& reply) {
            view_.show_sentence(reply ? std::string{} : reply.error().sentence);
            if (reply)
                taken(*reply);
        });
}

void MoneyPresenter::choose(api::InvoiceChoice which)
{
    if (which == which_)
        return;
    which_ = which;
    refresh();
}

void MoneyPresenter::taken(const api::ReadMoney::Reply& reply)
{
    reply_ = reply;
    loaded_ = true;
    const auto& totals = reply.totals;
    const auto amount = [&](std::int64_t value) { return amount_of(value, reply.currency); };
    figures_ = {{say_count("In one draft", "In {1} drafts", totals.drafts), amount(totals.drafted)}};
    for (std::size_t age = 0; age < totals.overdue.size(); ++age) {
        const auto overdue = static_cast<Overdue>(age);
        figures_.push_back(
            {overdue == Overdue::current ? say("Not due yet") : say("Overdue {1}", words_for(overdue)),
             amount(totals.overdue[age]), overdue != Overdue::current && totals.overdue[age] > 0});
    }
    figures_.push_back({say("Paid this month"), amount(totals.paid_this_month)});
    rows_.clear();
    for (const auto& head : reply.invoices)
        rows_.push_back(row_of(head, reply.today));
    view_.show_money();
}

std::string MoneyPresenter::count_words() const
{
    if (!loaded_)
        return {};
    if (reply_.more)
        return say("The first {1}. The others are in the CSV.", rows_.size());
    const auto count = static_cast<std::ptrdiff_t>(rows_.size());
    return which_ == api::InvoiceChoice::drafts ? say_count("one draft", "{1} drafts", count)
                                                : say_count("one invoice", "{1} invoices", count);
}

}  // namespace attune::desktop
