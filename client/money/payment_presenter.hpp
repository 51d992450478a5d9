// Recording what was paid on an invoice, or paid back; and striking out what was recorded by mistake. No wx
// here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/payments.hpp"

namespace attune::desktop {

// As typed.
struct PaymentForm {
    std::string paid_on;
    std::string amount;
    bool paid_back = false;
    PaymentMethod method = PaymentMethod::bank_transfer;
    std::string reference;
};

class PaymentView {
public:
    virtual ~PaymentView() = default;
    virtual void show_form(const PaymentForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class PaymentPresenter {
public:
    using Recorded = std::function<void(const api::Invoice&)>;

    PaymentPresenter(PaymentView& view, Screen& screen, api::InvoiceHead invoice, Recorded recorded);

    // With all that is outstanding, paid today.
    void begin();
    void record(const PaymentForm& form);

private:
    PaymentView& view_;
    Screen& screen_;
    api::InvoiceHead invoice_;
    Recorded recorded_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

class StrikeView {
public:
    virtual ~StrikeView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class StrikePresenter {
public:
    StrikePresenter(StrikeView& view, Screen& screen, std::string invoice_id, std::string payment_id,
                    PaymentPresenter::Recorded recorded);

    void strike(const std::string& reason);

private:
    StrikeView& view_;
    Screen& screen_;
    std::string invoice_id_;
    std::string payment_id_;
    PaymentPresenter::Recorded recorded_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
