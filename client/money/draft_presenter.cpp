#include "client/money/draft_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/money/money_presenter.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

namespace {

DraftForm form_of(const api::Invoice& draft)
{
    DraftForm form{draft.head.payer_name, draft.payer_address, {}};
    const auto* currency = find_currency(draft.head.currency);
    for (const auto& line : draft.lines)
        form.lines.push_back({line.description, std::to_string(line.quantity),
                              currency ? amount_words(line.unit_price, *currency) : std::string{},
                              line.tax_rate > 0, line.session_id});
    return form;
}

}  // namespace

DraftPresenter::DraftPresenter(DraftView& view, Screen& screen, api::Invoice draft, Saved saved)
    : view_{view},
      screen_{screen},
      draft_{std::move(draft)},
      saved_{std::move(saved)}
{
}

void DraftPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadAccountSettings>(alive_, {},
                                                 [this](const Result<api::AccountSettingsRead>& reply) {
                                                     if (!reply)
                                                         return view_.show_sentence(reply.error().sentence);
                                                     settings_ = reply->settings;
                                                     view_.show_busy(false);
                                                     view_.show_form(form_of(draft_));
                                                     typed(form_of(draft_));
                                                 });
}

Result<std::vector<InvoiceLine>> DraftPresenter::lines_of(const DraftForm& form) const
{
    const auto* currency = find_currency(draft_.head.currency);
    std::vector<InvoiceLine> lines;
    Refusal refusal;
    for (std::size_t i = 0; i < form.lines.size(); ++i) {
        const auto& typed = form.lines[i];
        const auto at = "lines[" + std::to_string(i) + "].";
        const auto quantity = parse_typed_number(trimmed(typed.quantity));
        const auto price = currency ? parse_amount(typed.price, *currency) : std::nullopt;
        if (!quantity)
            refusal.fields.push_back({at + "quantity", say("Write a whole number.")});
        if (!price)
            refusal.fields.push_back(
                {at + "unit_price",
                 say("Write an amount like {1}.", currency ? amount_words(6050, *currency) : "60.50")});
        lines.push_back({trimmed(typed.description), quantity.value_or(1), price.value_or(0),
                         typed.taxed ? settings_.rules.tax_rate : 0, typed.session_id});
    }
    if (!refusal.fields.empty())
        return refusal;
    return lines;
}

void DraftPresenter::typed(const DraftForm& form)
{
    const auto lines = lines_of(form);
    if (!lines)
        return view_.show_totals({});
    const auto totals = totals_of(*lines);
    const auto& currency = draft_.head.currency;
    view_.show_totals(say("Net {1}, {2} {3}, total {4}", money_words(totals.net, currency), tax_name(),
                          money_words(totals.tax, currency), money_words(totals.gross, currency)));
}

void DraftPresenter::add_line(DraftForm form)
{
    if (form.lines.size() >= most_invoice_lines)
        return view_.show_sentence(say("An invoice has room for {1} lines.", most_invoice_lines));
    form.lines.emplace_back();
    view_.show_form(form);
    typed(form);
}

void DraftPresenter::remove_line(DraftForm form, std::size_t line)
{
    if (line >= form.lines.size())
        return;
    form.lines.erase(form.lines.begin() + static_cast<std::ptrdiff_t>(line));
    view_.show_form(form);
    typed(form);
}

void DraftPresenter::save(const DraftForm& form)
{
    if (busy_)
        return;
    auto lines = lines_of(form);
    view_.show_faults(lines ? std::vector<FieldError>{} : lines.error().fields);
    view_.show_sentence({});
    if (!lines)
        return;
    busy_ = true;
    view_.show_busy(true);
    const auto& head = draft_.head;
    screen_.calls.call<api::ChangeInvoice>(
        alive_,
        {head.client_id, head.invoice_id, head.row_version, trimmed(form.payer_name),
         trimmed(form.payer_address), *std::move(lines)},
        [this](const Result<api::Invoice>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                view_.show_sentence(reply.error().sentence);
                // What is typed stays, and may be saved over what was met.
                if (const auto theirs = reply.error().code == RefusalCode::stale
                                            ? json::from_text<api::Invoice>(reply.error().current)
                                            : Result<api::Invoice>{reply.error()})
                    draft_.head.row_version = theirs->head.row_version;
                return;
            }
            screen_.status.say(saved_words(screen_));
            saved_(*reply);
            view_.close();
        });
}

}  // namespace attune::desktop
