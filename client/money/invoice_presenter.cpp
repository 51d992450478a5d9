#include "client/money/invoice_presenter.hpp"

#include "client/documents/saved_copy.hpp"
#include "client/money/money_presenter.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

InvoicePresenter::InvoicePresenter(InvoiceView& view, Screen& screen, std::string invoice_id, Changed changed)
    : view_{view},
      screen_{screen},
      invoice_id_{std::move(invoice_id)},
      changed_{std::move(changed)}
{
}

void InvoicePresenter::read()
{
    screen_.calls.call<api::ReadInvoice>(alive_, {invoice_id_}, [this](const Result<api::Invoice>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        invoice_ = *reply;
        view_.show_invoice();
    });
}

template <api::Endpoint E>
void InvoicePresenter::send(typename E::Request request, const std::string& done)
{
    if (busy_)
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<E>(alive_, std::move(request), [this, done](const Result<api::Invoice>& reply) {
        busy_ = false;
        view_.show_busy(false);
        if (!reply) {
            view_.show_sentence(reply.error().sentence);
            if (reply.error().code == RefusalCode::stale)
                read();
            return;
        }
        take(*reply);
        view_.show_sentence(done.empty() ? done : say(done, reply->head.number));
    });
}

void InvoicePresenter::issue()
{
    if (is_draft())
        send<api::IssueInvoice>({invoice_->head.client_id, invoice_id_, invoice_->head.row_version},
                                to_say("Issued as {1} and filed with the client\u2019s documents."));
}

void InvoicePresenter::discard()
{
    if (is_draft())
        send<api::DiscardInvoice>({invoice_->head.client_id, invoice_id_, invoice_->head.row_version},
                                  to_say("Discarded. Its sessions can be charged for again."));
}

// What is shown from then on is the credit note.
void InvoicePresenter::cancel()
{
    if (can_be_cancelled())
        send<api::CancelInvoice>({invoice_->head.client_id, invoice_id_},
                                 to_say("Cancelled. This is the credit note, {1}."));
}

void InvoicePresenter::take(const api::Invoice& invoice)
{
    invoice_ = invoice;
    invoice_id_ = invoice.head.invoice_id;
    view_.show_sentence({});
    view_.show_invoice();
    if (changed_)
        changed_();
}

void InvoicePresenter::save_pdf(const std::string& path)
{
    screen_.calls.call<api::ReadInvoiceDocument>(
        alive_, {invoice_id_}, [this, path](const Result<api::ReadInvoiceDocument::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            const auto bytes = bytes_of_base64(reply->content);
            const auto written = bytes ? write_copy(path, *bytes) : Result<void>{bytes.error()};
            view_.show_sentence(written ? say("Saved as {1}.", path) : written.error().sentence);
        });
}

bool InvoicePresenter::is_draft() const
{
    return invoice_ && invoice_->head.state == api::InvoiceState::draft;
}

bool InvoicePresenter::can_be_paid() const
{
    return invoice_ && invoice_->head.state == api::InvoiceState::issued &&
           invoice_->head.kind == InvoiceKind::invoice && invoice_->head.cancelled_by.empty();
}

bool InvoicePresenter::can_be_cancelled() const
{
    return can_be_paid() && invoice_->head.paid == 0;
}

std::string InvoicePresenter::facts() const
{
    if (!invoice_)
        return {};
    const auto& head = invoice_->head;
    if (!can_be_paid() || !head.due_on)
        return money_words(head.gross, head.currency) + ", " + state_words(head);
    return money_words(head.gross, head.currency) + ", " + state_words(head) + ". " +
           say("To be paid by {1}.", medium_date(*head.due_on));
}

std::string InvoicePresenter::file_name() const
{
    return invoice_ ? invoice_->manuscript.file_title + ".pdf" : std::string{};
}

std::vector<InvoicePresenter::PaymentRow> InvoicePresenter::payments() const
{
    std::vector<PaymentRow> rows;
    if (!invoice_)
        return rows;
    for (const auto& payment : invoice_->payments) {
        PaymentRow row{payment.payment_id, medium_date(payment.paid_on),
                       money_words(payment.amount, invoice_->head.currency), words_for(payment.method),
                       !payment.struck_at};
        if (payment.amount < 0)
            row.how = say("paid back, {1}", row.how);
        if (!payment.reference.empty())
            row.how += ", " + payment.reference;
        if (!row.stands)
            row.how = say("struck out by {1}: {2}", payment.struck_by, payment.struck_reason);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace attune::desktop
