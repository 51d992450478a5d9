// One invoice: its paper, what was paid on it, and what can be done with it: issue or discard a draft, save
// the PDF, cancel by a credit note. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/payments.hpp"

namespace attune::desktop {

class InvoiceView {
public:
    virtual ~InvoiceView() = default;
    // The presenter's invoice() has changed.
    virtual void show_invoice() = 0;
    virtual void show_busy(bool busy) = 0;
    // What was refused, or what has happened; empty for nothing.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class InvoicePresenter {
public:
    // Told when something has changed that lists show.
    using Changed = std::function<void()>;

    InvoicePresenter(InvoiceView& view, Screen& screen, std::string invoice_id, Changed changed);

    void read();
    void issue();
    void discard();
    void cancel();
    void save_pdf(const std::string& path);
    // From a dialog that has changed it.
    void take(const api::Invoice& invoice);

    // Null until it was read.
    [[nodiscard]] const api::Invoice* invoice() const { return invoice_ ? &*invoice_ : nullptr; }
    [[nodiscard]] bool is_draft() const;
    [[nodiscard]] bool can_be_paid() const;
    // While nothing is paid on it.
    [[nodiscard]] bool can_be_cancelled() const;
    [[nodiscard]] bool may_charge() const { return screen_.may(api::Permission::record_care); }
    // "Due on 14 Dec 2026, 80.00 outstanding"
    [[nodiscard]] std::string facts() const;
    // "Invoice 2026-0042.pdf"
    [[nodiscard]] std::string file_name() const;

    struct PaymentRow {
        std::string payment_id;
        std::string on;
        std::string amount;
        std::string how;  // "bank transfer, STATEMENT 7", with why it was struck out
        bool stands = true;
    };
    [[nodiscard]] std::vector<PaymentRow> payments() const;

private:
    template <api::Endpoint E>
    void send(typename E::Request request, const std::string& done);

    InvoiceView& view_;
    Screen& screen_;
    std::string invoice_id_;
    Changed changed_;
    std::optional<api::Invoice> invoice_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
