// Asks what was paid on an invoice; and why a payment is struck out. Widgets and wording only.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/payment_presenter.hpp"

namespace attune::desktop {

class PaymentDialog : public FormDialog, private PaymentView {
public:
    PaymentDialog(wxWindow* parent, Screen& screen, const api::InvoiceHead& invoice,
                  PaymentPresenter::Recorded recorded);

private:
    void show_form(const PaymentForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxTextCtrl* amount_ = nullptr;
    wxCheckBox* paid_back_ = nullptr;
    wxTextCtrl* paid_on_ = nullptr;
    wxChoice* method_ = nullptr;
    wxTextCtrl* reference_ = nullptr;
    PaymentPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

class StrikeDialog : public FormDialog, private StrikeView {
public:
    StrikeDialog(wxWindow* parent, Screen& screen, const std::string& invoice_id,
                 const std::string& payment_id, PaymentPresenter::Recorded recorded);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.strike(reason_->GetValue().utf8_string()); }
    void discard() override {}

    wxTextCtrl* reason_ = nullptr;
    StrikePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
