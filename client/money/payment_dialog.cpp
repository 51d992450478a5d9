#include "client/money/payment_dialog.hpp"

#include <array>

#include <wx/translation.h>

#include "client/money/money_presenter.hpp"
#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 380;
constexpr std::array methods{PaymentMethod::bank_transfer, PaymentMethod::card,   PaymentMethod::cash,
                             PaymentMethod::direct_debit,  PaymentMethod::cheque, PaymentMethod::other};

}  // namespace

PaymentDialog::PaymentDialog(wxWindow* parent, Screen& screen, const api::InvoiceHead& invoice,
                             PaymentPresenter::Recorded recorded)
    : FormDialog{parent, _("Record payment"), _("Record it")},
      presenter_{*this, screen, invoice, std::move(recorded)}
{
    auto* what = make_strong(this, from_utf8(invoice.number + ", " + invoice.payer_name));
    what->Wrap(FromDIP(fields_width));
    amount_ = new wxTextCtrl{this, wxID_ANY};
    paid_back_ = new wxCheckBox{this, wxID_ANY, _("Paid back to the payer")};
    paid_on_ = new wxTextCtrl{this, wxID_ANY};
    method_ = new wxChoice{this, wxID_ANY};
    for (const auto method : methods)
        method_->Append(from_utf8(words_for(method)));
    reference_ = new wxTextCtrl{this, wxID_ANY};
    reference_->SetMaxLength(static_cast<unsigned long>(room_for_reference));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    body()->Add(what);
    body()->Add(field("amount", wxString::Format(_("Amount, %s"), from_utf8(invoice.currency)), amount_),
                below);
    body()->Add(paid_back_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    body()->Add(field("paid_on", _("On"), paid_on_), below);
    body()->Add(field("method", _("How"), method_), below);
    body()->Add(
        field("reference", _("Reference"), reference_, from_utf8(say("as the bank\u2019s statement has it"))),
        below);
    body()->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    without_draft();
    presenter_.begin();
    open(amount_);
}

void PaymentDialog::show_form(const PaymentForm& form)
{
    amount_->ChangeValue(from_utf8(form.amount));
    paid_back_->SetValue(form.paid_back);
    paid_on_->ChangeValue(from_utf8(form.paid_on));
    method_->SetSelection(static_cast<int>(form.method));
    reference_->ChangeValue(from_utf8(form.reference));
}

void PaymentDialog::submit()
{
    presenter_.record({paid_on_->GetValue().utf8_string(), amount_->GetValue().utf8_string(),
                       paid_back_->GetValue(),
                       methods.at(static_cast<std::size_t>(std::max(method_->GetSelection(), 0))),
                       reference_->GetValue().utf8_string()});
}

StrikeDialog::StrikeDialog(wxWindow* parent, Screen& screen, const std::string& invoice_id,
                           const std::string& payment_id, PaymentPresenter::Recorded recorded)
    : FormDialog{parent, _("Strike out a payment"), _("Strike out")},
      presenter_{*this, screen, invoice_id, payment_id, std::move(recorded)}
{
    reason_ = new wxTextCtrl{this, wxID_ANY};
    reason_->SetMaxLength(static_cast<unsigned long>(room_for_strike_reason));
    body()->Add(field("reason", _("Why it was a mistake"), reason_, _("kept with the payment")),
                wxSizerFlags{}.Expand());
    body()->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    without_draft();
    open(reason_);
}

}  // namespace attune::desktop
