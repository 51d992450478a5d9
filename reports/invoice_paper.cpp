#include "reports/invoice_paper.hpp"

#include <algorithm>

#include "reports/practice_paper.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::reports {

namespace {

constexpr Currency unknown_currency{"", 2};

class Invoicing {
public:
    explicit Invoicing(const InvoiceRecord& record)
        : record_{record},
          currency_{find_currency(record.head.currency)},
          totals_{totals_of(record.lines)}
    {
    }

    Manuscript write()
    {
        write_head();
        add_part("payer", {{.kind = BlockKind::address, .lines = payer_lines()}});
        add_part("lines", {table()});
        add_part("tax", without_tax());
        add_part("payment", is_credit() ? credit() : payment());
        manuscript_.foot = record_.head.number.empty() ? say("A draft: not an invoice yet.") : std::string{};
        manuscript_.practice_foot = joined(lines_in(record_.practice_foot), " ");
        manuscript_.practice_name = record_.issuer.name;
        manuscript_.made_at = record_.made_at;
        return std::move(manuscript_);
    }

private:
    [[nodiscard]] bool is_credit() const { return record_.head.kind == InvoiceKind::credit_note; }

    [[nodiscard]] std::string amount(std::int64_t value) const
    {
        return amount_words(value, currency_ ? *currency_ : unknown_currency);
    }
    [[nodiscard]] std::string money(std::int64_t value) const
    {
        return with_currency(value, currency_ ? *currency_ : unknown_currency);
    }

    [[nodiscard]] std::string title() const
    {
        const auto& number = record_.head.number;
        if (number.empty())
            return say("Invoice, draft");
        return is_credit() ? say("Credit note {1}", number) : say("Invoice {1}", number);
    }

    void write_head()
    {
        const auto& [name, address, tax_number, tax_name, exempt_words, bank_details] = record_.issuer;
        auto& head = manuscript_.head;
        head.practice = practice_in_head(name, record_.demonstration);
        head.address = lines_in(address);
        if (!tax_number.empty())
            head.address.push_back(say("{1} number {2}", tax_name, tax_number));
        head.logo = record_.logo;
        head.title = title();
        manuscript_.file_title = title();
        const auto& facts = record_.head;
        if (facts.issued_on)
            head.about_lines.push_back(say("Issued on {1}", medium_date(*facts.issued_on)));
        if (facts.due_on && !is_credit())
            head.about_lines.push_back(say("To be paid by {1}", medium_date(*facts.due_on)));
        head.about_lines.push_back(say("For: {1}", facts.client_name));
    }

    [[nodiscard]] std::vector<std::string> payer_lines() const
    {
        std::vector<std::string> lines{record_.head.payer_name};
        for (auto& line : lines_in(record_.payer_address))
            lines.push_back(std::move(line));
        return lines;
    }

    void add_part(const char* name, std::vector<ManuscriptBlock> blocks)
    {
        if (blocks.empty())
            return;
        ManuscriptPart part{.name = name, .label = name};
        part.needed = true;
        part.blocks = std::move(blocks);
        manuscript_.parts.push_back(std::move(part));
    }

    // The sums stand below the lines in the same column, so that all decimals are one below the other.
    ManuscriptBlock table()
    {
        ManuscriptBlock table{.kind = BlockKind::table};
        table.columns = {{say("Description"), 60},
                         {say("Quantity"), 10, true},
                         {say("Price"), 14, true},
                         {record_.issuer.tax_name, 11, true},
                         {say("Amount, {1}", record_.head.currency), 16, true}};
        for (const auto& line : record_.lines)
            table.rows.push_back(
                {{line.description},
                 {std::to_string(line.quantity)},
                 {amount(line.unit_price)},
                 {line.tax_rate > 0 ? tax_rate_words(line.tax_rate) : say_as("tax", "exempt")},
                 {amount(amount_of(line))}});
        const auto sum = [&](const std::string& words, std::int64_t value, bool strong) {
            table.rows.push_back(
                {{.words = words, .strong = strong}, {}, {}, {}, {.words = amount(value), .strong = strong}});
        };
        sum(say("Net"), totals_.net, false);
        for (const auto& tax : totals_.taxes)
            if (tax.rate > 0)
                sum(say("{1} {2} on {3}", record_.issuer.tax_name, tax_rate_words(tax.rate), amount(tax.net)),
                    tax.tax, false);
        if (totals_.tax == 0)
            sum(record_.issuer.tax_name, 0, false);
        sum(say("Total"), totals_.gross, true);
        return table;
    }

    [[nodiscard]] std::vector<ManuscriptBlock> without_tax() const
    {
        const bool exempt =
            std::ranges::any_of(record_.lines, [](const auto& line) { return line.tax_rate == 0; });
        if (!exempt || record_.issuer.exempt_words.empty())
            return {};
        return {paragraph(record_.issuer.exempt_words, BlockKind::notes)};
    }

    [[nodiscard]] std::vector<ManuscriptBlock> payment() const
    {
        const auto& head = record_.head;
        if (head.number.empty())
            return {};
        std::vector<ManuscriptBlock> blocks{
            paragraph(say("Please pay {1} by {2} and give the number {3}.", money(totals_.gross),
                          medium_date(head.due_on.value_or(Day{})), head.number))};
        if (auto bank = lines_in(record_.issuer.bank_details); !bank.empty())
            blocks.push_back({.kind = BlockKind::address, .lines = std::move(bank)});
        return blocks;
    }

    [[nodiscard]] std::vector<ManuscriptBlock> credit() const
    {
        return {
            paragraph(say("This credit note cancels the invoice {1} as a whole. Nothing is to be paid on it.",
                          record_.head.cancels))};
    }

    const InvoiceRecord& record_;
    const Currency* currency_;
    InvoiceTotals totals_;
    Manuscript manuscript_;
};

}  // namespace

Manuscript invoice_manuscript(const InvoiceRecord& record)
{
    return Invoicing{record}.write();
}

}  // namespace attune::reports
