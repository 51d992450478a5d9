#include "shared/money/invoice.hpp"

#include <algorithm>
#include <map>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/money/currency.hpp"

namespace attune {

namespace {

constexpr int hundredths = 100;
constexpr std::int64_t whole_rate = 10000;  // 100 %

}  // namespace

std::int64_t amount_of(const InvoiceLine& line)
{
    return line.quantity * line.unit_price;
}

InvoiceTotals totals_of(const std::vector<InvoiceLine>& lines)
{
    std::map<int, std::int64_t, std::greater<>> nets;
    for (const auto& line : lines)
        nets[line.tax_rate] += amount_of(line);
    InvoiceTotals totals;
    for (const auto& [rate, net] : nets) {
        const auto tax = share_of(net, rate, whole_rate);
        totals.taxes.push_back({rate, net, tax});
        totals.net += net;
        totals.tax += tax;
    }
    totals.gross = totals.net + totals.tax;
    return totals;
}

std::vector<InvoiceLine> taken_back(std::vector<InvoiceLine> lines)
{
    for (auto& line : lines) {
        line.unit_price = -line.unit_price;
        line.session_id.reset();
    }
    return lines;
}

std::string invoice_number(const std::string& prefix, std::int64_t number)
{
    constexpr std::size_t figures = 4;
    auto digits = std::to_string(number);
    if (digits.size() < figures)
        digits.insert(0, figures - digits.size(), '0');
    return prefix + digits;
}

std::string tax_rate_words(int rate)
{
    return figure(static_cast<double>(rate) / hundredths) + "\u00a0%";
}

Overdue overdue_on(Day due_on, Day today)
{
    const auto days = (today.value - due_on.value).count();
    if (days <= 0)
        return Overdue::current;
    if (days <= 30)
        return Overdue::up_to_30;
    if (days <= 60)
        return Overdue::up_to_60;
    return days <= 90 ? Overdue::up_to_90 : Overdue::longer;
}

std::string words_for(Overdue overdue)
{
    switch (overdue) {
        case Overdue::current:
            return say("not due yet");
        case Overdue::up_to_30:
            return say("1 to 30 days");
        case Overdue::up_to_60:
            return say("31 to 60 days");
        case Overdue::up_to_90:
            return say("61 to 90 days");
        case Overdue::longer:
            return say("more than 90 days");
    }
    return {};
}

}  // namespace attune
